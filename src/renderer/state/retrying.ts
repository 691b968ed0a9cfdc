import { type ErrorCode, toReadoutError } from '../../core/errors.ts'
import { complain, dismiss, type Toast, useToasts } from './toasts.ts'

/** How long is waited before each further try, in milliseconds; the last one comes again and again. */
export const pauses = [1000, 2000, 5000, 10_000, 30_000] as const

/** What may be another way a moment later. Whatever else is wrong is so with the request, and stays. */
const passing: ReadonlySet<ErrorCode> = new Set(['disk', 'internal'])

/** Whether the same request may go through a moment later. */
export function isPassing(thrown: unknown): boolean {
  return passing.has(toReadoutError(thrown).code)
}

/**
 * When something that could not be saved is tried again by itself. A person is told once of each thing that is the matter, however often it
 * is tried, and what was told goes away when it is saved.
 */
export class Retrying {
  readonly #again: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #tries = 0
  /** What was told of it, to be told once. */
  readonly #told = new Set<string>()

  /** @param again tries it again */
  constructor(again: () => void) {
    this.#again = again
  }

  /** It is being tried, for whatever reason: the planned try is not needed. */
  begin(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** It failed. Plans the next try, where that could mend it. @param actions what a person can do about it */
  failed(thrown: unknown, actions: Toast['actions']): void {
    const { line } = toReadoutError(thrown)
    if (!isPassing(thrown)) {
      complain(thrown, actions)
      return
    }
    if (!this.#told.has(line)) complain(thrown, actions)
    this.#told.add(line)
    if (this.#timer !== undefined) return
    const pause = pauses[Math.min(this.#tries, pauses.length - 1)]
    this.#tries++
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#again()
    }, pause)
  }

  /** It is saved, or there is nothing left to save. */
  over(): void {
    this.begin()
    this.#tries = 0
    for (const { id, text } of useToasts.getState().toasts) if (this.#told.has(text)) dismiss(id)
    this.#told.clear()
  }
}
