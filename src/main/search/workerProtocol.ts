import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import type { DocumentRef } from '../../core/model/desk.ts'
import type { ActorHit, SearchAnswer } from '../../core/search/answer.ts'
import type { Failure } from '../../shared/outcome.ts'
import type { TagCount } from '../../shared/taggingContract.ts'
import type { VaultProblem } from '../../shared/windowStart.ts'

/** What the thread that keeps the search index can be asked: each with its arguments and its answer. */
export interface Questions {
  notes: (from: number, count: number) => { notes: NoteSummary[]; total: number }
  memos: () => MemoSummary[]
  refresh: () => null
  search: (query: string, limit: number, shown: number) => SearchAnswer
  actors: (text: string, limit: number) => ActorHit[]
  tags: () => TagCount[]
  notesTagged: (tag: string) => string[]
}
export type Question = keyof Questions
export type Answer<Q extends Question> = ReturnType<Questions[Q]>

/** What the thread is given when it starts. */
export interface ForThread {
  /** The vault's folder. */
  folder: string
  /** The bytes of its key where it is encrypted. */
  key: Uint8Array | null
}

/** All that it is given. */
export interface ThreadData extends ForThread {
  /** In which it says what went wrong. */
  language: string
}

/** What the thread is told: a question, or that this program or another one has written or removed documents. */
export type ToThread =
  | { [Q in Question]: { ask: Q; id: number; args: Parameters<Questions[Q]> } }[Question]
  /** `number` counts these messages. */
  | { changed: DocumentRef; number: number }
  /** Files that another program may have written or removed. */
  | { look: DocumentRef[] }

/** What the index tells unasked. */
export type Report =
  /** What of the vault is other than it was told before; `asOf` is the last change that the thread had heard of when it read the files. */
  | { report: 'changed'; notes: NoteSummary[]; memos: MemoSummary[]; removed: string[]; asOf: number }
  | { report: 'indexing'; progress: { done: number; total: number } | null }
  | { report: 'reindexed'; reason: string }
  | { report: 'problem'; problem: VaultProblem }

/** What the thread tells: an answer, an error in its place, or a report. */
export type FromThread =
  | { id: number; ok: true; answer: Answer<Question> }
  | { id: number; ok: false; error: Failure }
  | Report
