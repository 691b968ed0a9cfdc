import { create } from 'zustand'

export type SaveState = 'saved' | 'saving' | 'failed'

/** How far the disk is behind the window. */
export const useSaving = create<{ state: SaveState }>(() => ({ state: 'saved' }))

export function setSaving(state: SaveState): void {
  useSaving.setState({ state })
}

type Flush = () => Promise<void>
const typed = new Set<Flush>()
const saves = new Set<Flush>()

/** Registers what takes over the text of a field that is being typed in. @returns a function that takes it back */
export function beforeLeaving(flush: Flush): () => void {
  typed.add(flush)
  return () => typed.delete(flush)
}

/** Registers what sends changes to the disk. */
export function onLeaving(flush: Flush): void {
  saves.add(flush)
}

/** Takes over everything that was typed, then saves it. To be awaited before the window closes or shows another document. */
export async function flushAll(): Promise<void> {
  await Promise.all([...typed].map((flush) => flush()))
  await Promise.all([...saves].map((flush) => flush()))
}
