import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { citationsOf, Memo } from '../../core/model/memo.ts'
import { migrations, vaultSchemaVersion } from '../../core/model/migrations/migrations.ts'
import { FaultyDisk } from './faultyDisk.fixture.ts'
import { PowerCutDisk } from './powerCutDisk.fixture.ts'
import { openVault } from './vault.ts'

const fixture = (version: number) => join(import.meta.dirname, 'fixtures', `schema-${version}`)
const pastVersions = Array.from({ length: vaultSchemaVersion - 1 }, (_, index) => index + 1)

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-migrate-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const json = async (...path: string[]): Promise<unknown> => JSON.parse(await readFile(join(folder, ...path), 'utf8'))

/** Every file of a vault by its path, without what Readout derives. */
async function filesIn(root: string, under = ''): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const entry of await readdir(join(root, under), { withFileTypes: true })) {
    const path = join(under, entry.name)
    if (entry.isDirectory()) for (const [name, text] of await filesIn(root, path)) files.set(name, text)
    else files.set(path, await readFile(join(root, path), 'utf8'))
  }
  return files
}

describe.each(pastVersions)('a vault of version %i', (version) => {
  beforeEach(() => cp(fixture(version), folder, { recursive: true }))

  it('is brought to this version once, each document that changes being kept as it was', async () => {
    const before = await filesIn(folder)
    const vault = await openVault(folder)
    expect(vault.isNew).toBe(false)
    expect(vault.setAside.problems).toEqual([])
    expect(await json('readout.json')).toMatchObject({ schema: vaultSchemaVersion, id: 'harbour-vault' })
    const after = await filesIn(folder)
    for (const [path, text] of before) {
      if (path === 'readout.json' || after.get(path) === text) continue
      const steps = migrations.filter(({ to }) => to > version)
      const backups = steps.map(({ to }) => after.get(join('.readout', `before-schema-${to}`, path)))
      expect(backups, path).toContain(text)
    }
    await openVault(folder)
    expect(await filesIn(folder)).toEqual(after)
  })

  it('is read as a whole, on the disk and by the window', async () => {
    const vault = await openVault(folder)
    expect(await Array.fromAsync(vault.notes.all(), ({ id }) => id)).toEqual(['port-strike'])
    for (const name of await readdir(join(folder, 'memos')))
      expect(Memo.safeParse(await json('memos', name)).error).toBeUndefined()
    expect(vault.setAside.problems).toEqual([])
  })
})

describe('the memos of version 1', () => {
  beforeEach(() => cp(fixture(1), folder, { recursive: true }))

  it('keep their text, their citations and their place in history', async () => {
    await openVault(folder)
    const memo = Memo.parse(await json('memos', 'strike.json'))
    expect(memo).toMatchObject({ revision: 7, updated: '2024-03-02T09:00:00.000Z', head: { subject: 'The strike' } })
    expect(memo.body.map(({ type }) => type)).toEqual(['bottomLine', 'heading', 'quotation', 'bulletList'])
    expect(citationsOf(memo)).toHaveLength(3)
  })

  it('are read where they turn up later, as when a folder is synced', async () => {
    await openVault(folder)
    await cp(join(fixture(1), 'memos', 'strike.json'), join(folder, 'memos', 'strike.json'))
    const vault = await openVault(folder)
    expect((await vault.memos.get('strike')).body[0]?.type).toBe('bottomLine')
    expect(vault.setAside.problems).toEqual([])
  })

  it('that are damaged are set aside when they are read, and hold up nothing', async () => {
    await writeFile(join(folder, 'memos', 'broken.json'), '{"schema":1,')
    const vault = await openVault(folder)
    expect(await Array.fromAsync(vault.memos.all(), ({ id }) => id)).toHaveLength(2)
    expect(vault.setAside.problems).toMatchObject([{ file: join('memos', 'broken.json') }])
  })
})

describe('what breaks a migration off', () => {
  /** The fixture on a disk in memory. */
  async function oldVault(): Promise<PowerCutDisk> {
    const disk = new PowerCutDisk()
    for (const [path, text] of await filesIn(fixture(1))) {
      const to = join('/in-memory', path)
      await disk.makeFolder(join(to, '..'))
      await disk.writeFlushed(to, text)
    }
    // As after a day: everything is on the disk for certain.
    return disk.afterCut(() => 0)
  }

  async function expectMigrated(disk: PowerCutDisk): Promise<void> {
    const vault = await openVault('/in-memory', { disk })
    expect(vault.setAside.problems).toEqual([])
    for (const [path, text] of await filesIn(fixture(1))) {
      const now = (await disk.readFile(join('/in-memory', path))).toString()
      if (path.startsWith('notes')) expect(now).toBe(text)
      else expect(JSON.parse(now)).toMatchObject({ schema: 2, id: JSON.parse(text).id })
      if (!path.startsWith('memos')) continue
      const copy = await disk.readFile(join('/in-memory', '.readout', 'before-schema-2', path))
      expect(copy.toString()).toBe(text)
    }
  }

  it('a power cut: the rest is done the next time', async () => {
    for (let steps = 0, isCut = true; isCut; steps++) {
      for (const chance of [0, 0.4, 0.9]) {
        const disk = (await oldVault()).afterCut(() => 0, steps)
        isCut = await openVault('/in-memory', { disk }).then(
          () => false,
          () => true,
        )
        await expectMigrated(disk.afterCut(() => chance))
      }
    }
  })

  it('a disk that refuses: it says so, loses nothing, and the rest is done the next time', async () => {
    for (let at = 1, hasFailed = true; hasFailed; at++) {
      const memory = await oldVault()
      const faulty = new FaultyDisk(memory)
      faulty.fail({ at, code: 'ENOSPC', when: 'before' })
      const opening = openVault('/in-memory', { disk: faulty })
      hasFailed = await opening.then(
        () => false,
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'disk', message: expect.stringContaining('the disk is full') })
          return true
        },
      )
      await expectMigrated(memory)
    }
  })
})
