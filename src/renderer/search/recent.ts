import { z } from 'zod'
import { create } from 'zustand'

const place = 'readout.searches'
/** Searches that are remembered. */
const most = 8

const Recent = z.array(z.string().min(1)).catch([])

/** What was searched for and led to something, the last first. Remembered by the window. */
export const useRecent = create<{ queries: readonly string[] }>(() => ({ queries: remembered() }))

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
  localStorage.setItem(place, JSON.stringify(queries))
}

function remembered(): string[] {
  try {
    return Recent.parse(JSON.parse(localStorage.getItem(place) ?? '[]'))
  } catch (error) {
    // Something else wrote there: nothing is remembered.
    if (error instanceof SyntaxError) return []
    throw error
  }
}
