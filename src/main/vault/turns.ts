/** Work that is done one after the other, in the order in which it was asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `work` after everything that was asked for before, whether that succeeded or not. */
  take<R>(work: () => Promise<R>): Promise<R> {
    const turn = this.#last.then(work)
    // A failure is the caller's to handle; the next one only waits for it to be over.
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
