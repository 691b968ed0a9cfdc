import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { summariseNote } from '../core/library/summary.ts'
import { harbourNote } from '../core/model/note.fixture.ts'
import { keepLists, type Lists, readKeptLists } from './keptLists.ts'
import { openVault, type Vault } from './vault/vault.ts'

let folder: string
let vault: Vault
let lists: Lists

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-kept-'))
  vault = await openVault(folder)
  const notes = [await vault.notes.create({ ...harbourNote(), id: 'one' })]
  lists = { notes: notes.map(summariseNote), total: 1, memos: [] }
  await keepLists(vault, async () => lists)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

it('gives the lists back while the vault looks the same', async () => {
  expect(await readKeptLists(vault)).toEqual(lists)
})

it.each<[string, () => Promise<unknown>]>([
  ['a note was saved', () => vault.notes.update('one', (note) => ({ ...note, title: 'Another' }))],
  ['a note was added', () => vault.notes.create({ ...harbourNote(), id: 'two' })],
  ['a note was removed', () => vault.notes.remove('one')],
  ['a memo came from elsewhere', () => writeFile(join(folder, 'memos', 'two.json'), '{}')],
  ['a file was written over', () => writeFile(join(folder, 'notes', 'one.json'), '{}')],
  ['a file was put back as it was long ago', () => utimes(join(folder, 'notes', 'one.json'), 1e9, 1e9)],
  ['the lists are damaged', () => damage()],
])('gives none where %s', async (_case, change) => {
  await change()
  expect(await readKeptLists(vault)).toBeNull()
})

it('keeps nothing that changed while the lists were made', async () => {
  await keepLists(vault, async () => {
    await vault.notes.create({ ...harbourNote(), id: 'two' })
    return lists
  })
  expect(await readKeptLists(vault)).toBeNull()
})

it('writes again only what is not kept already', async () => {
  const path = join(folder, '.readout', 'index', 'lists.json')
  await utimes(path, 1e9, 1e9)
  await keepLists(vault, async () => lists)
  expect((await stat(path)).mtimeMs).toBe(1e12)
  await damage()
  await keepLists(vault, async () => lists)
  expect(await readKeptLists(vault)).toEqual(lists)
})

async function damage(): Promise<void> {
  const path = join(folder, '.readout', 'index', 'lists.json')
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, -1))
}
