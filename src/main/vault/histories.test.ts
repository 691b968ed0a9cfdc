import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groundsOf } from '../../core/edit/grounds.ts'
import { applyEdits, type NoteEdit } from '../../core/edit/noteEdit.ts'
import { harbourNote, now } from '../../core/model/note.fixture.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { Histories, mostBytes } from './histories.ts'
import { openVault, type Vault } from './vault.ts'

let folder: string
let vault: Vault
let id: string
/** Whose writes are waited for before the folder goes. */
const used: Histories[] = []

function historiesOf(opened: Vault): Histories {
  const histories = new Histories(opened)
  used.push(histories)
  return histories
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-history-'))
  vault = await openVault(folder)
  id = (await vault.notes.create(harbourNote())).id
})

afterEach(async () => {
  await Promise.all(used.splice(0).map((histories) => histories.flush()))
  await rm(folder, { recursive: true, force: true })
})

const title = (value: string): NoteEdit[] => [{ type: 'note.change', change: { title: value } }]
const file = () => join(folder, '.readout', 'history', `${id}.json`)

const missing = async (path: string) => {
  throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT', path })
}

/** Two steps, one of them undone, all on disk. */
async function worked(): Promise<void> {
  const histories = historiesOf(vault)
  await histories.edit(id, title('One'), 'edit')
  await histories.edit(id, title('Two'), 'edit')
  await histories.edit(id, title('One'), 'undo')
  await histories.flush()
}

