import type { Finding } from '../../../core/checks/finding.ts'
import type { CheckSettings } from '../../../core/checks/settings.ts'
import type { Memo } from '../../../core/model/memo.ts'
import type { Note } from '../../../core/model/note.ts'
import { say } from '../../../core/words/say.ts'
import { t } from '../../strings.ts'
import type { CheckerAnswer, CheckerRequest } from './checkerProtocol.ts'

/** What to check, and who is told what was found, or why nothing could be. */
interface Wanted {
  memo: Memo
  notes: readonly Note[]
  settings: CheckSettings
  found: (findings: readonly Finding[]) => void
  failed: (why: string) => void
}

/**
 * Checks memos in a worker, so that typing never waits: reading the lexicon of names alone takes half a second. One check at a time; while one runs, only
 * the newest wish waits.
 */
class Checker {
  #worker: Worker | null = null
  /** The notes that the worker has. */
  readonly #sent = new Map<string, Note>()
  #run = 0
  #running: Wanted | null = null
  #waiting: Wanted | null = null

  check(wanted: Wanted): void {
    if (this.#running !== null) {
      this.#waiting = wanted
      return
    }
    this.#running = wanted
    this.#worker ??= this.#start()
    const { memo, notes, settings } = wanted
    for (const note of notes) {
      if (this.#sent.get(note.id) !== note) send(this.#worker, { type: 'note', note })
    }
    this.#sent.clear()
    for (const note of notes) this.#sent.set(note.id, note)
    send(this.#worker, { type: 'check', run: ++this.#run, memo, notes: notes.map(({ id }) => id), settings })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./checks.worker.ts', import.meta.url), {
      type: 'module',
      name: say.language,
    })
    worker.onmessage = ({ data }: MessageEvent<CheckerAnswer>) => {
      if (worker !== this.#worker || data.run !== this.#run) return
      const wanted = this.#end()
      if (data.type === 'findings') wanted?.found(data.findings)
      else wanted?.failed(data.problem)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      if (worker !== this.#worker) return
      worker.terminate()
      this.#worker = null
      this.#sent.clear()
      this.#end()?.failed(event.message || t.checks.notStarted)
    }
    return worker
  }

  #end(): Wanted | null {
    const ended = this.#running
    const next = this.#waiting
    this.#running = this.#waiting = null
    if (next !== null) this.check(next)
    return ended
  }
}

function send(worker: Worker, request: CheckerRequest): void {
  worker.postMessage(request)
}

/** One for the window: what it has read stays read from one memo to the next. */
export const checker = new Checker()
