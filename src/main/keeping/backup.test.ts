import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import { sha256 } from '../vault/originals.ts'
import { openVault } from '../vault/vault.ts'
import { backUp } from './backup.ts'
import { vaultPaths } from './backupPaths.ts'
import { checkBackup, openBackup } from './checkBackup.ts'
import { restoreBackup } from './restoreBackup.ts'

let folder: string
let vault: string
let zip: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-backup-'))
  vault = join(folder, 'Readout')
  zip = join(folder, 'backup.zip')
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function put(path: string, bytes: string | Uint8Array, root = vault): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), bytes)
}

/** Every file below a folder, with its bytes; those of a long one by their hash. */
async function filesIn(root: string): Promise<Map<string, Buffer | string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = new Map<string, Buffer | string>()
  for (const path of paths.sort()) {
    const bytes = await readFile(path)
    files.set(path.slice(root.length + 1), bytes.length > 10_000 ? sha256(bytes) : bytes)
  }
  return files
}

async function realVault(): Promise<void> {
  const opened = await openVault(vault)
  const note = await opened.notes.create(harbourNote())
  await opened.memos.create(emptyMemo(new Date(2024, 2, 1), { subject: 'On the strike' }))
  await opened.notes.remove((await opened.notes.create(harbourNote('Gone.'))).id)
  const original = Buffer.from('the bytes of the article')
  await put(`originals/${sha256(original)}.txt`, original)
  await put(
    `.readout/history/${note.id}.json`,
    JSON.stringify({ schema: 1, id: note.id, revision: 0, undo: [], redo: [] }),
  )
}

