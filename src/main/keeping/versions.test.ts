import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { updateSource } from '../../core/edit/updating.ts'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import type { Memo } from '../../core/model/memo.ts'
import { paragraph, textLine } from '../../core/model/memoBody.ts'
import { harbourNote, harbourText } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { Bulk } from '../bulk/bulk.ts'
import { saveMemo } from '../memos/memos.ts'
import { Histories } from '../vault/histories.ts'
import { PowerCutDisk } from '../vault/powerCutDisk.fixture.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { memoVersions, noteVersions } from './versionKind.ts'
import { between, Versions } from './versions.ts'

let folder: string
let vault: Vault
let memo: Memo
let note: Note

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-versions-'))
  vault = await openVault(folder)
  memo = await vault.memos.create(emptyMemo(new Date(2024, 2, 1), { subject: 'As drafted' }))
  note = await vault.notes.create(harbourNote())
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const start = Date.UTC(2024, 2, 1, 9)
const at = (minutes: number) => new Date(start + minutes * 60_000)
const folderOf = (id: string) => join(folder, '.readout', 'versions', id)
const ofMemos = () => new Versions(vault, memoVersions)
const ofNotes = () => new Versions(vault, noteVersions)

function revised(revision: number): Memo {
  const body = [paragraph(textLine(`state ${revision}`))]
  return { ...memo, revision, updated: at(revision).toISOString(), body }
}

function titled(revision: number, title = `Title ${revision}`): Note {
  return { ...note, revision, updated: at(revision).toISOString(), title }
}

async function replace(versions: ReturnType<typeof ofMemos>, revision: number, when: Date): Promise<void> {
  versions.replaced(revised(revision), revised(revision + 1), when)
  await versions.flush()
}

/** Does something after so many turns of the queue of promises. */
async function later(turns: number, work: () => void): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await null
  work()
}

async function keys(id: string, versions: Pick<ReturnType<typeof ofMemos>, 'list'> = ofMemos()): Promise<string[]> {
  return (await versions.list(id)).map(({ key }) => key)
}

