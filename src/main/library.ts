import { type MemoSummary, type NoteSummary, summariseMemo, summariseNote } from '../core/library/summary.ts'
import type { ActorHit, SearchAnswer } from '../core/search/answer.ts'
import type { TagCount } from '../shared/contract.ts'
import { listMemos, listNotes } from './cli/lists.ts'
import type { Vault } from './vault/vault.ts'

/** What the vault holds, without any text, and what can be found in it. */
export class Library {
  readonly #vault: Vault

  /** @param tell tells the window what changed: the notices `library`, `indexing`, `reindexed` */
  constructor(vault: Vault, tell: (notice: string, payload: unknown) => void) {
    this.#vault = vault
    vault.notes.onChange(({ id, document }) =>
      tell('library', {
        notes: document === null ? [] : [summariseNote(document)],
        memos: [],
        removed: document === null ? [id] : [],
      }),
    )
    vault.memos.onChange(({ id, document }) =>
      tell('library', {
        notes: [],
        memos: document === null ? [] : [summariseMemo(document)],
        removed: document === null ? [id] : [],
      }),
    )
  }

  async notes(from: number, count: number): Promise<{ notes: NoteSummary[]; total: number }> {
    const notes = await listNotes(this.#vault)
    return { notes: notes.slice(from, from + count), total: notes.length }
  }

  async memos(): Promise<MemoSummary[]> {
    return listMemos(this.#vault)
  }

  async refresh(): Promise<void> {}

  async search(_query: string, _limit: number): Promise<SearchAnswer> {
    return { groups: [], count: 0, isMore: false, actors: [], tags: [], corrected: [], problems: [] }
  }

  async actors(_text: string, _limit: number): Promise<ActorHit[]> {
    return []
  }

  async tags(): Promise<TagCount[]> {
    return []
  }
}
