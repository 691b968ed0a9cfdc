import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ReadoutError } from '../../core/errors.ts'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import type { Desk } from '../../core/model/desk.ts'
import type { Memo } from '../../core/model/memo.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { Bulk } from '../bulk/bulk.ts'
import { DeskFile } from '../desk.ts'
import { keepDocument } from '../import/keepDocument.ts'
import { memoVersions, noteVersions } from '../keeping/versionKind.ts'
import { Versions } from '../keeping/versions.ts'
import { saveMemo } from '../memos/memos.ts'
import { temporaryName } from './durableFile.ts'
import { FaultyDisk, type When } from './faultyDisk.fixture.ts'
import { Histories } from './histories.ts'
import { sha256 } from './originals.ts'
import { PowerCutDisk } from './powerCutDisk.fixture.ts'
import { openVault, type Vault } from './vault.ts'

const folder = '/in-memory/Readout'
const ids = ['one', 'two', 'three']

/** What a person is told of each, word for word. */
const words: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EIO: 'the disk reported an error',
  EBUSY: 'another program is using the file',
  EPERM: 'permission was denied',
  EMFILE: 'too many files are open',
}

/** Everything of one run of the application, which goes on after something failed. */
interface Running {
  vault: Vault
  histories: Histories
  desk: DeskFile
  bulk: Bulk
  /** Resolves when the earlier states are kept. */
  keepVersions: () => Promise<void>
  /** What the window holds. */
  memo: Memo
  shown: Desk
}

interface Job {
  /** @returns what it says could not be done, though the call went through */
  work: (running: Running) => Promise<string[]>
  before?: (running: Running) => Promise<unknown>
  /** A part of it may fail and be told while the rest goes through. */
  isOverSeveral?: true
}

const fresh: Note = { ...harbourNote(), id: 'fresh' }
const bytes = Buffer.from('Imported words.')

const jobs: Record<string, Job> = {
  'editing a note': {
    async work({ vault, histories, keepVersions }) {
      await histories.edit('one', [{ type: 'note.change', change: { summary: 'edited' } }], 'edit')
      await histories.flush()
      await keepVersions()
      return reported(vault)
    },
  },
  'creating a note': { work: ({ vault }) => done(vault.notes.create(fresh)) },
  'removing a note': { work: ({ vault }) => done(vault.notes.remove('one')) },
  'restoring a note': {
    before: ({ vault }) => vault.notes.remove('one'),
    work: ({ vault }) => done(vault.notes.restore('one')),
  },
  'saving a memo': {
    async work({ vault, memo, keepVersions }) {
      await saveMemo(vault, { ...memo, title: 'edited' })
      await keepVersions()
      return reported(vault)
    },
  },
  'pinning something': {
    work: ({ desk, shown }) => done(desk.save({ ...shown, pinned: [{ of: 'note', id: 'two' }] })),
  },
  'pinning something more': {
    before: ({ desk, shown }) => desk.save({ ...shown, pinned: [{ of: 'note', id: 'one' }] }),
    work: ({ desk, shown }) => done(desk.save({ ...shown, pinned: [] })),
  },
  'changing many notes': {
    isOverSeveral: true,
    async work({ bulk, vault, keepVersions }) {
      const { failed } = await bulk.change(
        { type: 'mark', addTags: ['trade'], removeTags: [], archived: null },
        ids.slice(0, 2),
      )
      await keepVersions()
      return [...failed.map(({ reason }) => reason), ...reported(vault)]
    },
  },
  'importing a document': {
    work: ({ vault }) => {
      const { source } = harbourNote(bytes.toString())
      const { text, blocks, marks, meta } = source
      const parsed = { document: { text, blocks, marks, meta }, mediaType: 'text/plain', extension: 'txt' }
      return done(keepDocument(vault, parsed, { bytes, sha256: sha256(bytes) }, 'a.txt'))
    },
  },
}

/** What went wrong beside the document, which was saved all the same. */
function reported({ setAside }: Vault): string[] {
  return setAside.problems.map(({ reason }) => reason)
}

async function done(work: Promise<unknown>): Promise<string[]> {
  await work
  return []
}

