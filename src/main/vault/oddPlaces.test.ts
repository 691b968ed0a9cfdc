import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { harbourNote } from '../../core/model/note.fixture.ts'
import { Bulk } from '../bulk/bulk.ts'
import { DeskFile } from '../desk.ts'
import { VaultIndex } from '../search/vaultIndex.ts'
import { nodeDisk } from './disk.ts'
import { writeDurably } from './durableFile.ts'
import { encryptedDisk } from './encryption/encryptedDisk.ts'
import { VaultKey } from './encryption/vaultKey.ts'
import { readOnlyDisk } from './faultyDisk.fixture.ts'
import { Histories } from './histories.ts'
import { openVault, type Vault } from './vault.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-odd-'))
})

afterEach(async () => {
  vi.useRealTimers()
  await rm(folder, { recursive: true, force: true })
})

const summary = (text: string) => [{ type: 'note.change' as const, change: { summary: text } }]

/** Works in a vault in every way that makes a file. */
async function work(vault: Vault): Promise<void> {
  const histories = new Histories(vault)
  await vault.notes.create({ ...harbourNote(), id: 'one' })
  await histories.edit('one', summary('written'), 'edit')
  await histories.flush()
  await vault.notes.create({ ...harbourNote(), id: 'two' })
  await vault.notes.remove('two')
  const desk = new DeskFile(vault)
  await desk.save(await desk.get())
  await new Bulk(vault, histories, () => undefined).change(
    { type: 'mark', addTags: ['trade'], removeTags: [], archived: null },
    ['one'],
  )
  await writeFile(join(vault.folder, 'notes', 'broken.json'), '{')
  await vault.notes.read('broken')
}

describe('a folder that cannot be written to', () => {
  it.each(['EROFS', 'EACCES'])(
    'is opened to be read, which is said; what is saved is refused clearly: %s',
    async (code) => {
      const writable = await openVault(folder)
      await writable.notes.create({ ...harbourNote(), id: 'one' })
      // What copied the vault left out a folder that is empty.
      await rm(join(folder, 'collections'), { recursive: true })

      const vault = await openVault(folder, { disk: readOnlyDisk(nodeDisk, code) })
      expect(vault.setAside.problems).toMatchObject([
        { file: folder, reason: expect.stringContaining('nothing can be saved') },
      ])
      expect((await vault.notes.get('one')).title).toBe('Port strike ends')
      expect(await Array.fromAsync(vault.collections.all())).toEqual([])
      const saving = new Histories(vault).edit('one', summary('lost'), 'edit')
      await expect(saving).rejects.toMatchObject({ code: 'disk', kept: /unchanged/u, advice: /./u })
      expect((await vault.notes.get('one')).summary).toBe('')
    },
  )

  it.each(['EROFS', 'EACCES'])('hides nothing for a file in it that is damaged, which is told: %s', async (code) => {
    const writable = await openVault(folder)
    await writable.notes.create({ ...harbourNote(), id: 'one' })
    await writeFile(join(folder, 'notes', 'broken.json'), '{')
    await writeFile(join(folder, 'desk.json'), '{')
    await mkdir(join(folder, '.readout', 'history'), { recursive: true })
    await writeFile(join(folder, '.readout', 'history', 'one.json'), '{')

    const vault = await openVault(folder, { disk: readOnlyDisk(nodeDisk, code) })
    expect((await Array.fromAsync(vault.notes.all())).map(({ id }) => id)).toEqual(['one'])
    expect((await new DeskFile(vault).get()).pinned).toEqual([])
    expect(await new Histories(vault).stepsOf('one', 0)).toEqual({ undo: [], redo: [] })
    const told = vault.setAside.problems.map(({ file, setAside }) => [file, setAside])
    const damaged = ['notes/broken.json', 'desk.json', '.readout/history/one.json']
    expect(told).toEqual([[folder, null], ...damaged.map((file) => [join(file), null])])
    expect(await readFile(join(folder, 'desk.json'), 'utf8')).toBe('{')
  })

  it('makes no vault, and says why', async () => {
    const opening = openVault(join(folder, 'new'), { disk: readOnlyDisk(nodeDisk, 'EROFS') })
    await expect(opening).rejects.toMatchObject({ code: 'disk', message: expect.stringContaining('read-only') })
  })
})

