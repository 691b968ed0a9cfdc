import { join } from 'node:path'
import { type MemoSummary, type NoteSummary, summariseMemo, summariseNote } from '../core/library/summary.ts'
import type { DocumentRef } from '../core/model/desk.ts'
import type { ActorHit, SearchAnswer } from '../core/search/answer.ts'
import type { Notice } from '../shared/contract.ts'
import type { TagCount } from '../shared/taggingContract.ts'
import { firstSummaries, type VaultProblem } from '../shared/windowStart.ts'
import { keepLists, type Lists, readKeptLists } from './keptLists.ts'
import { listMemos, listNotes } from './lists.ts'
import { SearchThread } from './search/searchThread.ts'
import type { Report } from './search/workerProtocol.ts'
import type { Vault } from './vault/vault.ts'

/** The longest that closing waits for what the next start can do without, in milliseconds. */
const patience = 300

/**
 * What the vault holds, without any text, and what can be found in it. A thread knows it from its index and follows the vault's files;
 * what this program changes is told at once.
 */
export class Library {
  readonly #vault: Vault
  readonly #tell: (notice: Notice, payload: unknown) => void
  readonly #thread: SearchThread
  /**
   * The last change that this program made to each document, until the thread has read it too; and what was told of it, unless a list
   * was given out since, which may not have had the change yet.
   */
  readonly #own = new Map<string, { number: number; told: string | null }>()
  /** The lists that the window began with, where the index has not been asked for them. */
  #kept: Lists | null = null
  #keeping: Promise<void> = Promise.resolve()
  #isClosed = false
  /** What the window cannot hear yet, before it has asked for anything. */
  #unheard: [Notice, unknown][] | null = []