/** A vault with notes and a memo, and what `before` does to it. */
async function prepared({ before }: Job): Promise<PowerCutDisk> {
  const disk = new PowerCutDisk()
  const vault = await openVault(folder, { disk })
  for (const id of ids) await vault.notes.create({ ...harbourNote(), id })
  await vault.memos.create({ ...emptyMemo(new Date(2024, 2, 1), {}), id: 'memo' })
  if (before !== undefined) await before(await start(disk))
  return disk
}

async function start(disk: PowerCutDisk | FaultyDisk): Promise<Running> {
  const vault = await openVault(folder, { disk })
  const histories = new Histories(vault)
  const desk = new DeskFile(vault)
  const bulk = new Bulk(vault, histories, () => undefined)
  const ofNotes = new Versions(vault, noteVersions)
  const ofMemos = new Versions(vault, memoVersions)
  ofNotes.follow(vault.notes)
  ofMemos.follow(vault.memos)
  const keepVersions = async () => {
    await Promise.all([ofNotes.flush(), ofMemos.flush()])
  }
  return { vault, histories, desk, bulk, keepVersions, memo: await vault.memos.get('memo'), shown: await desk.get() }
}

/** What is on a disk, as a person would see it; without what differs each time. */
async function contentOf(disk: PowerCutDisk): Promise<Record<string, unknown>> {
  const { vault, shown } = await start(disk)
  const notes = await Array.fromAsync(vault.notes.all())
  const memos = await Array.fromAsync(vault.memos.all())
  expect(vault.setAside.problems).toEqual([])
  const content: Record<string, unknown> = { desk: JSON.stringify(shown.pinned) }
  for (const { id, revision, summary, tags, source } of notes)
    content[ids.includes(id) || id === fresh.id ? id : source.text] = `${revision} ${summary} ${tags}`
  for (const { id, revision, title } of memos) content[id] = `${revision} ${title}`
  return content
}

/** Each document is as it was, or as it is to be. */
function expectOldOrNew(is: Record<string, unknown>, before: typeof is, after: typeof is): void {
  for (const id of new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(is)]))
    expect([before[id], after[id]], id).toContain(is[id])
}

async function litter(disk: PowerCutDisk, at = folder): Promise<string[]> {
  const found: string[] = []
  for (const name of await disk.list(at).catch(() => [])) {
    if (temporaryName.test(name)) found.push(join(at, name))
    found.push(...(await litter(disk, join(at, name))))
  }
  return found
}

const copyOf = (disk: PowerCutDisk) => disk.afterCut(() => 0)

// What goes past the disk that a vault is given would be found in that of the computer.
afterAll(() => expect(existsSync('/in-memory')).toBe(false))

describe('a disk that refuses once', () => {
  it.each(Object.entries(jobs))(
    'at any point of %s: nothing is damaged, it is told, and goes through the next time',
    async (_name, job) => {
      const disk = await prepared(job)
      const before = await contentOf(copyOf(disk))
      const through = copyOf(disk)
      expect(await job.work(await start(through))).toEqual([])
      const after = await contentOf(through)
      expect(after).not.toEqual(before)

      for (const code of Object.keys(words))
        for (const when of ['before', 'after'] satisfies When[])
          for (let at = 1, hasFailed = true; hasFailed; at++) hasFailed = await withFault({ at, code, when })

      async function withFault(fault: { at: number; code: string; when: When }): Promise<boolean> {
        const memory = copyOf(disk)
        const faulty = new FaultyDisk(memory)
        const running = await start(faulty)
        faulty.fail(fault)
        let isToBeRepeated = job.isOverSeveral ?? false
        const told = await job.work(running).catch((error: unknown) => {
          isToBeRepeated = true
          expect(error).toBeInstanceOf(ReadoutError)
          expect(error).toMatchObject({ code: 'disk', kept: /./u, advice: /./u })
          return [String(error)]
        })
        const { failed } = faulty
        const where = `${failed}, operation ${fault.at}, ${fault.code}, ${fault.when}`
        faulty.fail(null)
        if (failed !== '') expect(told.join(), where).toContain(words[fault.code])
        else expect(told, where).toEqual([])
        expect(await litter(memory), where).toEqual([])
        expectOldOrNew(await contentOf(copyOf(memory)), before, after)

        running.vault.setAside.problems.length = 0
        if (failed !== '' && isToBeRepeated) expect(await job.work(running), where).toEqual([])
        expect(await litter(memory), where).toEqual([])
        expect(await contentOf(memory), where).toEqual(after)
        return failed !== ''
      }
    },
  )
})
