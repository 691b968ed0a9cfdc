import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { harbourNote } from '../core/model/note.fixture.ts'
import { Library } from './library.ts'
import { openVault, type Vault } from './vault/vault.ts'

const worker = resolve(import.meta.dirname, 'search/worker.ts')
let folder: string
let vault: Vault
let library: Library
let told: [string, unknown][]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-library-'))
  vault = await openVault(folder)
  told = []
  library = libraryOf(worker)
})

afterEach(async () => {
  await library.close()
  await rm(folder, { recursive: true, force: true })
})

function libraryOf(entry: string): Library {
  return new Library(vault, (notice, payload) => told.push([notice, payload]), entry)
}

it('tells a change at once, and finds it', async () => {
  library.beginTelling()
  const note = await vault.notes.create({ ...harbourNote(), id: 'one' })
  expect(told).toMatchObject([['library', { notes: [{ id: 'one' }], memos: [], removed: [] }]])
  await library.refresh()
  expect(await library.notes(0, 100)).toMatchObject({ notes: [{ id: 'one' }], total: 1 })
  expect((await library.search('strike', 10, 10)).groups).toMatchObject([{ id: note.id }])
  await vault.notes.remove('one')
  expect(told).toContainEqual(['library', { notes: [], memos: [], removed: ['one'] }])
  await library.refresh()
  expect(await library.notes(0, 100)).toEqual({ notes: [], total: 0 })
})

it('never tells an older state of a document after a newer one', async () => {
  library.beginTelling()
  await vault.notes.create({ ...harbourNote(), id: 'one' })
  for (let count = 1; count <= 60; count++) {
    await vault.notes.update('one', (note) => ({ ...note, title: String(count).padStart(3, '0') }))
  }
  await library.refresh()
  const titles = told.flatMap(([, payload]) =>
    (payload as { notes: { title: string }[] }).notes.map(({ title }) => title),
  )
  // The first is that of the note as it was made.
  expect(titles.slice(1)).toEqual(titles.slice(1).sort())
  expect(titles.at(-1)).toBe('060')
})

it('keeps what it has to tell until the window can hear it', async () => {
  await vault.notes.create({ ...harbourNote(), id: 'one' })
  await library.refresh()
  expect(told).toEqual([])
  library.beginTelling()
  expect(told.at(0)).toMatchObject(['library', { notes: [{ id: 'one' }] }])
})

it('reports a damaged file among the problems of the vault, once', async () => {
  const path = join(folder, 'notes', 'half.json')
  await writeFile(path, '{"schema": 1')
  await utimes(path, 1e9, 1e9)
  await library.refresh()
  await library.refresh()
  expect(vault.setAside.problems).toMatchObject([{ file: join('notes', 'half.json') }])
})

it('lists what is there without its thread', async () => {
  await library.close()
  const script = join(folder, 'ends.mjs')
  await writeFile(script, 'throw new Error("no SQLite here")')
  library = libraryOf(script)
  await vault.notes.create({ ...harbourNote(), id: 'one' })
  expect(await library.notes(0, 100)).toMatchObject({ notes: [{ id: 'one' }], total: 1 })
  expect(await library.memos()).toEqual([])
  await expect(library.search('strike', 10, 10)).rejects.toMatchObject({ code: 'internal' })
})

it('corrects the lists of the last start where the index has learned more since', async () => {
  await vault.notes.create({ ...harbourNote(), id: 'one' })
  await library.refresh()
  await library.keepBeginning()
  const lists = join(folder, '.readout', 'index', 'lists.json')
  const kept = JSON.parse(await readFile(lists, 'utf8'))
  // As if the note had another title and there was another note when they were kept, and the index had heard of the rest since.
  const [one] = kept.notes
  kept.notes = [{ ...one, title: 'Before' }]
  await writeFile(lists, JSON.stringify(kept))
  await library.close()
  library = libraryOf(worker)
  expect((await library.beginning()).notes).toMatchObject([{ id: 'one', title: 'Before' }])
  library.beginTelling()
  told = []
  await library.refresh()
  expect(told).toMatchObject([['library', { notes: [{ id: 'one', title: harbourNote().title }], removed: [] }]])
})
