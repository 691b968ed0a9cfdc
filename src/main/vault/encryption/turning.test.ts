import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harbourNote } from '../../../core/model/note.fixture.ts'
import { Histories } from '../histories.ts'
import { keepOriginal, originalPath, sha256 } from '../originals.ts'
import { PowerCut, PowerCutDisk } from '../powerCutDisk.fixture.ts'
import { openVault, type Vault } from '../vault.ts'
import type { Unlock } from './locked.ts'
import { changePassphrase, decryptVault, encryptVault } from './turning.ts'

const root = '/in-memory/Readout'
const passphrase = 'correct horse battery'
const cost = { N: 2, r: 8 as const, p: 1 }
const bytes = Buffer.from('Imported marker words.')

const withPassphrase =
  (words = passphrase): Unlock =>
  (locked) =>
    locked.try(words)

/** A vault with something of each kind in it. */
async function filled(): Promise<PowerCutDisk> {
  const disk = new PowerCutDisk()
  const vault = await openVault(root, { disk })
  for (const id of ['one', 'two', 'gone']) await vault.notes.create({ ...harbourNote(), id })
  await new Histories(vault).edit('one', [{ type: 'note.change', change: { summary: 'marker' } }], 'edit')
  await keepOriginal(vault, bytes, sha256(bytes), 'txt')
  await vault.notes.remove('gone')
  return disk.afterCut(() => 0)
}

/** Whether everything is there, as it was. */
async function expectWhole(vault: Vault): Promise<void> {
  expect((await vault.notes.get('one')).summary).toBe('marker')
  expect((await vault.notes.get('two')).source.text).toBe(harbourNote().source.text)
  const original = originalPath(root, vault.disk.nameFor(sha256(bytes)), 'txt')
  expect((await vault.disk.readFile(original)).equals(bytes)).toBe(true)
  await vault.notes.restore('gone')
  expect((await vault.notes.get('gone')).title).toBe(harbourNote().title)
  await vault.notes.remove('gone')
  expect(vault.setAside.problems).toEqual([])
}

/** The paths of all files on a disk. */
async function filesIn(disk: PowerCutDisk, folder = root): Promise<string[]> {
  const names = await disk.list(folder).catch(() => null)
  if (names === null) return [folder]
  return (await Promise.all(names.map((name) => filesIn(disk, `${folder}/${name}`)))).flat()
}

async function plainFiles(disk: PowerCutDisk): Promise<string[]> {
  const found: string[] = []
  // What is in the clear anyway may have been in the middle of being written.
  const files = (await filesIn(disk)).filter((path) => !/\.(?:readout|key)\.json\.[0-9a-f]{12}\.tmp$/u.test(path))
  for (const path of files)
    if (!(await disk.readFile(path)).toString('latin1').startsWith('RDOSEAL1')) found.push(path.slice(root.length + 1))
  return found.sort()
}

describe('a vault that is encrypted', () => {
  it('holds everything under its passphrase, nothing of it in the clear, and no name of an original', async () => {
    const disk = await filled()
    const told: string[] = []
    await encryptVault(root, passphrase, { disk, cost, onTurned: (done, total) => told.push(`${done}/${total}`) })
    expect(told.length).toBeGreaterThan(4)
    expect(await plainFiles(disk)).toEqual(['.readout/key.json', 'readout.json'])
    expect((await filesIn(disk)).join()).not.toContain(sha256(bytes))
    await expectWhole(await openVault(root, { disk, unlock: withPassphrase() }))
  })

  it('stays as it is for a wrong passphrase, and for a program that has none', async () => {
    const disk = await filled()
    await encryptVault(root, passphrase, { disk, cost })
    const before = await filesIn(disk)
    const wrong = openVault(root, { disk, unlock: withPassphrase('correct horse batter') })
    await expect(wrong).rejects.toMatchObject({ code: 'locked' })
    await expect(openVault(root, { disk })).rejects.toMatchObject({ code: 'locked' })
    await expect(encryptVault(root, passphrase, { disk, cost })).rejects.toMatchObject({ code: 'usage' })
    expect(await filesIn(disk)).toEqual(before)
  })

  it('opens by its new passphrase alone when that was changed, and no document is written for it', async () => {
    const disk = await filled()
    await encryptVault(root, passphrase, { disk, cost })
    const note = await disk.readFile(`${root}/notes/one.json`)
    await changePassphrase(root, passphrase, 'another passphrase', { disk, cost })
    expect((await disk.readFile(`${root}/notes/one.json`)).equals(note)).toBe(true)
    await expect(openVault(root, { disk, unlock: withPassphrase() })).rejects.toMatchObject({ code: 'locked' })
    await expectWhole(await openVault(root, { disk, unlock: withPassphrase('another passphrase') }))
  })

  it('is what it was when its encryption is taken off', async () => {
    const disk = await filled()
    const before = new Map<string, string>()
    for (const path of await filesIn(disk)) before.set(path, (await disk.readFile(path)).toString())
    await encryptVault(root, passphrase, { disk, cost })
    expect(await decryptVault(root, passphrase, { disk })).toBe(0)
    const after = new Map<string, string>()
    for (const path of await filesIn(disk)) after.set(path, (await disk.readFile(path)).toString())
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before))
    await expectWhole(await openVault(root, { disk }))
  })

  it('keeps the times of what is in the trash', async () => {
    const disk = await filled()
    const path = `${root}/.readout/trash/notes/gone.json`
    const before = disk.stateOf(path)?.modified
    await encryptVault(root, passphrase, { disk, cost })
    expect(disk.stateOf(path)?.modified).toBe(before)
  })
})

