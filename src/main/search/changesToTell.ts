import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import type { Report } from './workerProtocol.ts'

/** The most documents of one report: few enough for the window to take in without feeling it. */
const most = 500
/** While many are read, they are told this often, in milliseconds. */
const pause = 200

/** Gathers what is found changed in the vault, and tells it in portions. */
export class ChangesToTell {
  readonly #tell: (report: Report) => void
  #notes: NoteSummary[] = []
  #memos: MemoSummary[] = []
  #removed: string[] = []
  #asOf = Number.POSITIVE_INFINITY
  #told = 0

  constructor(tell: (report: Report) => void) {
    this.#tell = tell
  }

  note(summary: NoteSummary, asOf: number): void {
    this.#notes.push(summary)
    this.#added(asOf)
  }

  memo(summary: MemoSummary, asOf: number): void {
    this.#memos.push(summary)
    this.#added(asOf)
  }

  removed(id: string, asOf: number): void {
    this.#removed.push(id)
    this.#added(asOf)
  }

  /** Tells what there is if that `isDue`, or if some time has passed since it was told last. */
  flushIf(isDue: boolean): void {
    if (isDue || performance.now() - this.#told >= pause) this.flush()
  }

  /** Tells what there is, if anything. */
  flush(): void {
    if (this.#count === 0) return
    const [notes, memos, removed, asOf] = [this.#notes, this.#memos, this.#removed, this.#asOf]
    this.#notes = []
    this.#memos = []
    this.#removed = []
    this.#asOf = Number.POSITIVE_INFINITY
    this.#told = performance.now()
    this.#tell({ report: 'changed', notes, memos, removed, asOf })
  }

  get #count(): number {
    return this.#notes.length + this.#memos.length + this.#removed.length
  }

  #added(asOf: number): void {
    this.#asOf = Math.min(this.#asOf, asOf)
    if (this.#count >= most) this.flush()
  }
}
