import { availableParallelism } from 'node:os'
import { ReadoutError } from '../../core/errors.ts'
import type { ReadMemo } from '../../core/verify/evidence.ts'
import { say } from '../../core/words/say.ts'
import type { Parsed } from './parseDocument.ts'
import { type Answer, type Job, type ReadAs, unreadable } from './parserProtocol.ts'
import type { ParserChild, StartParser } from './parserStart.ts'

export interface Limits {
  /** How long one file may take, in milliseconds. */
  time: number
  /** How much memory its parser may take for JavaScript objects, in MB. */
  memory: number
  /** How many files are read at a time. */
  lanes: number
}

/** The slowest honest file, a book of a thousand pages, takes a tenth of the time and half of the memory. */
const usualLimits: Limits = {
  time: 60_000,
  memory: 1024,
  lanes: Math.max(1, Math.min(4, availableParallelism() - 1)),
}

/** What its libraries keep of each file adds up: after so many, a process is let go. */
const filesAProcess = 250

/** A process that has nothing to do for so long is let go, in milliseconds: files that are dropped together come one by one. */
const longestRest = 10_000

/** What becomes of the file that a process is reading. */
interface Reading {
  answered: (message: unknown) => void
  lost: (why: 'memory' | 'other' | Error) => void
  stopped: (error: Error) => void
}

/**
 * Processes that read files. Each reads one at a time; one that takes too long, or too much memory, or crashes is ended, its file is
 * refused, and the next file gets a new one. (Processes, not threads: a thread that runs out of memory takes its process with it.)
 */
export class ParserPool {
  readonly #startParser: StartParser
  readonly #limits: Limits
  readonly #idle: ParserChild[] = []
  readonly #busy = new Map<ParserChild, Reading>()
  readonly #waiting: { go: () => void; fail: (error: Error) => void }[] = []
  readonly #filesRead = new WeakMap<ParserChild, number>()
  #lost = 0
  #resting: NodeJS.Timeout | undefined

  /** `start` starts its processes: `forkedParser` on Node, `utilityParser` in Electron's main process. */
  constructor(start: StartParser, limits: Limits = usualLimits) {
    this.#startParser = start
    this.#limits = limits
  }

  /** How many processes crashed, or had to be ended for taking too much. */
  get lost(): number {
    return this.#lost
  }

  get lanes(): number {
    return this.#limits.lanes
  }

  /**
   * Reads one file as an article.
   * @throws ReadoutError what the parser says, `unreadable` when it had to be ended, `cancelled` after {@link cancel}
   */
  async parse(bytes: Uint8Array, fileName: string): Promise<Parsed> {
    return this.#read('document', bytes, fileName)
  }

  /** As {@link parse}, as an exported memo to be verified. */
  async readMemo(bytes: Uint8Array, fileName: string): Promise<ReadMemo> {
    return this.#read('memo', bytes, fileName)
  }

  async #read<K extends keyof ReadAs>(as: K, bytes: Uint8Array, fileName: string): Promise<ReadAs[K]> {
    while (this.#busy.size >= this.#limits.lanes) await this.#turn()
    const child = this.#idle.pop() ?? this.#start()
    try {
      const answer = await this.#ask<K>(child, { language: say.language, as, bytes, fileName })
      this.#putBack(child)
      if (answer.ok) return answer.read
      const { code, message, kept, advice } = answer
      throw new ReadoutError(code, message, { kept, advice })
    } finally {
      this.#busy.delete(child)
      this.#waiting.shift()?.go()
    }
  }

  /** Ends what is being read, and what waits for it; those files are refused as cancelled. New ones can be read at once. */
  cancel(): void {
    const stopped = () =>
      new ReadoutError('cancelled', say.importing.stopped.message, {
        kept: say.importing.kept,
        advice: say.importing.stopped.advice,
      })
    for (const { fail } of this.#waiting.splice(0)) fail(stopped())
    for (const reading of this.#busy.values()) reading.stopped(stopped())
  }

  /** Lets go of the processes that have nothing to do. */
  rest(): void {
    clearTimeout(this.#resting)
    for (const child of this.#idle.splice(0)) child.kill()
  }

  #turn(): Promise<void> {
    return new Promise((go, fail) => this.#waiting.push({ go, fail }))
  }

  #putBack(child: ParserChild): void {
    const read = (this.#filesRead.get(child) ?? 0) + 1
    this.#filesRead.set(child, read)
    if (read < filesAProcess) this.#idle.push(child)
    else child.kill()
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.rest(), longestRest).unref()
  }

  #start(): ParserChild {
    const child = this.#startParser(this.#limits.memory, {
      onAnswer: (message) => this.#busy.get(child)?.answered(message),
      onEnd: (why) => {
        const index = this.#idle.indexOf(child)
        if (index >= 0) this.#idle.splice(index, 1)
        this.#busy.get(child)?.lost(why)
      },
    })
    return child
  }

  #ask<K extends keyof ReadAs>(child: ParserChild, job: Job): Promise<Answer<K>> {
    return new Promise<Answer<K>>((resolve, reject) => {
      const done = () => {
        clearTimeout(timer)
        child.hold(false)
      }
      const stopped = (error: Error) => {
        done()
        child.kill()
        reject(error)
      }
      const lose = (why: string) => {
        this.#lost++
        stopped(unreadable(job.as, job.fileName, why))
      }
      const lost = (why: 'memory' | 'other' | Error) => {
        if (why instanceof Error) stopped(why)
        else lose(why === 'memory' ? say.importing.unreadable.memory : '')
      }
      const answered = (message: unknown) => {
        done()
        // The other end is Readout's own process, with the same code.
        resolve(message as Answer<K>)
      }
      const timer = setTimeout(() => lose(say.importing.unreadable.time(this.#limits.time / 1000)), this.#limits.time)
      this.#busy.set(child, { answered, lost, stopped })
      child.hold(true)
      child.send(job)
    })
  }
}
