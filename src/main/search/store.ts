import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import type { ActorHit, SearchAnswer } from '../../core/search/answer.ts'
import type { TagCount } from '../../shared/taggingContract.ts'
import type { IndexedDocument } from './indexed.ts'
import { ActorFinding } from './storeActors.ts'
import { guarded, IndexUnusable, numberFrom, openIndex } from './storeFile.ts'
import { Filters } from './storeFilters.ts'
import { Searching } from './storeSearch.ts'
import { Vocabulary } from './storeWords.ts'
import { StoreWriting } from './storeWriting.ts'

export { type IndexedDocument, IndexUnusable }

/**
 * The search index: what is in the vault's notes and memos, so that it is found at once, and what a list shows of them. It is made of the
 * vault and can be thrown away at any time. For one thread of one program, which waits for each answer. Every method throws
 * {@link IndexUnusable} where the file turns out not to be in order.
 */
export class SearchStore {
  readonly #database: DatabaseSync
  readonly #writing: StoreWriting
  readonly #searching: Searching
  readonly #actors: ActorFinding
  readonly #filters: Filters
  readonly #statements: Record<'stamps' | 'notes' | 'memos' | 'tags' | 'tagged', StatementSync>

  /**
   * Opens the index, or makes an empty one where there is no file, or an empty file.
   * @param file a path, or `:memory:`
   * @throws IndexUnusable where it is no index, not whole, or of another version
   */
  static open(file: string): SearchStore {
    const database = openIndex(file)
    try {
      return guarded(() => new SearchStore(database))
    } catch (error) {
      database.close()
      throw error
    }
  }

  private constructor(database: DatabaseSync) {
    const vocabulary = new Vocabulary(database)
    this.#database = database
    this.#filters = new Filters(database)
    this.#actors = new ActorFinding(database)
    this.#writing = new StoreWriting(database, vocabulary)
    this.#searching = new Searching(database, vocabulary, this.#filters, this.#actors)
    const list = (kind: string) =>
      `select summary from documents where kind = '${kind}' order by updated desc, number desc`
    this.#statements = {
      stamps: database.prepare('select id, stamp from documents'),
      notes: database.prepare(`${list('note')} limit ? offset ?`),
      memos: database.prepare(list('memo')),
      tags: database.prepare(
        'select tag, sum(onNote) as notes, sum(annotations) as annotations from tags group by tag order by tag',
      ),
      tagged: database.prepare('select id from tags join documents using(number) where tag = ? order by place desc'),
    }
  }

  /** What is indexed: the stamp that each document was put with, by its id. */
  stamps(): Map<string, string> {
    return guarded(
      () => new Map(this.#statements.stamps.all().map(({ id, stamp }) => [String(id), String(stamp)] as const)),
    )
  }

  /**
   * Adds documents, or puts them in the place of those with their ids: all of them, or where it throws, none. During a build, those that
   * were put shortly before may be lost with them; {@link stamps} tells what is there.
   */
  put(documents: readonly IndexedDocument[]): void {
    this.#filters.forget()
    guarded(() => this.#writing.put(documents))
  }

  /** Ids that are not indexed are passed over. */
  remove(ids: readonly string[]): void {
    this.#filters.forget()
    guarded(() => this.#writing.remove(ids))
  }

  /** Notes in the order of their last change, the latest first: `count` of them from place `from`, counted from 0. */
  notes(from: number, count: number): { notes: NoteSummary[]; total: number } {
    return guarded(() => {
      const rows = this.#statements.notes.all(count, from)
      const total = numberFrom(this.#database, "select count(*) from documents where kind = 'note'")
      return { notes: rows.map(({ summary }) => NoteSummary.parse(JSON.parse(String(summary)))), total }
    })
  }

  /** All memos in the order of their last change, the latest first. */
  memos(): MemoSummary[] {
    return guarded(() =>
      this.#statements.memos.all().map(({ summary }) => MemoSummary.parse(JSON.parse(String(summary)))),
    )
  }

  /**
   * What is found by a query in the language of `core/search/query.ts`.
   * @param limit of notes and memos
   * @param shown how many of them, from the best on, are given with their words: to read these takes longest. The order does not depend on it.
   */
  search(query: string, limit: number, shown = limit): SearchAnswer {
    return guarded(() => {
      this.#writing.flush()
      return this.#searching.search(query, limit, shown)
    })
  }

  /** People with a name or alias whose words begin as those of `text`, those of the most notes first; all of them where it is empty. */
  actors(text: string, limit: number): ActorHit[] {
    return guarded(() => {
      this.#writing.flush()
      return this.#actors.find(text, limit)
    })
  }

  /** Every tag, by name. */
  tags(): TagCount[] {
    return guarded(() =>
      this.#statements.tags.all().map(({ tag, notes, annotations }) => ({
        tag: String(tag),
        notes: Number(notes),
        annotations: Number(annotations),
      })),
    )
  }

  /** Ids of the notes that bear a tag as a whole or in an annotation. */
  notesTagged(tag: string): string[] {
    return guarded(() => this.#statements.tagged.all(tag).map(({ id }) => String(id)))
  }

  /**
   * Between this and the end of {@link finishBuild}, many documents are put: what they hold is kept on disk now and then only, and found
   * when {@link continueBuild} has come to it.
   */
  beginBuild(): void {
    guarded(() => this.#writing.beginBuild())
  }

  /** During a build, does what is due for about `most` milliseconds. @returns whether there is more */
  continueBuild(most: number): boolean {
    return guarded(() => this.#writing.continueBuild(most))
  }

  /** Brings a build nearer to its end, for about `most` milliseconds. @returns whether there is more to do */
  finishBuild(most: number): boolean {
    return guarded(() => this.#writing.finishBuild(most))
  }

  /** As {@link finishBuild}, to the end. */
  endBuild(): void {
    while (this.finishBuild(Number.POSITIVE_INFINITY));
  }

  /** Does something, for a hundredth of a second or two, for that queries are answered sooner. @returns whether there may be more */
  tidy(): boolean {
    return guarded(() => this.#writing.merge())
  }

  /** Writes what was put during a build, so that all of it is found and kept. */
  keep(): void {
    guarded(() => this.#writing.commit())
  }

  /** What was put is kept. Closing twice does no harm. */
  close(): void {
    if (!this.#database.isOpen) return
    try {
      guarded(() => this.#writing.commit())
    } finally {
      this.#database.close()
    }
  }
}