describe('a vault', () => {
  it('works at the end of a path longer than Windows used to allow', async () => {
    const deep = join(
      folder,
      ...Array.from({ length: 12 }, (_, index) => `${index} ${'Ministerium für Häfen '.repeat(2)}`.trim()),
    )
    const vault = await openVault(deep)
    expect(deep.length).toBeGreaterThan(400)
    await work(vault)
    expect((await (await openVault(deep)).notes.get('one')).tags).toEqual(['trade'])
  })

  it('says so where a path is too long for the disk', async () => {
    const opening = openVault(join(folder, 'x'.repeat(300)))
    await expect(opening).rejects.toMatchObject({ code: 'disk', message: expect.stringContaining('longer than') })
  })

  it('gives its files names that every system accepts', async () => {
    const vault = await openVault(folder)
    await work(vault)
    const names = (await readdir(folder, { recursive: true })).map((path) => basename(path))
    expect(names.length).toBeGreaterThan(15)
    for (const name of names) {
      expect(name).toMatch(/^[\w.-]{1,120}$/u)
      expect(name).not.toMatch(/\.$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu)
    }
  })
})

describe('a clock that goes backwards', () => {
  it('changes nothing of what comes after what: revisions decide', async () => {
    const vault = await openVault(folder)
    await vault.notes.create({ ...harbourNote(), id: 'one' })
    const histories = new Histories(vault)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-01T00:00:00Z') })
    await histories.edit('one', summary('first'), 'edit')
    vi.setSystemTime(new Date('2019-01-01T00:00:00Z'))
    const note = await histories.edit('one', summary('second'), 'edit')
    await histories.flush()
    expect(note).toMatchObject({ summary: 'second', revision: 2, updated: '2019-01-01T00:00:00.000Z' })
    const again = new Histories(await openVault(folder))
    expect((await again.stepsOf('one', 2)).undo.map(([edit]) => edit)).toEqual([summary('')[0], summary('first')[0]])
  })

  it('does not keep the index from following', async () => {
    const vault = await openVault(folder)
    await vault.notes.create({ ...harbourNote('Seagulls over the harbour.'), id: 'one' })
    const index = new VaultIndex(vault, () => undefined)
    try {
      await index.refresh()
      await vault.notes.update('one', (note) => ({ ...note, summary: 'About pelicans.' }))
      // The file is older than the one that was indexed.
      await utimes(join(folder, 'notes', 'one.json'), 1e9, 1e9)
      await index.refresh()
      expect(await index.ask((store) => store.search('pelicans', 5).groups.length)).toBe(1)
    } finally {
      index.close()
    }
  })
})

it('a folder in the place of a document is told, and hides no other', async () => {
  const vault = await openVault(folder)
  await vault.notes.create({ ...harbourNote(), id: 'one' })
  await mkdir(join(folder, 'notes', 'two.json'))
  await expect(vault.notes.get('two')).rejects.toMatchObject({
    code: 'disk',
    message: expect.stringContaining('it is a folder'),
  })
  expect((await vault.notes.get('one')).id).toBe('one')
})

it('two damaged files of one name are both kept, also when they are come upon at the same moment', async () => {
  const vault = await openVault(folder)
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T08:00:00Z') })
  for (const kind of ['notes', 'memos']) await writeFile(join(folder, kind, 'one.json'), `{ ${kind}`)
  await vault.notes.read('one')
  await vault.memos.read('one')
  const kept = vault.setAside.problems.map(({ setAside }) => readFile(join(folder, setAside ?? ''), 'utf8'))
  expect(await Promise.all(kept)).toEqual(['{ notes', '{ memos'])
})

it.each(['x'.repeat(251), '漢'.repeat(83)])(
  'a file is written whose name is as long as a disk takes: %s',
  async (stem) => {
    const path = join(folder, `${stem}.txt`)
    await writeDurably(path, 'words')
    expect(await readFile(path, 'utf8')).toBe('words')
    expect(await readdir(folder)).toHaveLength(1)

    const encrypted = encryptedDisk(folder, VaultKey.random(), nodeDisk)
    await writeDurably(path, 'sealed words', encrypted)
    expect(String(await encrypted.readFile(path))).toBe('sealed words')
  },
)
