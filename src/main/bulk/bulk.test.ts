import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { harbourNote, now, withAnnotation } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { Histories } from '../vault/histories.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { Bulk } from './bulk.ts'

let folder: string
let vault: Vault
let histories: Histories
let bulk: Bulk
let ids: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-bulk-'))
  ids = []
  await restart()
  for (let index = 0; index < 4; index++) ids.push((await vault.notes.create(noteWith('trade', `n${index}`))).id)
})

afterEach(async () => {
  await histories.flush()
  await rm(folder, { recursive: true, force: true })
})

/** Everything anew, as after the application was ended. */
async function restart(): Promise<void> {
  await histories?.flush()
  vault = await openVault(folder)
  histories = new Histories(vault)
  bulk = new Bulk(vault, histories, () => undefined)
}

function noteWith(...tags: string[]): Note {
  const note = withAnnotation(harbourNote(), 'claim', 'The strike is over for now')
  return { ...note, tags, annotations: note.annotations.map((annotation) => ({ ...annotation, tags })) }
}

const rename = { type: 'rename', from: 'trade', to: 'trade policy' } as const
const tagsOf = async (index: number) => (await vault.notes.get(ids[index] ?? '')).tags
const all = () => Promise.all(ids.map((_id, index) => tagsOf(index)))
const setTags = (index: number, tags: string[]) =>
  vault.notes.update(
    ids[index] ?? '',
    (note) => applyEdits(note, [{ type: 'note.change', change: { tags } }], now).note,
  )
const noteFile = (index: number) => join(folder, 'notes', `${ids[index]}.json`)

const renamedNotes = [
  ['trade policy', 'n0'],
  ['trade policy', 'n1'],
  ['trade policy', 'n2'],
  ['trade policy', 'n3'],
]
const notesBefore = [
  ['trade', 'n0'],
  ['trade', 'n1'],
  ['trade', 'n2'],
  ['trade', 'n3'],
]

