import { t } from '../strings.ts'
import { isPassing, Retrying } from './retrying.ts'
import { onLeaving, type Saver, setSaving } from './saving.ts'
import { complain } from './toasts.ts'

interface Job {
  work: () => Promise<void>
  isSave: boolean
  done: (isDone: boolean) => void
}

/**
 * Does one thing after another with what a small file of the vault holds. A save that fails in passing stays the next to be done: it is tried again by
 * itself, the window says "Not saved", and what was asked after it waits, so that nothing overtakes it. Whatever else fails is told and left.
 */
export class InTurn {
  readonly #saver: Saver
  readonly #jobs: Job[] = []
  readonly #retrying = new Retrying(() => void this.#go())
  #going: Promise<void> | null = null
  #isStuck = false

  /** @param saver whose saves these are */
  constructor(saver: Saver) {
    this.#saver = saver
    onLeaving(() => this.#go())
  }

  /** Nothing is waiting or being done. */
  get isIdle(): boolean {
    return this.#jobs.length === 0
  }

  /** Reads something after what was asked before. @returns whether it could; why not was told */
  read(work: () => Promise<void>): Promise<boolean> {
    return this.#take(work, false)
  }

  /** Saves something after what was asked before, however long that takes. @returns whether it did; why not was told */
  save(work: () => Promise<void>): Promise<boolean> {
    return this.#take(work, true)
  }

  #take(work: () => Promise<void>, isSave: boolean): Promise<boolean> {
    return new Promise((done) => {
      this.#jobs.push({ work, isSave, done })
      if (!this.#isStuck) void this.#go()
    })
  }

  /** Does what waits, until nothing does or a save fails in passing. */
  #go(): Promise<void> {
    this.#going ??= this.#doAll().then(() => {
      this.#going = null
      // Whoever waited for the last one may have asked for more since.
      return this.isIdle || this.#isStuck ? undefined : this.#go()
    })
    return this.#going
  }

  async #doAll(): Promise<void> {
    this.#retrying.begin()
    for (let job = this.#jobs[0]; job !== undefined; job = this.#jobs[0]) {
      let isDone = true
      try {
        await job.work()
      } catch (error) {
        if (job.isSave && isPassing(error)) {
          this.#isStuck = true
          setSaving(this.#saver, 'failed', error)
          this.#retrying.failed(error, [{ label: t.error.retry, run: () => void this.#go() }])
          return
        }
        isDone = false
        complain(error)
      }
      this.#jobs.shift()
      job.done(isDone)
    }
    this.#isStuck = false
    setSaving(this.#saver, 'saved')
    this.#retrying.over()
  }
}