describe('a power cut while a vault is encrypted, decrypted, or given another passphrase', () => {
  const other = 'another passphrase'
  const open = async (disk: PowerCutDisk) => {
    // Whichever passphrase holds by now; where none is asked for, the vault is not encrypted.
    const either: Unlock = (locked) => locked.try(passphrase).catch(() => locked.try(other))
    return openVault(root, { disk, unlock: either })
  }
  const jobs = {
    encrypting: async (disk: PowerCutDisk) => void (await encryptVault(root, passphrase, { disk, cost })),
    decrypting: async (disk: PowerCutDisk) => void (await decryptVault(root, passphrase, { disk })),
    changing: (disk: PowerCutDisk) => changePassphrase(root, passphrase, other, { disk, cost }),
  }

  it.each(Object.keys(jobs) as (keyof typeof jobs)[])(
    'loses nothing in %s, at any step, and the rest is done',
    async (job) => {
      const start = await filled()
      if (job !== 'encrypting') await encryptVault(root, passphrase, { disk: start, cost })
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: 700 }),
          fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
          async (steps, random) => {
            const dice = () => random.next().value ?? 0
            const disk = start.afterCut(() => 0, steps)
            await jobs[job](disk).catch((error: unknown) => {
              if (!(error instanceof PowerCut)) throw error
            })
            const after = disk.afterCut(dice)
            const vault = await open(after)
            await expectWhole(vault)
            if (vault.key !== null) expect(await plainFiles(after)).toEqual(['.readout/key.json', 'readout.json'])
            else expect((await plainFiles(after)).length).toBeGreaterThanOrEqual((await filesIn(after)).length - 1)
            // And so it is the next time.
            await expectWhole(await open(after))
          },
        ),
        { numRuns: 60 },
      )
    },
  )
})

