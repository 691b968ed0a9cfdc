import { z } from 'zod'
import { create } from 'zustand'
import { remember, remembered } from '../state/remembered.ts'

const place = 'readout.searches'
/** Searches that are remembered. */
const most = 8

const Recent = z.array(z.string().min(1)).catch([])

/** What was searched for and led to something, the last first. Remembered by the window. */
export const useRecent = create<{ queries: readonly string[] }>(() => ({ queries: Recent.parse(remembered(place)) }))

export function rememberSearch(query: string): void {
  const words = query.trim()
  if (words === '') return
  keep([words, ...useRecent.getState().queries.filter((other) => other !== words)].slice(0, most))
}

export function forgetSearches(): void {
  keep([])
}

function keep(queries: readonly string[]): void {
  useRecent.setState({ queries })
  remember(place, queries)
}