describe('the versions of a memo', () => {
  it('have what the first save replaced, then one of every ten minutes, and the last state of a sitting', async () => {
    const versions = ofMemos()
    for (const minute of [1, 2, 9, 12, 13, 14]) await replace(versions, minute, at(minute))
    expect(await keys(memo.id)).toEqual(['12', '1'])
    // The next day: what is replaced is how the memo was left.
    await replace(versions, 15, at(24 * 60))
    expect(await keys(memo.id)).toEqual(['15', '12', '1'])
  })

  it('go on counting the ten minutes after a restart, and when the clock was put back', async () => {
    await replace(ofMemos(), 1, at(1))
    await replace(ofMemos(), 2, at(2))
    expect(await keys(memo.id)).toEqual(['1'])
    await replace(ofMemos(), 3, new Date(at(1).getTime() + between))
    await replace(ofMemos(), 4, at(-600))
    expect(await keys(memo.id)).toEqual(['4', '3', '1'])
  })

  it('give the whole memo back, with what changed and whether it was exported or kept by hand', async () => {
    const versions = ofMemos()
    await replace(versions, 1, at(1))
    await versions.keep(revised(2), { isExported: true }, at(2))
    // Kept again by hand: it stays one that was exported.
    await versions.keep(revised(2), { isByHand: true }, at(3))
    expect(await versions.get(memo.id, '1')).toEqual(revised(1))
    const first = {
      key: '1',
      saved: at(1).toISOString(),
      isExported: false,
      isByHand: false,
      before: null,
      changes: null,
    }
    const changes = [{ part: 'paragraph', kind: 'changed', count: 1 }]
    expect(await versions.list(memo.id)).toEqual([
      { ...first, key: '2', saved: at(2).toISOString(), isExported: true, isByHand: true, changes },
      first,
    ])
    await expect(versions.get(memo.id, '7')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are thinned with age, but for those that were exported or kept by hand', async () => {
    const versions = ofMemos()
    for (let minute = 0; minute < 120; minute += 10) await replace(versions, minute, at(minute))
    await versions.keep(revised(125), { isExported: true }, at(125))
    await versions.keep(revised(126), { isByHand: true }, at(126))
    expect(await keys(memo.id)).toHaveLength(14)
    await replace(versions, 130, at(3 * 24 * 60))
    expect(await keys(memo.id)).toEqual(['130', '126', '125', '110', '50'])
  })

  it('that were written by earlier versions of Readout are read', async () => {
    await mkdir(folderOf(memo.id), { recursive: true })
    const old = { schema: 1, id: memo.id, revision: 1, kept: at(1).toISOString(), isExported: true, memo: revised(1) }
    await writeFile(join(folderOf(memo.id), '1.json'), JSON.stringify(old))
    expect(await ofMemos().list(memo.id)).toMatchObject([{ key: '1', isExported: true, isByHand: false }])
    expect(await ofMemos().get(memo.id, '1')).toEqual(revised(1))
  })

  it('keep two states of one revision, as when a vault was brought back to an older state and worked on', async () => {
    const versions = ofMemos()
    await replace(versions, 5, at(5))
    const other = { ...revised(5), updated: at(700).toISOString(), language: 'fr' }
    versions.replaced(other, revised(6), at(701))
    await versions.flush()
    const [later, earlier] = await keys(memo.id)
    expect(earlier).toBe('5')
    expect(await versions.get(memo.id, later ?? '')).toEqual(other)
  })

  it('are kept also where a state is replaced in the moment in which the last one before it was written', async () => {
    const most = 20
    for (let moments = 0; moments < most; moments++) {
      const disk = new PowerCutDisk()
      const versions = new Versions(await openVault('/in-memory', { disk }), memoVersions)
      const other = { ...revised(1), id: 'other' }
      const written = disk.flushFolder.bind(disk)
      disk.flushFolder = async (path) => {
        await written(path)
        if (!path.endsWith(memo.id)) return
        void later(moments, () => versions.replaced(other, other, at(1)))
      }
      versions.replaced(revised(1), revised(2), at(1))
      await versions.flush()
      await later(2 * most, () => undefined)
      await versions.flush()
      expect(await keys('other', versions), `after ${moments} moments`).toEqual(['1'])
    }
  })

  it('leave out a file that is none, and report it', async () => {
    const versions = ofMemos()
    await versions.keep(revised(1), {}, at(1))
    await writeFile(join(folderOf(memo.id), '2.json'), '{"schema":1')
    await writeFile(join(folderOf(memo.id), 'notes.txt'), 'of another program')
    expect(await keys(memo.id, versions)).toEqual(['1'])
    expect(vault.setAside.problems).toMatchObject([{ setAside: expect.stringContaining('2.json') }])
    expect(await readdir(folderOf(memo.id))).toEqual(['1.json', 'notes.txt'])
  })

  it('are kept by saving it, and where one cannot be kept the memo is saved all the same, and that is said once', async () => {
    const versions = ofMemos()
    versions.follow(vault.memos)
    const once = await saveMemo(vault, { ...memo, head: { ...memo.head, subject: 'As written' } })
    await versions.flush()
    expect((await versions.get(memo.id, '0')).head.subject).toBe('As drafted')
    await rm(join(folder, '.readout', 'versions'), { recursive: true })
    await writeFile(join(folder, '.readout', 'versions'), 'a file where the folder should be')
    for (const revision of [1, 2]) {
      await versions.keepNext(memo.id, 'bulk')
      await saveMemo(vault, { ...once, revision })
      await versions.flush()
    }
    expect((await vault.memos.get(memo.id)).revision).toBe(3)
    expect(vault.setAside.problems).toMatchObject([{ reason: expect.stringContaining('could not be kept') }])
  })
})

describe('the versions of a note', () => {
  const texts = () => readdir(join(folderOf(note.id), 'texts'))

  it('keep a text once, give the whole note back, and let the text go with the last version that has it', async () => {
    const versions = ofNotes()
    const other = (minute: number) => ({ ...titled(minute), source: harbourNote('Another text altogether.').source })
    for (const replaced of [titled(0), titled(10), other(20), titled(30)]) {
      versions.replaced(replaced, titled(60), at(replaced.revision))
      await versions.flush()
    }
    expect(await texts()).toHaveLength(2)
    expect(await versions.get(note.id, '10')).toEqual(titled(10))
    expect(await versions.get(note.id, '20')).toEqual(other(20))
    expect(await readFile(join(folderOf(note.id), '10.json'), 'utf8')).not.toContain('the strike is over')
    // Half a year later one of that week is enough.
    versions.replaced(titled(60), titled(61), at(180 * 24 * 60))
    await versions.flush()
    expect(await keys(note.id, versions)).toEqual(['60', '30'])
    expect(await texts()).toHaveLength(1)
    expect(await versions.get(note.id, '30')).toEqual(titled(30))
  })

  it('keep the text of one that another window has kept', async () => {
    const [here, there] = [ofNotes(), ofNotes()]
    const other = (minute: number) => ({ ...titled(minute), source: harbourNote('Another text altogether.').source })
    await here.keep(titled(1), { before: 'bulk' }, at(1))
    await there.keep(titled(2), { isByHand: true }, at(2))
    // Of that hour, this window knows the first and the third.
    await here.keep(other(3), { before: 'update' }, at(3))
    await here.keep(other(4), {}, at(3 * 24 * 60))
    expect(await keys(note.id, ofNotes())).toEqual(['4', '3', '2'])
    expect(await here.get(note.id, '2')).toEqual(titled(2))
  })

  it('do not come back when they were deleted while a state waited to be kept', async () => {
    const versions = ofNotes()
    versions.replaced(titled(1), titled(2), at(1))
    await versions.forget(note.id)
    await versions.flush()
    expect(await keys(note.id, ofNotes())).toEqual([])
  })

  it('have the state before an update of the source, whatever the time', async () => {
    const versions = ofNotes()
    versions.follow(vault.notes)
    const histories = new Histories(vault)
    await histories.edit(note.id, [{ type: 'note.change', change: { title: 'First' } }], 'edit')
    await versions.flush()
    const newer = { ...harbourNote(harbourText.replace('nine', 'ten')).source }
    const source = { ...newer, meta: { ...newer.meta, imported: at(999).toISOString() } }
    await histories.change(note.id, (stored) => updateSource(stored, source).edits, 'edit')
    await versions.flush()
    await histories.flush()
    expect(await versions.list(note.id)).toMatchObject([{ key: '1', before: 'update' }, { key: '0' }])
    const before = await versions.get(note.id, '1')
    expect(before.source.text).toBe(harbourText)
    expect(before.title).toBe('First')
  })

  it('have the state before a change to many notes, and before a restore', async () => {
    const versions = ofNotes()
    versions.follow(vault.notes)
    const histories = new Histories(vault)
    for (const before of ['bulk', 'restore', null] as const) {
      if (before !== null) await versions.keepNext(note.id, before)
      await histories.edit(note.id, [{ type: 'note.change', change: { title: `Before ${before}` } }], 'edit')
    }
    await versions.flush()
    await histories.flush()
    expect((await versions.list(note.id)).map(({ before }) => before)).toEqual(['restore', 'bulk'])
  })

  it('have the state of each note that a change to many notes changes, also where one was kept just before', async () => {
    const versions = ofNotes()
    versions.follow(vault.notes)
    const others = await Promise.all([1, 2, 3].map(() => vault.notes.create(harbourNote())))
    const ids = [note, ...others].map(({ id }) => id)
    for (const { id } of others) await versions.keep(await vault.notes.get(id), {})
    const bulk = new Bulk(
      vault,
      new Histories(vault),
      () => undefined,
      (id) => versions.keepNext(id, 'bulk'),
    )
    await bulk.change({ type: 'mark', addTags: ['trade'], removeTags: [], archived: null }, ids)
    await versions.flush()
    for (const id of ids) {
      expect(await versions.list(id)).toMatchObject([{ key: '0', before: 'bulk' }])
      expect((await versions.get(id, '0')).tags).toEqual([])
    }
  })

  it('say so where the text of one is damaged, and harm nothing', async () => {
    const versions = ofNotes()
    await versions.keep(titled(1), {}, at(1))
    const [name = ''] = await texts()
    await writeFile(join(folderOf(note.id), 'texts', name), '{"text":"Not what it was"}\n')
    await expect(versions.get(note.id, '1')).rejects.toMatchObject({ code: 'unreadable' })
    expect(await vault.notes.get(note.id)).toEqual(note)
  })
})