describe('an encrypted vault that somebody has been at', () => {
  async function encrypted() {
    const disk = await filled()
    await encryptVault(root, passphrase, { disk, cost })
    return disk
  }
  async function overwrite(disk: PowerCutDisk, path: string, content: string | Uint8Array) {
    await disk.remove(`${root}/${path}`)
    await disk.writeFlushed(`${root}/${path}`, content)
  }

  it('sets aside a file that was changed, cut off, exchanged or is not encrypted, and says why', async () => {
    const disk = await encrypted()
    const note = await disk.readFile(`${root}/notes/one.json`)
    note[note.length - 30] = (note[note.length - 30] ?? 0) ^ 1
    await overwrite(disk, 'notes/one.json', note)
    await overwrite(disk, 'notes/three.json', await disk.readFile(`${root}/notes/two.json`))
    await overwrite(disk, 'notes/two.json', JSON.stringify({ ...harbourNote(), id: 'two' }))
    const vault = await openVault(root, { disk, unlock: withPassphrase() })
    expect(await Array.fromAsync(vault.notes.all())).toEqual([])
    const reasons = vault.setAside.problems.map(({ file, reason }) => `${file} ${reason}`).sort()
    expect(reasons).toEqual([
      expect.stringMatching(/one.json .*changed or cut off/u),
      expect.stringMatching(/three.json .*put in another place/u),
      expect.stringMatching(/two.json .*not encrypted/u),
    ])
  })

  it.each(['', '{"schema":2,"id":"x","created":"2026-01-01T00:00:00.000Z"}', null])(
    'is not taken for a new or plain one when its manifest is %j: its copy stands in',
    async (manifest) => {
      const disk = await encrypted()
      if (manifest === null) await disk.remove(`${root}/readout.json`)
      else await overwrite(disk, 'readout.json', manifest)
      await expect(openVault(root, { disk })).rejects.toMatchObject({ code: 'locked' })
      const vault = await openVault(root, { disk, mustExist: true, unlock: withPassphrase() })
      expect((await vault.notes.get('one')).summary).toBe('marker')
      expect(vault.isNew).toBe(false)
    },
  )

  it('is refused, and nothing in it changed, where both are gone', async () => {
    const disk = await encrypted()
    await disk.remove(`${root}/readout.json`)
    await disk.remove(`${root}/.readout/key.json`)
    const before = await filesIn(disk)
    await expect(openVault(root, { disk })).rejects.toMatchObject({ code: 'unreadable' })
    expect(await filesIn(disk)).toEqual(before)
  })

  it('is decrypted but for what was damaged, which is kept with the key that it would take', async () => {
    const disk = await encrypted()
    const path = `${root}/notes/one.json`
    await overwrite(disk, 'notes/one.json', (await disk.readFile(path)).subarray(0, 100))
    expect(await decryptVault(root, passphrase, { disk })).toBe(1)
    const vault = await openVault(root, { disk })
    expect((await vault.notes.get('two')).id).toBe('two')
    const aside = (await disk.list(`${root}/.readout/set-aside`)).join()
    expect(aside).toMatch(/one\.json/u)
    expect(aside).toMatch(/key\.json/u)
  })

  it('is set aside by no program that had opened it before it was encrypted, decrypted or encrypted anew', async () => {
    const disk = await filled()
    const before = await openVault(root, { disk })
    await encryptVault(root, passphrase, { disk, cost })
    await expect(before.notes.read('one')).rejects.toMatchObject({ code: 'locked' })
    expect(before.setAside.problems).toEqual([])
    const during = await openVault(root, { disk, unlock: withPassphrase() })
    await decryptVault(root, passphrase, { disk })
    await expect(during.notes.read('one')).rejects.toMatchObject({ code: 'locked' })
    await encryptVault(root, passphrase, { disk, cost })
    await expect(during.notes.read('one')).rejects.toMatchObject({ code: 'locked' })
    expect(during.setAside.problems).toEqual([])
  })

  it('is written to by no program that had opened it before it was encrypted, decrypted or encrypted anew', async () => {
    const disk = await filled()
    const write = (vault: Vault, id: string) => vault.notes.create({ ...harbourNote('A plain marker.'), id })
    const before = await openVault(root, { disk })
    await write(before, 'early')
    await encryptVault(root, passphrase, { disk, cost })
    await expect(write(before, 'late')).rejects.toMatchObject({ code: 'locked', kept: expect.any(String) })
    expect(await plainFiles(disk)).toEqual(['.readout/key.json', 'readout.json'])
    const during = await openVault(root, { disk, unlock: withPassphrase() })
    await changePassphrase(root, passphrase, 'another passphrase', { disk, cost })
    await write(during, 'after')
    await decryptVault(root, 'another passphrase', { disk })
    await expect(write(during, 'late')).rejects.toMatchObject({ code: 'locked' })
    await encryptVault(root, passphrase, { disk, cost })
    await expect(write(during, 'later')).rejects.toMatchObject({ code: 'locked' })
    const now = await openVault(root, { disk, unlock: withPassphrase() })
    expect((await now.notes.ids()).sort()).toEqual(['after', 'early', 'one', 'two'])
  })
})

describe('a vault that waits for its passphrase while another program is at it', () => {
  async function openedAfter(meanwhile: (disk: PowerCutDisk) => Promise<unknown>) {
    const disk = await filled()
    await encryptVault(root, passphrase, { disk, cost })
    const unlock: Unlock = async (locked) => {
      await meanwhile(disk)
      return locked.try(passphrase)
    }
    return { disk, opening: openVault(root, { disk, unlock }) }
  }

  it('is opened as one that is not encrypted where its encryption was taken off', async () => {
    const { disk, opening } = await openedAfter((on) => decryptVault(root, passphrase, { disk: on }))
    const vault = await opening
    expect(vault.key).toBe(null)
    await expectWhole(vault)
    expect(await filesIn(disk)).not.toContain(`${root}/.readout/key.json`)
    await expectWhole(await openVault(root, { disk }))
  })

  it('is not opened by the key of before where it was encrypted anew', async () => {
    const { disk, opening } = await openedAfter(async (on) => {
      await decryptVault(root, passphrase, { disk: on })
      await encryptVault(root, passphrase, { disk: on, cost })
    })
    await expect(opening).rejects.toMatchObject({ code: 'locked' })
    await expectWhole(await openVault(root, { disk, unlock: withPassphrase() }))
  })

  it('keeps the passphrase that it was given', async () => {
    const other = 'another passphrase'
    const { disk, opening } = await openedAfter((on) => changePassphrase(root, passphrase, other, { disk: on, cost }))
    await expectWhole(await opening)
    await disk.remove(`${root}/readout.json`)
    await expectWhole(await openVault(root, { disk, unlock: withPassphrase(other) }))
  })
})

it('a folder that somebody made among the documents does not keep a vault from being encrypted or decrypted', async () => {
  const disk = await filled()
  await disk.makeFolder(`${root}/notes/old.files`)
  await encryptVault(root, passphrase, { disk, cost })
  await expectWhole(await openVault(root, { disk, unlock: withPassphrase() }))
  await decryptVault(root, passphrase, { disk })
  await expectWhole(await openVault(root, { disk }))
})
