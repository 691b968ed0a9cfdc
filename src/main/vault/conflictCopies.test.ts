import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harbourNote } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { ConflictCopies } from './conflictCopies.ts'
import { conflictingWith } from './conflictNames.ts'
import { openVault, type Vault } from './vault.ts'

const id = '0d1f8a1e-5a51-4b51-9f0e-2f4f6f6a1c11'
let folder: string
let vault: Vault
let note: Note

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-conflicts-'))
  vault = await openVault(folder)
  note = await vault.notes.create({ ...harbourNote(), id, summary: 'here' })
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function leave(name: string, content: unknown, settled = true): Promise<string> {
  const path = join(folder, 'notes', name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  if (settled) await utimes(path, 1e9, 1e9)
  return path
}

async function setAside(): Promise<string[]> {
  return readdir(join(folder, '.readout', 'set-aside')).catch(() => [])
}

const marks = [
  ' (conflicted copy 2026-11-28)',
  ' (Ana Ruiz’s conflicted copy 2026-11-28)',
  ' (conflicted copy 2026-11-28 101112)',
  '.sync-conflict-20261128-101112-ABCDEFG',
  '-DESKTOP-4F2A',
  '-laptop',
  ' (1)',
  ' 2',
]

describe('the second version of a note', () => {
  it.each(marks)('is a note of its own, and its file is kept: %s', async (mark) => {
    const other = { ...note, revision: note.revision + 3, summary: 'elsewhere' }
    const path = await leave(`${id}${mark}.json`, other)
    const bytes = await readFile(path, 'utf8')
    await new ConflictCopies(vault).takeIn()
    const notes = await Array.fromAsync(vault.notes.all())
    expect(notes.map(({ summary }) => summary).sort()).toEqual(['elsewhere', 'here'])
    expect(notes.find(({ summary }) => summary === 'elsewhere')?.title).toMatch(
      /\(conflicting copy of \d+ \w+ \d{4}\)$/u,
    )
    expect(vault.setAside.problems).toMatchObject([{ file: join('notes', `${id}${mark}.json`), isCopy: true }])
    const [kept = ''] = await setAside()
    expect(await readFile(join(folder, '.readout', 'set-aside', kept), 'utf8')).toBe(bytes)
    await new ConflictCopies(vault).takeIn()
    expect(await vault.notes.ids()).toHaveLength(2)
  })

  it('is not made twice where the program was ended half way', async () => {
    const other = { ...note, summary: 'elsewhere' }
    await leave(`${id} (1).json`, other)
    await new ConflictCopies(vault).takeIn()
    await leave(`${id} (1).json`, other)
    await new ConflictCopies(vault).takeIn()
    expect(await vault.notes.ids()).toHaveLength(2)
    expect(await setAside()).toHaveLength(2)
  })

  it('that says the same is put aside without a word', async () => {
    await leave(`${id} (1).json`, { ...note, revision: 99, updated: '2026-11-28T10:00:00.000Z' })
    await new ConflictCopies(vault).takeIn()
    expect(await vault.notes.ids()).toEqual([id])
    expect(vault.setAside.problems).toEqual([])
    expect(await setAside()).toHaveLength(1)
  })

  it('that cannot be read is set aside and told, but not while it may be being written', async () => {
    await leave(`${id} (1).json`, '{"schema": 1', false)
    await new ConflictCopies(vault).takeIn()
    expect(await setAside()).toEqual([])
    await leave(`${id} (1).json`, '{"schema": 1')
    await new ConflictCopies(vault).takeIn()
    expect(vault.setAside.problems).toMatchObject([{ reason: expect.stringContaining('it breaks off') }])
    expect(await setAside()).toHaveLength(1)
  })
})

it('leaves files alone that are not Readout’s', async () => {
  await leave('shopping (1).json', '["milk"]')
  await leave('shopping.json.bak', 'milk')
  await leave(`${id}-else.json`, { ...note, id: `${id}-else` })
  await new ConflictCopies(vault).takeIn()
  expect(await setAside()).toEqual([])
  expect(await readdir(join(folder, 'notes'))).toContain('shopping (1).json')
  expect(await vault.notes.ids()).toContain(`${id}-else`)
})

it('says of a file with git’s conflict lines what is the matter, and keeps its bytes', async () => {
  const path = join(folder, 'notes', `${id}.json`)
  const ours = await readFile(path, 'utf8')
  const torn = `<<<<<<< HEAD\n${ours}=======\n${ours}>>>>>>> other\n`
  await writeFile(path, torn)
  expect(await vault.notes.read(id)).toBeNull()
  expect(vault.setAside.problems).toMatchObject([
    { reason: expect.stringContaining('it holds an unresolved git conflict'), setAside: expect.any(String) },
  ])
  const [kept = ''] = await setAside()
  expect(await readFile(join(folder, '.readout', 'set-aside', kept), 'utf8')).toBe(torn)
})

it('knows a document by a name with a mark behind it, and by no other', () => {
  expect(conflictingWith('abc (1)')).toEqual(['abc'])
  expect(conflictingWith('abc-def-HOST')).toEqual(['abc-def', 'abc'])
  for (const stem of ['abc', 'Abc (1)', 'abc(1)', 'abc (1) x', 'abc.sync', ''])
    expect(conflictingWith(stem)).toEqual([])
})