describe('a change to many notes', () => {
  it('changes each, as one step of its own history, and is taken back after a restart', async () => {
    expect(await bulk.change(rename, ids)).toEqual({
      changed: 4,
      failed: [],
      label: 'Renamed the tag trade to trade policy in 4 notes',
    })
    expect(await all()).toEqual(renamedNotes)
    const note = await vault.notes.get(ids[1] ?? '')
    expect(note.annotations[0]?.tags).toEqual(['trade policy', 'n1'])
    expect((await histories.stepsOf(note.id, note.revision)).undo).toHaveLength(1)

    await restart()
    expect(await bulk.last()).toBe('Renamed the tag trade to trade policy in 4 notes')
    expect(await bulk.undo()).toMatchObject({ changed: 4, failed: [] })
    expect(await all()).toEqual(notesBefore)
    expect(await bulk.last()).toBeNull()
    await expect(bulk.undo()).rejects.toMatchObject({ code: 'not-found' })
  })

  it('leaves notes alone that need no change, and then the change before it can still be taken back', async () => {
    await bulk.change(rename, ids.slice(0, 2))
    const { revision } = await vault.notes.get(ids[0] ?? '')
    expect(await bulk.change(rename, ids.slice(0, 2))).toEqual({ changed: 0, failed: [], label: null })
    expect((await vault.notes.get(ids[0] ?? '')).revision).toBe(revision)
    expect(await bulk.last()).toBe('Renamed the tag trade to trade policy in 2 notes')
  })

  it('tells of notes that fail, and changes the others', async () => {
    await writeFile(noteFile(1), '{"half')
    await vault.notes.remove(ids[2] ?? '')
    const done = await bulk.change(rename, ids)
    expect(done).toMatchObject({ changed: 2, label: 'Renamed the tag trade to trade policy in 2 notes' })
    expect(done.failed.map(({ id }) => id)).toEqual([ids[1], ids[2]])
    expect(done.failed.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('no note'),
      expect.stringContaining('no note'),
    ])
    expect(await tagsOf(3)).toEqual(['trade policy', 'n3'])
  })

  it('does what is to be done with a note as it stands in its turn', async () => {
    const update = vault.notes.update.bind(vault.notes)
    const retag = (index: number, tags: string[]) =>
      update(ids[index] ?? '', (note) => ({ ...note, tags, annotations: note.annotations.slice(0, tags.length) }))
    let elsewhere: Promise<unknown> | null = null
    // Another program changes the last two, after the change was planned and before their turn.
    vault.notes.update = async (id, change) => {
      elsewhere ??= Promise.all([retag(2, ['new', 'trade']), retag(3, [])])
      await elsewhere
      return update(id, change)
    }
    expect(await bulk.change(rename, ids)).toMatchObject({ changed: 3, failed: [] })
    expect(await all()).toEqual([...renamedNotes.slice(0, 2), ['new', 'trade policy'], []])
    await bulk.undo()
    expect(await all()).toEqual([...notesBefore.slice(0, 2), ['new', 'trade'], []])
  })

  it('that is broken off can be taken back as far as it came', async () => {
    const record = join(folder, '.readout', 'bulk.json')
    await bulk.change(rename, ids)
    const written = await readFile(record, 'utf8')
    await bulk.undo()
    // As a crash leaves it: what was to be done is written down, and two of four notes are done.
    await bulk.change(rename, ids.slice(0, 2))
    await writeFile(record, written)
    await setTags(2, ['trade', 'n2', 'since'])
    await restart()
    expect(await bulk.undo()).toMatchObject({ changed: 2, failed: [] })
    expect(await all()).toEqual([
      ['trade', 'n0'],
      ['trade', 'n1'],
      ['trade', 'n2', 'since'],
      ['trade', 'n3'],
    ])
  })

  it('leaves and tells what was changed since, and can be tried again where a note could not be read', async () => {
    await bulk.change(rename, ids)
    await setTags(0, ['something else'])
    await vault.notes.remove(ids[1] ?? '')
    const note = await readFile(noteFile(2), 'utf8')
    await rm(noteFile(2))
    await mkdir(noteFile(2))
    const { changed, failed } = await bulk.undo()
    expect(changed).toBe(2)
    const reasons = new Map(failed.map(({ id, reason }) => [id, reason]))
    expect(reasons.get(ids[0] ?? '')).toBe('In one place the tags were changed since: it was left as it is.')
    expect(reasons.get(ids[1] ?? '')).toContain('no note')
    expect(reasons.get(ids[2] ?? '')).toContain('folder')
    expect(failed).toHaveLength(3)
    expect(await tagsOf(0)).toEqual(['something else'])
    expect((await vault.notes.get(ids[0] ?? '')).annotations[0]?.tags).toEqual(['trade', 'n0'])

    await rm(noteFile(2), { recursive: true })
    await writeFile(noteFile(2), note)
    expect(await bulk.undo()).toMatchObject({ changed: 1, failed: [] })
    expect(await tagsOf(2)).toEqual(['trade', 'n2'])
    expect(await bulk.last()).toBeNull()
  })

  it('that is kept in a damaged file is set aside and reported, and nothing else is lost', async () => {
    await bulk.change(rename, ids)
    await writeFile(join(folder, '.readout', 'bulk.json'), '{"schema":1,')
    await restart()
    expect(await bulk.last()).toBeNull()
    expect(vault.setAside.problems).toMatchObject([{ file: join('.readout', 'bulk.json') }])
    expect(await bulk.change({ ...rename, from: 'trade policy', to: 'trade' }, ids)).toMatchObject({ changed: 4 })
  })

  it('comes after the one before it, and each of them is in the history of every note', async () => {
    const back = { ...rename, from: 'trade policy', to: 'trade' }
    const [first, second] = await Promise.all([bulk.change(rename, ids), bulk.change(back, ids)])
    expect([first.changed, second.changed]).toEqual([4, 4])
    expect(await all()).toEqual(notesBefore)
    await restart()
    for (const id of ids) {
      const { revision } = await vault.notes.get(id)
      expect((await histories.stepsOf(id, revision)).undo).toHaveLength(2)
    }
  })
})
