import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TrashRef } from '../../core/keeping/trash.ts'
import { citationProblem } from '../../core/memo/citationProblem.ts'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import { harbourNote, withAnnotation } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { Trash } from './trash.ts'

let folder: string
let vault: Vault
let note: Note
let trash: Trash
let forgotten: TrashRef[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-trash-'))
  vault = await openVault(folder)
  note = await vault.notes.create(withAnnotation(harbourNote(), 'quote', 'the strike is over', 'Ana Ruiz'))
  forgotten = []
  trash = new Trash(vault, { forget: async (document) => void forgotten.push(document) })
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const refOf = ({ id }: { id: string }): TrashRef => ({ of: 'note', id })
const inTrash = (of = 'notes') => readdir(join(folder, '.readout', 'trash', of))

describe('the trash', () => {
  it('has nothing in a vault from which nothing was removed', async () => {
    expect(await trash.list()).toEqual([])
  })

  it('takes notes and memos, says what they are and when they were removed, and gives them back as they were', async () => {
    const path = join(folder, 'notes', `${note.id}.json`)
    const bytes = await readFile(path)
    await utimes(path, new Date(0), new Date(0))
    const memo = await vault.memos.create(emptyMemo(new Date(), { subject: 'On the strike' }))
    const began = Date.now() - 2000
    const told = await trash.put([refOf(note), { of: 'memo', id: memo.id }, { of: 'note', id: 'nobody' }])
    expect(told).toMatchObject({ done: [{ of: 'note' }, { of: 'memo' }], failed: [{ id: 'nobody' }] })
    expect(await vault.notes.has(note.id)).toBe(false)
    const listed = await trash.list()
    expect(listed.map(({ of, title }) => `${of}: ${title}`).sort()).toEqual([
      'memo: On the strike',
      'note: Port strike ends',
    ])
    for (const { removed } of listed) expect(Date.parse(removed)).toBeGreaterThan(began)
    await trash.restore(listed)
    expect(await readFile(path)).toEqual(bytes)
    expect(await vault.memos.get(memo.id)).toEqual(memo)
    expect(await trash.list()).toEqual([])
  })

  it('makes a memo that cites a note say so while the note is in it, and no longer', async () => {
    const [quote] = note.annotations
    const citation = { note: note.id, annotation: quote?.id ?? '', exact: 'the strike is over', speaker: 'Ana Ruiz' }
    const problem = async () => citationProblem(citation, (await vault.notes.read(note.id)) ?? undefined)
    expect(await problem()).toBeNull()
    await trash.put([refOf(note)])
    expect(await problem()).toBe('note-missing')
    await trash.restore([refOf(note)])
    expect(await problem()).toBeNull()
  })

  it('does not put a document over one that is in the library again', async () => {
    await trash.put([refOf(note)])
    const other = await vault.notes.create({ ...note, title: 'Written since' })
    expect(await trash.restore([refOf(note)])).toMatchObject({ done: [], failed: [{ id: note.id }] })
    expect(await vault.notes.get(note.id)).toEqual(other)
    expect(await inTrash()).toEqual([`${note.id}.json`])
    // Deleted for ever, it takes nothing of the other along.
    await trash.delete([refOf(note)])
    expect(forgotten).toEqual([])
    expect(await vault.notes.get(note.id)).toEqual(other)
  })

  it('deletes for ever only what is named, with what belongs to it', async () => {
    const second = await vault.notes.create(harbourNote())
    await trash.put([refOf(note), refOf(second)])
    expect(await trash.delete([refOf(note)])).toMatchObject({ done: [refOf(note)], failed: [] })
    expect(forgotten).toEqual([refOf(note)])
    expect(await inTrash()).toEqual([`${second.id}.json`])
    expect(await trash.delete([refOf(note)])).toMatchObject({ done: [], failed: [{ id: note.id }] })
  })

  it('lists a file that cannot be read, leaves it alone, and can delete it', async () => {
    await trash.put([refOf(note)])
    await writeFile(join(folder, '.readout', 'trash', 'notes', `${note.id}.json`), '{"schema":1')
    expect(await trash.list()).toMatchObject([{ id: note.id, title: '', isReadable: false }])
    expect(await inTrash()).toEqual([`${note.id}.json`])
    await trash.delete([refOf(note)])
    expect(await trash.list()).toEqual([])
  })
})
