import { createDecipheriv, hkdfSync } from 'node:crypto'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../../core/words/en.ts'
import { fr } from '../../../core/words/fr.ts'
import { speakCore } from '../../../core/words/say.ts'
import { nodeDisk } from '../disk.ts'
import { writeDurably } from '../durableFile.ts'
import { UnreadableFile } from '../unreadableFile.ts'
import { encryptedDisk, placeOf } from './encryptedDisk.ts'
import { unwrapKey, wrapKey } from './passphrase.ts'
import { VaultKey } from './vaultKey.ts'

const key = new VaultKey(Uint8Array.from({ length: 32 }, (_, index) => index))
const cheap = { N: 2 ** 10, r: 8 as const, p: 1 }

describe('an encrypted file', () => {
  it('gives back what was written, and two writes of the same have nothing in common', () => {
    const content = fc.uint8Array({ maxLength: 5000 })
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), content, (place, bytes) => {
        const [one, other] = [key.seal(place, bytes), key.seal(place, bytes)]
        const unsealed = key.unseal(one)
        expect(unsealed?.place).toBe(Buffer.from(place).toString())
        expect(unsealed?.content.equals(bytes)).toBe(true)
        expect(one.equals(other)).toBe(false)
      }),
    )
    expect(key.unseal(key.seal('notes/a.json', 'Grüße, 世界 🚢'))?.content.toString()).toBe('Grüße, 世界 🚢')
  })

  it('is the format that others can read: mark, place, nonce, AES-256-GCM, tag', () => {
    const sealed = key.seal('notes/one.json', 'The words.')
    expect(sealed.toString('latin1', 0, 8)).toBe('RDOSEAL1')
    expect(sealed.readUInt16BE(8)).toBe(14)
    expect(sealed.toString('utf8', 10, 24)).toBe('notes/one.json')
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index)
    const own = Buffer.from(hkdfSync('sha256', bytes, '', 'readout files 1', 32))
    const opening = createDecipheriv('aes-256-gcm', own, sealed.subarray(24, 36))
    opening.setAAD(sealed.subarray(0, 36)).setAuthTag(sealed.subarray(-16))
    expect(opening.update(sealed.subarray(36, -16)).toString() + opening.final('utf8')).toBe('The words.')
  })

  it('is read as it was once written: what is on disks today can be read tomorrow', () => {
    const written = 'UkRPU0VBTDEADm5vdGVzL29uZS5qc29ux7GjgZCQH1R7xrnnWVzpbXosYMpvp9mTMFCTGQYoGvohC2asI1A='
    expect(key.unseal(Buffer.from(written, 'base64'))?.content.toString()).toBe('The words.')
  })

  it('is noticed when any bit of it is changed, or any part is cut off, or it is of another key', () => {
    const sealed = key.seal('notes/one.json', 'The words that nobody else may read.')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(key.unseal(changed), `bit ${bit}`).toBeNull()
    }
    for (let length = 0; length < sealed.length; length++) expect(key.unseal(sealed.subarray(0, length))).toBeNull()
    expect(key.unseal(Buffer.concat([sealed, Buffer.alloc(1)]))).toBeNull()
    expect(VaultKey.random().unseal(sealed)).toBeNull()
  })
})

describe('the disk of an encrypted vault', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'readout-sealed-'))
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  const at = (...parts: string[]) => join(root, ...parts)

  it('has nothing of the words on the computer’s disk, and reads them back', async () => {
    const disk = encryptedDisk(root, key, nodeDisk)
    await writeDurably(at('notes', 'one.json'), '{"words":"marker"}', disk)
    expect((await readFile(at('notes', 'one.json'))).includes('marker')).toBe(false)
    expect((await disk.readFile(at('notes', 'one.json'))).toString()).toBe('{"words":"marker"}')
  })

  it('notices a file that is put in the place of another, and one that is not encrypted', async () => {
    const disk = encryptedDisk(root, key, nodeDisk)
    await writeDurably(at('notes', 'one.json'), '1', disk)
    await writeDurably(at('notes', 'two.json'), '2', disk)
    await rename(at('notes', 'two.json'), at('notes', 'one.json'))
    await expect(disk.readFile(at('notes', 'one.json'))).rejects.toThrow('put in another place')
    await writeFile(at('notes', 'plain.json'), '{}')
    await expect(disk.readFile(at('notes', 'plain.json'))).rejects.toBeInstanceOf(UnreadableFile)
    speakCore(fr)
    try {
      await expect(disk.readFile(at('notes', 'one.json'))).rejects.toThrow('chiffré en tant que notes/two.json')
      await expect(disk.readFile(at('notes', 'plain.json'))).rejects.toThrow('n’est pas chiffré')
    } finally {
      speakCore(en)
    }
  })

  it('reads second versions beside a document, and what was set aside', async () => {
    const disk = encryptedDisk(root, key, nodeDisk)
    await writeDurably(at('notes', 'one.json'), '1', disk)
    await rename(at('notes', 'one.json'), at('notes', 'one (conflicted copy 2026-11-28).json'))
    expect((await disk.readFile(at('notes', 'one (conflicted copy 2026-11-28).json'))).toString()).toBe('1')
    await disk.makeFolder(at('.readout', 'set-aside'))
    await rename(at('notes', 'one (conflicted copy 2026-11-28).json'), at('.readout', 'set-aside', 'x.json'))
    expect((await disk.readFile(at('.readout', 'set-aside', 'x.json'))).toString()).toBe('1')
  })

  it('gives names that do not tell the content, the same each time', () => {
    const hash = 'a'.repeat(64)
    expect(key.nameFor(hash)).toMatch(/^[0-9a-f]{64}$/u)
    expect(key.nameFor(hash)).toBe(key.nameFor(hash))
    expect(key.nameFor(hash)).not.toBe(VaultKey.random().nameFor(hash))
    expect(placeOf('/v', '/v/notes/.one.json.0123456789ab.tmp')).toBe('notes/one.json')
  })
})

describe('a passphrase', () => {
  const words = 'correct horse battery'

  it('unwraps the key of its vault, in any of Unicode’s forms, and of no other vault', async () => {
    const encryption = await wrapKey(key, `${words} é`, 'vault-1', cheap)
    const again = await unwrapKey(encryption, `${words} e\u0301`, 'vault-1')
    expect(Buffer.from(again.bytes()).equals(key.bytes())).toBe(true)
    await expect(unwrapKey(encryption, words, 'vault-1')).rejects.toMatchObject({ code: 'locked' })
    await expect(unwrapKey(encryption, `${words} é`, 'vault-2')).rejects.toMatchObject({ code: 'locked' })
  })

  it('does nothing where what is said of the encryption was changed', async () => {
    const encryption = await wrapKey(key, words, 'vault-1', cheap)
    const weaker = { ...encryption, kdf: { ...encryption.kdf, N: 2 ** 9 } }
    await expect(unwrapKey(weaker, words, 'vault-1')).rejects.toMatchObject({ code: 'locked' })
  })

  it('is refused where it is too short; its key is never among what is printed', async () => {
    await expect(wrapKey(key, 'seven 7', 'vault-1', cheap)).rejects.toMatchObject({ code: 'usage' })
    expect(JSON.parse(JSON.stringify(key))).toEqual({ id: key.id })
  })
})