describe('a backup', () => {
  it('holds everything that is truth and nothing that is not, and is told as done with what it holds', async () => {
    await realVault()
    for (const passing of ['.readout/index/search.sqlite', '.readout/locks/bulk', '.readout/open/one', 'holiday.jpg'])
      await put(passing, 'not of the vault')
    await put('notes/.one.json.0123456789ab.tmp', 'not finished')
    const report = await backUp(vault, zip)
    expect(report.counts).toMatchObject({ notes: 1, memos: 1, files: 6, unreadable: [] })
    expect(report).toEqual(await checkBackup(zip))
    expect(await readdir(folder)).toEqual(['Readout', 'backup.zip'])
    const { contents, zip: opened } = await openBackup(zip)
    await opened.close()
    expect(opened.entries[0]?.name).toBe('backup.json')
    expect(contents.files.map(({ path }) => path)).toEqual(await vaultPaths(vault))
  })

  it('gives every file of any vault back, byte for byte', async () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,12}$/u)
    const place = fc.constantFrom('notes/', 'memos/', 'originals/', '.readout/trash/notes/', '.readout/versions/one/')
    const file = fc
      .tuple(place, name, fc.constantFrom('.json', '.pdf', '.txt', ' é.json'))
      .map((parts) => parts.join(''))
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
    await fc.assert(
      fc.asyncProperty(fc.dictionary(file, bytes, { maxKeys: 12 }), async (files) => {
        await rm(vault, { recursive: true, force: true })
        for (const [path, content] of Object.entries(files)) await put(path, content)
        await put('readout.json', '{"schema":1,"id":"one","created":"2024-03-01T09:00:00.000Z"}')
        await backUp(vault, zip)
        const into = join(folder, 'again')
        await rm(into, { recursive: true, force: true })
        await restoreBackup(zip, into)
        expect(await filesIn(into)).toEqual(await filesIn(vault))
      }),
      { numRuns: 25 },
    )
  })

  it('gives long files back too, packed or not', async () => {
    await realVault()
    const noise = Buffer.from(
      fc.sample(fc.uint8Array({ minLength: 9000, maxLength: 9000 }), { seed: 1, numRuns: 1 })[0] ?? [],
    )
    const long = Buffer.concat(
      Array.from({ length: 300 }, (_, index) => Buffer.concat([noise, Buffer.from(`${index}`)])),
    )
    await put(`originals/${sha256(long)}.pdf`, long)
    await put(`originals/${sha256(long)}.txt`, long)
    await backUp(vault, zip)
    await restoreBackup(zip, join(folder, 'again'))
    expect(await filesIn(join(folder, 'again'))).toEqual(await filesIn(vault))
  })

  it('is noticed to be damaged wherever a byte of it was changed, or where it was cut short', async () => {
    await realVault()
    await backUp(vault, zip)
    const bytes = await readFile(zip)
    const broken = join(folder, 'broken.zip')
    const isRefused = async (changed: Uint8Array) => {
      await writeFile(broken, changed)
      await expect(checkBackup(broken)).rejects.toMatchObject({
        code: expect.stringMatching(/^un(?:readable|supported)$/u),
      })
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(bytes)
        changed[at] = (bytes[at] ?? 0) ^ change
        await isRefused(changed)
      }),
      { numRuns: 150 },
    )
    // The end, where every number counts.
    for (let at = bytes.length - 150; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (bytes[at] ?? 0) ^ 1
      await isRefused(changed)
    }
    await isRefused(bytes.subarray(0, bytes.length - 1))
    await isRefused(bytes.subarray(0, bytes.length / 2))
    await isRefused(Buffer.alloc(0))
  })

  const python = ['/usr/bin/python3', '/usr/local/bin/python3'].find((path) => existsSync(path))
  if (python !== undefined)
    it('is read by programs that know nothing of Readout', async () => {
      await realVault()
      await backUp(vault, zip)
      const script = [
        'import sys, zipfile, json',
        'z = zipfile.ZipFile(sys.argv[1])',
        'assert z.testzip() is None',
        'print(json.dumps(sorted(z.namelist())))',
      ].join('\n')
      const names = JSON.parse(execFileSync(python, ['-c', script, zip], { encoding: 'utf8' }))
      expect(names).toEqual(['backup.json', ...(await vaultPaths(vault))].sort())
    })

  it('is made also where a document cannot be read, and says which', async () => {
    await realVault()
    await put('notes/broken.json', '{"schema":1')
    await put(`originals/${'a'.repeat(64)}.pdf`, 'not what its name says')
    const { counts } = await backUp(vault, zip)
    expect(counts.unreadable).toEqual(['notes/broken.json', `originals/${'a'.repeat(64)}.pdf`])
  })

  it('does not take in what a symbolic link leads to', async () => {
    await realVault()
    await writeFile(join(folder, 'secret.json'), 'of somebody else')
    await symlink(join(folder, 'secret.json'), join(vault, 'notes', 'linked.json'))
    await backUp(vault, zip)
    const { contents, zip: opened } = await openBackup(zip)
    await opened.close()
    expect(contents.files.map(({ path }) => path)).not.toContain('notes/linked.json')
  })

  it('replaces an older one only when it is whole', async () => {
    await realVault()
    await backUp(vault, zip)
    const before = await readFile(zip)
    const stop = () => {
      throw new Error('stopped')
    }
    await expect(backUp(vault, zip, stop)).rejects.toThrow('stopped')
    expect(await readFile(zip)).toEqual(before)
    expect(await readdir(folder)).toEqual(['Readout', 'backup.zip'])
  })
})

