import { create } from 'zustand'
import { ReadoutError, toReadoutError } from '../../core/errors.ts'
import { shortened } from '../../core/text/shortened.ts'
import { say } from '../../core/words/say.ts'
import { type Begun, longestBegun } from '../../shared/begun.ts'
import { t } from '../strings.ts'

export type SaveState = 'saved' | 'saving' | 'failed'
/** What has changes of its own to send to the disk. */
export type Saver = 'note' | 'memo' | 'desk' | 'collections'

interface Saving {
  state: SaveState
  /** Why the last try failed; `null` unless the state is `failed`. */
  failure: ReadoutError | null
}

const savers = new Map<Saver, Saving>()

/** How far the disk is behind the window. */
export const useSaving = create<Saving>(() => ({ state: 'saved', failure: null }))

/**
 * Says how far the disk is behind what one of them has. What failed is not saved until it is: while it is tried again, that stays what
 * is shown. @param thrown why it failed; where it is not given, it is what it was before
 */
export function setSaving(saver: Saver, state: SaveState, thrown?: unknown): void {
  const before = savers.get(saver)?.failure ?? null
  const failure = state === 'saved' ? null : thrown === undefined ? before : toReadoutError(thrown)
  savers.set(saver, { state: failure === null ? state : 'failed', failure })
  const all = [...savers.values()]
  const of = (wanted: SaveState) => all.find((one) => one.state === wanted)
  useSaving.setState(of('failed') ?? of('saving') ?? { state: 'saved', failure: null })
}

type Flush = () => Promise<void>
const typed = new Set<Flush>()
const saves = new Set<Flush>()

/** Registers what takes over the text of a field that is being typed in. @returns a function that takes it back */
export function beforeLeaving(flush: Flush): () => void {
  typed.add(flush)
  return () => typed.delete(flush)
}

const unfinished = new Set<() => Begun | null>()

/** Registers what tells of something that was begun in a field and is kept nowhere until it is saved. @returns a function that takes it back */
export function whileUnfinished(tell: () => Begun | null): () => void {
  unfinished.add(tell)
  return () => unfinished.delete(tell)
}

/** Something that was begun and would be lost with the page; to be asked when all that can be saved is. */
export function begunStill(): Begun | null {
  return [...unfinished].map((tell) => tell()).find((one) => one !== null) ?? null
}

/** Refuses to load the page anew while something is begun, which would be lost. @throws ReadoutError `usage` */
export function refuseWhereBegun(): void {
  const begun = begunStill()
  if (begun === null) return
  throw new ReadoutError('usage', say.editing.begun[begun.what](begun.words), {
    kept: t.saving.begunKept,
    advice: t.saving.begunAdvice,
  })
}

/** What is told of a text that was begun; `null` where there are no words. */
export function begun(what: Begun['what'], text: string): Begun | null {
  const words = shortened(text, longestBegun)
  return words === '' ? null : { what, words }
}

/** Registers what sends changes to the disk. */
export function onLeaving(flush: Flush): void {
  saves.add(flush)
}

/** Takes over everything that was typed, then saves it. To be awaited before the window closes or shows another document. */
export async function flushAll(): Promise<void> {
  await takeTyped()
  await saveAll()
}

/**
 * Takes over everything that was typed. To be awaited right before another document is put in the place of the one that is shown: while that
 * was read, somebody may have typed on, and a field that goes away later would store it in the other one.
 */
export async function takeTyped(): Promise<void> {
  await Promise.all([...typed].map((flush) => flush()))
}

/** Saves what is not on the disk yet, without waiting for the next try. */
export async function saveAll(): Promise<void> {
  await Promise.all([...saves].map((flush) => flush()))
}
