import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { ReadoutError } from '../../core/errors.ts'
import type { Parsed } from './parseDocument.ts'
import { type Answer, type Job, unreadable } from './parserProtocol.ts'

export interface Limits {
  /** How long one file may take, in milliseconds. */
  time: number
  /** How much memory its parser may take for JavaScript objects, in MB. */
  memory: number
  /** How many files are read at a time. */
  lanes: number
}

/** The slowest honest file, a book of a thousand pages, takes a tenth of the time and half of the memory. */
export const usualLimits: Limits = {
  time: 60_000,
  memory: 1024,
  lanes: Math.max(1, Math.min(4, availableParallelism() - 1)),
}

/**
 * Threads that read files. Each reads one at a time; one that takes too long, or too much memory, or crashes is ended, its file is
 * refused, and the next file gets a new thread.
 */
export class ParserPool {
  readonly #entry: string
  readonly #limits: Limits
  readonly #idle: Worker[] = []
  readonly #busy = new Map<Worker, (error: Error) => void>()
  readonly #waiting: (() => void)[] = []

  /** `entry` is the path of the thread's script. */
  constructor(entry: string, limits: Limits = usualLimits) {
    this.#entry = entry
    this.#limits = limits
  }

  get lanes(): number {
    return this.#limits.lanes
  }

  /**
   * Reads one file. `bytes` are handed over to the thread: their buffer is empty afterwards.
   * @throws ReadoutError what the parser says, `unreadable` when it had to be ended, `cancelled` after {@link cancel}
   */
  async parse(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Parsed> {
    while (this.#busy.size >= this.#limits.lanes) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    const worker = this.#idle.pop() ?? this.#start()
    try {
      const answer = await this.#ask(worker, { bytes, fileName })
      this.#idle.push(worker)
      if (answer.ok) return answer.parsed
      const { code, message, kept, advice } = answer
      throw new ReadoutError(code, message, { kept, advice })
    } finally {
      this.#busy.delete(worker)
      this.#waiting.shift()?.()
    }
  }

  /** Ends every thread; files that are being read are refused as cancelled. New ones can be read at once. */
  cancel(): void {
    for (const [worker, fail] of this.#busy) {
      fail(new ReadoutError('cancelled', 'The import was stopped.'))
      void worker.terminate()
    }
  }

  /** Lets go of the threads that have nothing to do. */
  rest(): void {
    for (const worker of this.#idle.splice(0)) void worker.terminate()
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
      // What a parser prints about a file is nobody's concern.
      stdout: true,
      stderr: true,
    })
    // Listened for always: an error that comes after the answer must not end the program.
    const forget = () => {
      const index = this.#idle.indexOf(worker)
      if (index >= 0) this.#idle.splice(index, 1)
    }
    worker.on('error', forget).on('exit', forget)
    // A thread that waits for files does not keep the program from ending.
    worker.unref()
    return worker
  }

  #ask(worker: Worker, job: Job & { bytes: Uint8Array<ArrayBuffer> }): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const end = (error: Error) => {
        done()
        void worker.terminate()
        reject(error)
      }
      const onMessage = (answer: Answer) => {
        done()
        resolve(answer)
      }
      const onError = (error: Error & { code?: string }) =>
        end(
          unreadable(
            job.fileName,
            error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'It takes more memory than any article does.' : '',
          ),
        )
      const onExit = () => end(unreadable(job.fileName))
      const timer = setTimeout(
        () => end(unreadable(job.fileName, `It was not read within ${this.#limits.time / 1000} seconds.`)),
        this.#limits.time,
      )
      const done = () => {
        clearTimeout(timer)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        worker.unref()
      }
      this.#busy.set(worker, end)
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.ref()
      worker.postMessage(job, [job.bytes.buffer])
    })
  }
}
