import { create } from 'zustand'

export type SaveState = 'saved' | 'saving' | 'failed'

/** How far the disk is behind the window. */
export const useSaving = create<{ state: SaveState }>(() => ({ state: 'saved' }))

export function setSaving(state: SaveState): void {
  useSaving.setState({ state })
}

type Flush = () => Promise<void>
const flushes = new Set<Flush>()

/** Registers work to be done before the window closes or shows another document. @returns a function that takes it back */
export function beforeLeaving(flush: Flush): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Sends everything that was typed and not yet saved. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()))
}
