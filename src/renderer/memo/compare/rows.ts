import type { AnyChange } from './comparing.ts'

export type Row = { type: 'change'; change: AnyChange } | { type: 'gap'; count: number }

/** The changes as rows; with `isOnlyChanges`, what is the same is told by number. */
export function rowsOf(changes: readonly AnyChange[], isOnlyChanges: boolean): Row[] {
  const rows: Row[] = []
  for (const change of changes) {
    const last = rows.at(-1)
    if (!isOnlyChanges || change.kind !== 'same') rows.push({ type: 'change', change })
    else if (last?.type === 'gap') last.count++
    else rows.push({ type: 'gap', count: 1 })
  }
  return rows
}
