/** Tells the window: the notice and what it says. */
export type Tell = (notice: 'bulk', payload: { done: number; total: number }) => void

/** Told no more often than this, in milliseconds; what takes less is not told at all. */
const pause = 100

/** Tells how far a change to many notes is. */
export class Progress {
  readonly #tell: Tell
  readonly #total: number
  #done = 0
  #told = performance.now()

  constructor(tell: Tell, total: number) {
    this.#tell = tell
    this.#total = total
  }

  /** One more is done. */
  advance(): void {
    this.#done++
    const now = performance.now()
    if (now - this.#told < pause) return
    this.#told = now
    this.#tell('bulk', { done: this.#done, total: this.#total })
  }
}
