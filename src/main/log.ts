import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMissing } from './vault/diskError.ts'

/** What a line of the log may say beside its event: names and numbers of the program's own, never words of a document or a path. */
export type Facts = Record<string, string | number>

/** A file of the log grows to this, in bytes; then it becomes the older one of two. */
const largest = 512 * 1024

/**
 * The application's log, for whoever has to find out why something went wrong. Each line is handed to the system before `write`
 * returns, so that a crash right after it loses nothing. A line has the time, what happened, and facts as `name=value`.
 *
 * Of its own, because it is thirty lines: a logging library would also take over the console and reach into windows.
 */
export class Log {
  readonly #folder: () => string
  #isBroken = false

  /** @param folder is asked when the first line is written, which is after the application has begun */
  constructor(folder: () => string) {
    this.#folder = folder
  }

  /** The file that is written to. */
  get file(): string {
    return join(this.#folder(), 'readout.log')
  }

  /** Writes one line. A disk that refuses is told once on the console: nothing that anybody does depends on the log. */
  write(event: string, facts: Facts = {}): void {
    const told = Object.entries(facts).map(([name, value]) => `${name}=${oneLine(String(value))}`)
    const line = [new Date().toISOString(), event, ...told].join(' ')
    try {
      mkdirSync(this.#folder(), { recursive: true })
      this.#makeRoom()
      appendFileSync(this.file, `${line}\n`)
      this.#isBroken = false
    } catch (error) {
      if (!this.#isBroken) console.error(`The log cannot be written: ${codeOf(error)}`)
      this.#isBroken = true
    }
  }

  #makeRoom(): void {
    const { size } = statSync(this.file, { throwIfNoEntry: false }) ?? { size: 0 }
    if (size < largest) return
    try {
      renameSync(this.file, join(this.#folder(), 'readout.old.log'))
    } catch (error) {
      // Another window of the same person has just done it.
      if (!isMissing(error)) throw error
    }
  }
}

/** The most of an error's stack that is told, in calls. */
const deepest = 12

/**
 * What may be told of anything that was thrown: the kind of error, its code, and where in the program it was. Never its message, which
 * may name a file or quote what could not be parsed; nor folders, which may have a person's name.
 */
export function factsOf(thrown: unknown): Facts {
  if (!(thrown instanceof Error)) return { thrown: typeof thrown }
  const calls = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  const where = calls.slice(0, deepest).map((line) => line.trim().replace(/(?:file:\/\/)?(?:[^\s(]*[/\\])+/gu, ''))
  return { error: thrown.name, code: codeOf(thrown), where: where.join(' < ') }
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'none'
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
