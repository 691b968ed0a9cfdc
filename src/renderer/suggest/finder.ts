import type { PartialDate } from '../../core/model/time.ts'
import type { Decisions, Suggestions } from '../../core/suggest/suggestions.ts'
import { t } from '../strings.ts'
import { addPart, type FinderAnswer, type FinderRequest, pieceLength } from './finderProtocol.ts'

/** What suggestions are wanted for: the state of one note. */
export interface Wanted {
  note: string
  text: string
  title: string
  published: PartialDate | null
  decisions: Decisions
}

/** Called in the window with what a search found, or with why it found nothing. */
export interface FinderEvents {
  found: (note: string, suggestions: Suggestions) => void
  failed: (note: string, why: string) => void
}

/**
 * Finds suggestions in a worker, one search at a time: while one runs, only the newest wish waits. A search in another note does not
 * wait for one that runs in a long text, which is ended with its worker.
 */
export class Finder {
  readonly #events: FinderEvents
  #worker: Worker | null = null
  /** The note whose text the worker has, or is being sent. */
  #note: string | null = null
  /** Whether that text is searched before another worker would have started. */
  #isShort = true
  #run = 0
  /** What the search that runs has found so far; `null` while none runs. */
  #gathered: Suggestions | null = null
  #waiting: Wanted | null = null

  constructor(events: FinderEvents) {
    this.#events = events
  }

  find(wanted: Wanted): void {
    if (this.#gathered !== null && (this.#note === wanted.note || this.#isShort)) {
      this.#waiting = wanted
      return
    }
    if (this.#gathered !== null) this.stop()
    this.#gathered = { quotes: [], actors: [], events: [], keyPoints: [] }
    this.#worker ??= this.#start()
    if (this.#note === wanted.note) this.#ask(this.#worker, wanted)
    else void this.#begin(this.#worker, wanted)
  }

  /** Ends the worker and whatever it is at. */
  stop(): void {
    this.#worker?.terminate()
    this.#worker = this.#note = this.#gathered = this.#waiting = null
  }

  /** Gives the worker the text, in pieces between which the window can do other things, and asks it. */
  async #begin(worker: Worker, wanted: Wanted): Promise<void> {
    this.#note = wanted.note
    this.#isShort = wanted.text.length <= pieceLength
    for (let start = 0; start === 0 || start < wanted.text.length; start += pieceLength) {
      if (start > 0) await new Promise((resolve) => setTimeout(resolve))
      if (worker !== this.#worker) return
      const piece = wanted.text.slice(start, start + pieceLength)
      send(worker, { type: 'source', piece, isFirst: start === 0 })
    }
    this.#ask(worker, wanted)
  }

  #ask(worker: Worker, { title, published, decisions }: Wanted): void {
    send(worker, { type: 'find', run: ++this.#run, title, published, decisions })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./finder.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<FinderAnswer>) => {
      // What a worker said before it was ended may still be on its way.
      if (worker === this.#worker && data.run === this.#run) this.#take(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      if (worker === this.#worker) this.#fail(event.message || t.suggest.notStarted)
    }
    return worker
  }

  #take(answer: FinderAnswer): void {
    if (this.#gathered === null || this.#note === null) return
    if (answer.type === 'problem') {
      this.#fail(answer.problem)
      return
    }
    const found = this.#gathered
    addPart(found, answer.part)
    if (!answer.isLast) return
    this.#gathered = null
    this.#events.found(this.#note, found)
    const next = this.#waiting
    this.#waiting = null
    if (next !== null) this.find(next)
  }

  #fail(why: string): void {
    const [note, next] = [this.#note, this.#waiting]
    this.stop()
    if (note !== null) this.#events.failed(note, why)
    if (next !== null && next.note !== note) this.find(next)
  }
}

function send(worker: Worker, request: FinderRequest): void {
  worker.postMessage(request)
}
