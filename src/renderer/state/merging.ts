import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'

/** What of the lists is other than it was. */
export interface Changes {
  notes: NoteSummary[]
  memos: MemoSummary[]
  removed: string[]
}

/** What became of documents, by their ids; `null` where one was removed. */
export type Fates<T> = ReadonlyMap<string, T | null>

/** Several changes, in the order in which they came, as one. */
export function together(all: readonly Changes[]): { notes: Fates<NoteSummary>; memos: Fates<MemoSummary> } {
  const fates = { notes: new Map<string, NoteSummary | null>(), memos: new Map<string, MemoSummary | null>() }
  for (const { notes, memos, removed } of all) {
    for (const id of removed) {
      fates.notes.set(id, null)
      fates.memos.set(id, null)
    }
    for (const note of notes) fates.notes.set(note.id, note)
    for (const memo of memos) fates.memos.set(memo.id, memo)
  }
  return fates
}

/**
 * A list, the latest first, with what became of its documents. It costs a walk over the list, not a sorting of it.
 * @returns `list` itself where nothing in it is other than before
 */
export function merged<T extends { id: string; updated: string }>(list: T[], fates: Fates<T>): T[] {
  if (fates.size === 0) return list
  const fresh = new Map(fates)
  const rest: T[] = []
  for (const item of list) {
    const fate = fresh.get(item.id)
    if (fate === undefined) rest.push(item)
    else if (fate !== null && isSame(item, fate)) {
      fresh.delete(item.id)
      rest.push(item)
    }
  }
  const placed = [...fresh.values()].filter((item) => item !== null).sort(latestFirst)
  return placed.length === 0 && rest.length === list.length ? list : inOrder(rest, placed)
}

/** Two lists that are in order as one. */
function inOrder<T extends { updated: string }>(one: readonly T[], other: readonly T[]): T[] {
  const all: T[] = []
  let next = 0
  for (const item of one) {
    for (let before = other[next]; before !== undefined && latestFirst(before, item) < 0; before = other[next]) {
      all.push(before)
      next++
    }
    all.push(item)
  }
  return all.concat(other.slice(next))
}

/** Instants are written alike, so that their order is that of their letters. */
function latestFirst(a: { updated: string }, b: { updated: string }): number {
  if (a.updated === b.updated) return 0
  return a.updated > b.updated ? -1 : 1
}

function isSame<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