  /**
   * @param tell tells the window what changed: the notices `library`, `indexing`, `reindexed`, `status`
   * @param entry path of the thread's script
   */
  constructor(
    vault: Vault,
    tell: (notice: Notice, payload: unknown) => void,
    entry = join(import.meta.dirname, 'searchWorker.js'),
  ) {
    this.#vault = vault
    this.#tell = tell
    this.#thread = new SearchThread(entry, { folder: vault.folder, key: vault.key?.bytes() ?? null }, (report) =>
      this.#hear(report),
    )
    vault.notes.onChange(({ id, document }) => {
      this.#changed({ of: 'note', id }, document === null ? {} : { notes: [summariseNote(document)] })
    })
    vault.memos.onChange(({ id, document }) => {
      this.#changed({ of: 'memo', id }, document === null ? {} : { memos: [summariseMemo(document)] })
    })
  }

  /** Some of the notes in the order of their last change, and how many there are: while the index is first made, more and more. */
  async notes(from: number, count: number): Promise<{ notes: NoteSummary[]; total: number }> {
    return this.#orFromFiles(
      () => this.#thread.ask('notes', from, count),
      async () => {
        const notes = await listNotes(this.#vault)
        return { notes: notes.slice(from, from + count), total: notes.length }
      },
    )
  }

  /** The window hears from now on, and first what it could not hear before. */
  beginTelling(): void {
    const unheard = this.#unheard ?? []
    this.#unheard = null
    for (const [notice, payload] of unheard) this.#tell(notice, payload)
  }

  async memos(): Promise<MemoSummary[]> {
    return this.#orFromFiles(
      () => this.#thread.ask('memos'),
      () => listMemos(this.#vault),
    )
  }

  /** The beginning of both lists: the notes that a window shows first, and all memos. They come from the last start where they can. */
  async beginning(): Promise<Lists> {
    this.#kept = await readKeptLists(this.#vault)
    return this.#kept ?? this.#lists()
  }

  /** Keeps {@link beginning} for the next start, unless that takes long. */
  async keepBeginning(): Promise<void> {
    if (this.#isClosed) return
    // Where it cannot be kept, the next start asks the index.
    this.#keeping = keepLists(this.#vault, () => this.#lists()).catch(() => undefined)
    await Promise.race([this.#keeping, new Promise((resolve) => setTimeout(resolve, patience))])
  }

  /** Looks for what other programs have changed. Resolves when that is told. */
  async refresh(): Promise<void> {
    await this.#thread.ask('refresh')
    if (this.#kept !== null) await this.#correct(this.#kept)
    this.#kept = null
    // An end that comes without a word keeps nothing.
    void this.keepBeginning()
  }

  /** Hears that other programs may have written or removed documents; what they changed is told. */
  look(documents: DocumentRef[]): void {
    this.#thread.look(documents)
  }

  async search(query: string, limit: number, shown: number): Promise<SearchAnswer> {
    return this.#thread.ask('search', query, limit, shown)
  }

  async actors(text: string, limit: number): Promise<ActorHit[]> {
    return this.#thread.ask('actors', text, limit)
  }

  async tags(): Promise<TagCount[]> {
    return this.#thread.ask('tags')
  }

  /** Ids of the notes in which a tag stands, as a whole or in an annotation. Waits until everything is indexed. */
  async notesTagged(tag: string): Promise<string[]> {
    return this.#thread.ask('notesTagged', tag)
  }

  /** Ends the thread. Nothing is kept from then on. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#thread.close()
    await this.#keeping
  }

  /** The lists must be there without the search, however long reading every file takes. */
  async #orFromFiles<R>(ask: () => Promise<R>, read: () => Promise<R>): Promise<R> {
    try {
      return await ask()
    } catch {
      return read()
    } finally {
      for (const own of this.#own.values()) own.told = null
    }
  }

  async #lists(): Promise<Lists> {
    const [{ notes, total }, memos] = await Promise.all([this.notes(0, firstSummaries), this.memos()])
    return { notes, total, memos }
  }

  /** Tells what the index knows otherwise than the lists that the window began with: it may have learned that after they were kept. */
  async #correct(kept: Lists): Promise<void> {
    const now = await this.#lists()
    const before = new Map([...kept.notes, ...kept.memos].map((one) => [one.id, JSON.stringify(one)]))
    const isNews = (one: { id: string }) => before.get(one.id) !== JSON.stringify(one)
    const listed = new Set([...now.notes, ...now.memos].map(({ id }) => id))
    // Other notes may have moved a note out of the beginning.
    const isGone = ({ id }: { id: string }) => !listed.has(id) && this.#vault.notes.fileState(id) === null
    const notes = now.notes.filter(isNews)
    const memos = now.memos.filter(isNews)
    const removed = [...kept.notes.filter(isGone), ...kept.memos.filter(isGone)].map(({ id }) => id)
    if (notes.length + memos.length + removed.length > 0) this.#say('library', { notes, memos, removed })
  }

  #changed(document: DocumentRef, summary: { notes?: NoteSummary[]; memos?: MemoSummary[] }): void {
    const { notes = [], memos = [] } = summary
    this.#say('library', { notes, memos, removed: notes.length + memos.length === 0 ? [document.id] : [] })
    const told = JSON.stringify(notes[0] ?? memos[0] ?? null)
    this.#own.set(document.id, { number: this.#thread.changed(document), told })
  }

  #hear(report: Report): void {
    if (report.report === 'indexing') this.#say('indexing', report.progress)
    else if (report.report === 'reindexed') this.#say('reindexed', { reason: report.reason })
    else if (report.report === 'problem') this.#keepProblem(report.problem)
    else this.#found(report)
  }

  /** Passes on what the thread has found, but for what was told already, and what this program has changed since the thread read it. */
  #found({ notes, memos, removed, asOf }: Extract<Report, { report: 'changed' }>): void {
    const isNews = (id: string, found: object | null) => {
      const own = this.#own.get(id)
      if (own === undefined) return true
      if (own.number > asOf) return false
      this.#own.delete(id)
      return own.told !== JSON.stringify(found)
    }
    const news = {
      notes: notes.filter((note) => isNews(note.id, note)),
      memos: memos.filter((memo) => isNews(memo.id, memo)),
      removed: removed.filter((id) => isNews(id, null)),
    }
    // Also where it is none: what was changed can be found from now on.
    this.#say('library', news)
  }

  #keepProblem(problem: VaultProblem): void {
    const { problems } = this.#vault.setAside
    const isTold = problems.some(({ file, setAside }) => file === problem.file && setAside === problem.setAside)
    if (isTold) return
    problems.push(problem)
    this.#say('status', {})
  }

  #say(notice: Notice, payload: unknown): void {
    if (this.#unheard === null) this.#tell(notice, payload)
    else this.#unheard.push([notice, payload])
  }
}