describe('the history of a note', () => {
  it('is there after a restart, to undo and to redo', async () => {
    await worked()
    const again = historiesOf(await openVault(folder))
    expect(await again.stepsOf(id, 3)).toEqual({ undo: [title('Port strike ends')], redo: [title('Two')] })
    expect((await again.edit(id, title('Two'), 'redo')).title).toBe('Two')
    expect(await again.stepsOf(id, 4)).toEqual({ undo: [title('Port strike ends'), title('One')], redo: [] })
  })

  it('that is damaged, and that another window has just set aside, keeps nobody from working', async () => {
    await mkdir(join(folder, '.readout', 'history'), { recursive: true })
    await writeFile(file(), '{')
    const racing: Disk = {
      ...nodeDisk,
      rename: (from, to) => (from === file() ? missing(from) : nodeDisk.rename(from, to)),
    }
    const histories = historiesOf(await openVault(folder, { disk: racing }))
    expect(await histories.stepsOf(id, 0)).toEqual({ undo: [], redo: [] })
    expect((await histories.edit(id, title('One'), 'edit')).title).toBe('One')
  })

  it('is dropped, and nothing else, when the note was changed without it', async () => {
    await worked()
    const elsewhere = await openVault(folder)
    await elsewhere.notes.update(id, (note) => applyEdits(note, title('Elsewhere'), now).note)
    const again = historiesOf(elsewhere)
    expect(await again.stepsOf(id, 4)).toEqual({ undo: [], redo: [] })
    await again.edit(id, title('Here'), 'edit')
    expect(await again.stepsOf(id, 5)).toEqual({ undo: [title('Elsewhere')], redo: [] })
  })

  it('is dropped, and the note left as it is, when an older or another state of it was put in its place', async () => {
    const path = join(folder, 'notes', `${id}.json`)
    const histories = historiesOf(vault)
    await histories.edit(id, title('One'), 'edit')
    const one = await readFile(path, 'utf8')
    await histories.edit(id, title('Two'), 'edit')
    const { updated } = await vault.notes.get(id)
    // git checkout of an earlier commit, then of another branch, in which the note has as many revisions.
    await writeFile(path, one)
    expect(await histories.stepsOf(id, 1, updated)).toEqual({ undo: [], redo: [] })
    await writeFile(path, JSON.stringify({ ...JSON.parse(one), revision: 2, updated: now, title: 'Branch' }))
    expect(await histories.stepsOf(id, 2, now)).toEqual({ undo: [], redo: [] })
    expect((await vault.notes.get(id)).title).toBe('Branch')
    const { revision, title: after } = await histories.edit(id, title('On'), 'edit')
    expect([revision, after]).toEqual([3, 'On'])
    expect(await histories.stepsOf(id, 3)).toEqual({ undo: [title('Branch')], redo: [] })
  })

  it('refuses a step whose grounds others have changed, and writes nothing', async () => {
    const histories = historiesOf(vault)
    const seen = await vault.notes.get(id)
    const mine = title('Mine')
    const grounds = groundsOf(seen, mine, applyEdits(seen, mine, now).undo)
    await vault.notes.update(
      id,
      (note) => applyEdits(note, [{ type: 'note.change', change: { summary: 'x' } }], now).note,
    )
    expect((await histories.edit(id, mine, 'edit', grounds)).summary).toBe('x')
    await expect(histories.edit(id, title('Again'), 'edit', grounds)).rejects.toMatchObject({ code: 'conflict' })
    expect(await vault.notes.get(id)).toMatchObject({ title: 'Mine', revision: 2 })
  })

  it('is of each note its own', async () => {
    await worked()
    const other = await vault.notes.create(harbourNote())
    const histories = historiesOf(vault)
    await histories.edit(other.id, title('Other'), 'edit')
    expect(await histories.stepsOf(id, 3)).toMatchObject({ undo: [title('Port strike ends')] })
    expect(await histories.stepsOf(other.id, 1)).toMatchObject({ undo: [title('Port strike ends')] })
  })

  it.each([
    ['cut short', '{"schema":1,"id":'],
    ['of another shape', '{"schema":1,"undo":"all"}'],
  ])('that is %s is set aside and reported, and the note goes on', async (_name, damaged) => {
    await worked()
    await writeFile(file(), damaged)
    const again = await openVault(folder)
    const histories = historiesOf(again)
    expect(await histories.stepsOf(id, 3)).toEqual({ undo: [], redo: [] })
    const [problem] = again.setAside.problems
    expect(problem?.file).toBe(join('.readout', 'history', `${id}.json`))
    expect(await readFile(join(folder, problem?.setAside ?? ''), 'utf8')).toBe(damaged)
    expect((await histories.edit(id, title('On'), 'edit')).title).toBe('On')
  })

  it('stops no note from being saved where it cannot be written, and says so once', async () => {
    await mkdir(join(file(), 'in the way'), { recursive: true })
    const histories = historiesOf(vault)
    await histories.edit(id, title('On'), 'edit')
    await histories.edit(id, title('And on'), 'edit')
    await histories.flush()
    expect((await vault.notes.get(id)).title).toBe('And on')
    expect(await histories.stepsOf(id, 2)).toEqual({ undo: [title('Port strike ends'), title('On')], redo: [] })
    expect(vault.setAside.problems).toMatchObject([{ setAside: null, reason: expect.stringContaining('undo') }])
  })

  it('has every step where several notes are changed at once, and one of them several times', async () => {
    const others = await Promise.all(Array.from({ length: 20 }, () => vault.notes.create(harbourNote())))
    const histories = historiesOf(vault)
    const first = ['One', 'Two', 'Three'].map((value) => histories.edit(id, title(value), 'edit'))
    await Promise.all([...first, ...others.map((other) => histories.edit(other.id, title('Other'), 'edit'))])
    await histories.edit(id, title('Four'), 'edit')
    await histories.flush()
    const again = historiesOf(await openVault(folder))
    const before = ['Port strike ends', 'One', 'Two', 'Three'].map(title)
    expect(await again.stepsOf(id, 4)).toEqual({ undo: before, redo: [] })
    for (const other of others)
      expect(await again.stepsOf(other.id, 1)).toEqual({ undo: [title('Port strike ends')], redo: [] })
  })

  it('keeps the newest step whatever its length, and of the others what fits', async () => {
    const long = 'x'.repeat(mostBytes / 2)
    const histories = historiesOf(vault)
    for (const value of [`${long}1`, `${long}2`, `${long}3`, 'short']) await histories.edit(id, title(value), 'edit')
    await histories.flush()
    const again = historiesOf(vault)
    const { undo } = await again.stepsOf(id, 4)
    expect(undo).toEqual([title(`${long}3`)])
  })
})