describe('restoring a backup', () => {
  it('makes a vault that opens, and says how much is in it', async () => {
    await realVault()
    await backUp(vault, zip)
    const into = join(folder, 'new', 'vault')
    expect(await restoreBackup(zip, into)).toMatchObject({ folder: into, counts: { notes: 1, memos: 1 } })
    const opened = await openVault(into, { mustExist: true })
    expect(await opened.notes.ids()).toHaveLength(1)
    expect(opened.setAside.problems).toEqual([])
  })

  it('is refused where anything is in the folder', async () => {
    await realVault()
    await backUp(vault, zip)
    const before = await filesIn(vault)
    await expect(restoreBackup(zip, vault)).rejects.toMatchObject({ code: 'usage' })
    expect(await filesIn(vault)).toEqual(before)
  })

  /** A zip file as another program makes it, that lists what it holds. */
  async function made(files: Record<string, string>, listed = files): Promise<void> {
    const list = Object.entries(listed).map(([path, text]) => ({
      path,
      size: Buffer.byteLength(text),
      sha256: sha256(text),
      modified: '2024-03-01T09:00:00.000Z',
    }))
    const contents = { format: 1, vault: 'one', created: '2024-03-01T09:00:00.000Z', files: list }
    const all = { 'backup.json': JSON.stringify(contents), ...files }
    const packed = Object.entries(all).map(([name, text]) => [name, Buffer.from(text)] as const)
    await writeFile(zip, zipSync(Object.fromEntries(packed)))
  }

  const into = () => join(folder, 'into')
  const refusedAs = async (code: string) => {
    await expect(restoreBackup(zip, into())).rejects.toMatchObject({ code })
    expect(existsSync(into()) ? await readdir(into()) : []).toEqual([])
    expect((await readdir(folder)).filter((name) => !['Readout', 'backup.zip', 'into'].includes(name))).toEqual([])
  }

  it.each([
    '../evil.json',
    'notes/../../evil.json',
    '/etc/evil.json',
    'C:/evil.json',
    'notes/C:evil.json',
    'notes\\..\\evil.json',
    'notes//evil.json',
    'notes/./evil.json',
    'evil.json',
    '.readout/locks/bulk',
    'notes/\u0000.json',
  ])('refuses the path %s', async (path) => {
    await made({ [path]: '{}', 'readout.json': '{}' })
    await refusedAs('unsupported')
  })

  it('refuses a file that is not listed, one that is missing, and one that is longer or other than it says', async () => {
    await made({ 'notes/a.json': '{}', 'notes/b.json': '{}' }, { 'notes/a.json': '{}' })
    await refusedAs('unsupported')
    await made({ 'notes/a.json': '{}' }, { 'notes/a.json': '{}', 'notes/b.json': '{}' })
    await refusedAs('unreadable')
    await made({ 'notes/a.json': '{}' }, { 'notes/a.json': '{} ' })
    await refusedAs('unreadable')
    await made({ 'memos/first.json': '{}', 'notes/a.json': '{}' }, { 'memos/first.json': '{}', 'notes/a.json': '[]' })
    await refusedAs('unreadable')
  })

  it('refuses a file that unpacks into more than it says, and all that would be too much', async () => {
    for (const [told, real] of [
      [10, 1000],
      [300_000, 3_000_000],
    ] as const) {
      await made({ 'notes/a.json': 'a'.repeat(real) }, { 'notes/a.json': 'a'.repeat(told) })
      const bytes = await readFile(zip)
      // The directory says of the last file what the list says.
      const central = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
      bytes.writeUInt32LE(told, central + 24)
      await writeFile(zip, bytes)
      await refusedAs('unreadable')
    }
    await made({ 'notes/a.json': 'a'.repeat(1000) })
    await expect(openBackup(zip, { most: 999 })).rejects.toMatchObject({ code: 'unsupported' })
  })

  it('refuses symbolic links, names that come twice, files that lie over one another, and what is no zip file', async () => {
    await made({ 'notes/a.json': '{}', 'notes/b.json': '{}' })
    const whole = await readFile(zip)
    const changed = async (change: (bytes: Buffer) => void) => {
      const bytes = Buffer.from(whole)
      change(bytes)
      await writeFile(zip, bytes)
      await refusedAs('unsupported')
    }
    const last = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    const before = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]), last - 1)
    await changed((bytes) => {
      bytes[last + 5] = 3
      bytes.writeUInt32LE(0o120777 * 2 ** 16, last + 38)
    })
    await changed((bytes) => bytes.write('notes/a.json', last + 46))
    await changed((bytes) => bytes.writeUInt32LE(bytes.readUInt32LE(before + 42), last + 42))
    await writeFile(zip, 'no zip file')
    await refusedAs('unreadable')
  })
})
