import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { ReadoutError } from '../../core/errors.ts'
import type { ReadMemo } from '../../core/verify/evidence.ts'
import { say } from '../../core/words/say.ts'
import type { Parsed } from './parseDocument.ts'
import { type Answer, type Job, type ReadAs, unreadable } from './parserProtocol.ts'

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

const filesAProcess = 250

/**
 * Processes that read files. Each reads one at a time; one that takes too long, or too much memory, or crashes is ended, its file is
 * refused, and the next file gets a new one. (Processes, not threads: a thread that runs out of memory takes its process with it.)
 */
export class ParserPool {
  readonly #entry: string
  readonly #limits: Limits
  readonly #flags: readonly string[]
  readonly #idle: ChildProcess[] = []
  readonly #busy = new Map<ChildProcess, (error: Error) => void>()
  readonly #waiting: { go: () => void; fail: (error: Error) => void }[] = []
  readonly #filesRead = new WeakMap<ChildProcess, number>()
  #lost = 0

  /** `entry` is the path of the process's script, `flags` are Node's own. */
  constructor(entry: string, limits: Limits = usualLimits, flags: readonly string[] = []) {
    this.#entry = entry
    this.#limits = limits
    this.#flags = flags
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
    const stopped = () => new ReadoutError('cancelled', say.importing.stopped)
    for (const { fail } of this.#waiting.splice(0)) fail(stopped())
    for (const fail of this.#busy.values()) fail(stopped())
  }

  /** Lets go of the processes that have nothing to do. */
  rest(): void {
    for (const child of this.#idle.splice(0)) child.kill('SIGKILL')
  }

  #turn(): Promise<void> {
    return new Promise((go, fail) => this.#waiting.push({ go, fail }))
  }

  /** A process that has read many files is let go: what its libraries keep of each adds up. */
  #putBack(child: ChildProcess): void {
    const read = (this.#filesRead.get(child) ?? 0) + 1
    this.#filesRead.set(child, read)
    if (read < filesAProcess) this.#idle.push(child)
    else child.kill('SIGKILL')
  }

  #start(): ChildProcess {
    const child = fork(this.#entry, [], {
      // Electron's executable is Node then, as it is already for the command line.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      execArgv: [`--max-old-space-size=${this.#limits.memory}`, ...this.#flags],
      serialization: 'advanced',
      // What a parser prints about a file is nobody's concern.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.on('exit', () => {
      const index = this.#idle.indexOf(child)
      if (index >= 0) this.#idle.splice(index, 1)
    })
    return child
  }

  #ask<K extends keyof ReadAs>(child: ChildProcess, job: Job): Promise<Answer<K>> {
    return new Promise<Answer<K>>((resolve, reject) => {
      const end = (error: Error) => {
        done()
        child.kill('SIGKILL')
        reject(error)
      }
      const lose = (why: string) => {
        this.#lost++
        end(unreadable(job.as, job.fileName, why))
      }
      const onMessage = (message: unknown) => {
        done()
        // The other end is Readout's own process, with the same code.
        resolve(message as Answer<K>)
      }
      const onExit = (_status: number | null, signal: string | null) =>
        lose(signal === 'SIGABRT' ? say.importing.unreadable.memory : '')
      const onError = (error: Error) => end(error)
      const timer = setTimeout(() => lose(say.importing.unreadable.time(this.#limits.time / 1000)), this.#limits.time)
      const done = () => {
        clearTimeout(timer)
        child.off('message', onMessage).off('exit', onExit).off('error', onError)
        waitFor(child, false)
      }
      this.#busy.set(child, end)
      child.on('message', onMessage).on('exit', onExit).on('error', onError)
      waitFor(child, true)
      child.send(job)
    })
  }
}

/** Whether the program stays alive for a process: one that waits for files does not keep it from ending. */
function waitFor(child: ChildProcess, isBusy: boolean): void {
  if (isBusy) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
