import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import type { Desk } from '../../core/model/desk.ts'
import { t } from '../strings.ts'

/** Something on the shelf, by the name that it is shown under. */
export interface Kept {
  of: 'note' | 'memo' | 'search'
  id: string
  title: string
  /** Of a search. */
  query: string
}

/**
 * What is kept, pinned documents first. Those that are not in the vault now are left out; they are there again when they are brought back
 * from the trash.
 */
export function keptOn(desk: Desk | null, notes: readonly NoteSummary[], memos: readonly MemoSummary[]): Kept[] {
  if (desk === null || desk.pinned.length + desk.searches.length === 0) return []
  const titles = new Map([
    ...notes.map(({ id, title }) => [`note ${id}`, title] as const),
    ...memos.map(({ id, subject }) => [`memo ${id}`, subject || t.library.untitledMemo] as const),
  ])
  const pinned = desk.pinned.flatMap(({ of, id }) => {
    const title = titles.get(`${of} ${id}`)
    return title === undefined ? [] : [{ of, id, title, query: '' }]
  })
  const searches = desk.searches.map(({ id, name, query }) => ({ of: 'search' as const, id, title: name, query }))
  return [...pinned, ...searches]
}
