import { Worker } from 'node:worker_threads'
import { ReadoutError } from '../../core/errors.ts'
import type { DocumentRef } from '../../core/model/desk.ts'
import { say } from '../../core/words/say.ts'
import type {
  Answer,
  ForThread,
  FromThread,
  Question,
  Questions,
  Report,
  ThreadData,
  ToThread,
} from './workerProtocol.ts'

/** A thread that ends so often is not started again: it would end the same way. */
const mostStarts = 4
/** A question that was there when the thread ended so often may be what ended it. */
const mostAsked = 2

interface Pending {
  message: ToThread
  asked: number
  resolve: (answer: unknown) => void
  reject: (error: ReadoutError) => void
}

/**
 * The thread that keeps the search index, as the main process sees it. A thread that ends by itself is started again and asked again
 * what it had not answered; it finds by itself what was changed meanwhile.
 */
export class SearchThread {
  readonly #entry: string
  readonly #vault: ForThread
  readonly #onReport: (report: Report) => void
  readonly #pending = new Map<number, Pending>()
  #worker: Worker | null = null
  #starts = 0
  #asked = 0
  #changes = 0
  #isClosed = false

  /** `entry` is the path of the thread's script. It starts when it is first asked or told something: a start has other things to do. */
  constructor(entry: string, vault: ForThread, onReport: (report: Report) => void) {
    this.#entry = entry
    this.#vault = vault
    this.#onReport = onReport
  }

  /** @throws ReadoutError what the thread says, `internal` when it cannot be kept running */
  ask<Q extends Question>(question: Q, ...args: Parameters<Questions[Q]>): Promise<Answer<Q>> {
    this.#startOnce()
    const id = ++this.#asked
    return new Promise<Answer<Q>>((resolve, reject) => {
      const message = { ask: question, id, args } as ToThread
      // The other end is Readout's own, with the same code.
      this.#send(id, { message, asked: 0, resolve: (answer) => resolve(answer as Answer<Q>), reject })
    })
  }

  /** Tells that this program has written or removed a document. @returns the number by which reports name this change */
  changed(document: DocumentRef): number {
    this.#startOnce()
    const number = ++this.#changes
    this.#post({ changed: document, number })
    return number
  }

  /** Tells that another program may have written or removed documents. */
  look(documents: DocumentRef[]): void {
    this.#post({ look: documents })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#worker?.terminate()
  }

  #startOnce(): void {
    if (this.#starts === 0 && !this.#isClosed) this.#start()
  }

  #start(): void {
    this.#starts++
    const worker = new Worker(this.#entry, {
      workerData: { ...this.#vault, language: say.language } satisfies ThreadData,
      execArgv: [],
      name: 'search',
    })
    this.#worker = worker
    // It never keeps the program from ending: what it has not written by then, it finds the next time.
    worker.unref()
    worker.on('message', (message: FromThread) => this.#hear(message))
    // What ended it is of no use to whoever waits; that it ended is told by `exit`.
    worker.on('error', () => undefined)
    worker.on('exit', () => this.#ended())
  }

  #hear(message: FromThread): void {
    if ('report' in message) {
      this.#onReport(message)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.ok) pending?.resolve(message.answer)
    else {
      const { code, message: what, kept, advice } = message.error
      pending?.reject(new ReadoutError(code, what, { kept, advice }))
    }
  }

  #ended(): void {
    this.#worker = null
    const waiting = [...this.#pending]
    this.#pending.clear()
    if (!this.#isClosed && this.#starts < mostStarts) this.#start()
    for (const [id, pending] of waiting) this.#send(id, pending)
  }

  #send(id: number, pending: Pending): void {
    if (this.#worker === null || pending.asked >= mostAsked) {
      pending.reject(stopped())
      return
    }
    this.#pending.set(id, { ...pending, asked: pending.asked + 1 })
    this.#post(pending.message)
  }

  #post(message: ToThread): void {
    this.#worker?.postMessage(message)
  }
}

function stopped(): ReadoutError {
  return new ReadoutError('internal', say.editing.searchStopped.message, {
    kept: say.editing.searchStopped.kept,
    advice: say.editing.searchStopped.advice,
  })
}
