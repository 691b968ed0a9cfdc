import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  type FSWatcher,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'

/** What a second instance tells the first. */
export interface SecondInstance {
  argv: string[]
  cwd: string
  data: unknown
}

/**
 * One instance a folder, decided at once as Electron does: a lock file holds the first one's process id. A later one leaves a
 * message in the folder, which the first one watches. A lock whose process is gone is taken over.
 */
export class SingleInstance {
  readonly #folder: string
  /** Tells this lock from another process's of the same number. */
  readonly #token = `${process.pid} ${randomUUID()}`
  #isHeld = false
  #watcher: FSWatcher | null = null

  /** Whether another process holds the lock of `folder`. */
  static isHeldElsewhere(folder: string): boolean {
    return isHolder(join(folder, 'single-instance', 'lock'))
  }

  constructor(folder: string) {
    this.#folder = join(folder, 'single-instance')
  }

  get isHeld(): boolean {
    return this.#isHeld
  }

  /** @returns whether this process is the first; otherwise the first has been told `message` */
  request(message: SecondInstance, onSecond: (message: SecondInstance) => void): boolean {
    if (this.#isHeld) return true
    mkdirSync(this.#folder, { recursive: true })
    this.#isHeld = this.#takeLock()
    if (this.#isHeld) this.#listen(onSecond)
    else this.#leave(message)
    return this.#isHeld
  }

  release(): void {
    if (!this.#isHeld) return
    this.#isHeld = false
    this.#watcher?.close()
    this.#watcher = null
    if (contentOf(this.#lock) === this.#token) rmSync(this.#lock, { force: true })
  }

  get #lock(): string {
    return join(this.#folder, 'lock')
  }

  #takeLock(): boolean {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        const file = openSync(this.#lock, 'wx')
        writeSync(file, this.#token)
        closeSync(file)
        return true
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
        if (isHolder(this.#lock)) return false
        this.#clear()
      }
    }
    return false
  }

  /** Takes a stale lock away, under a name of its own so that of several starters only one does. */
  #clear(): void {
    const stale = `${this.#lock}.${randomUUID()}`
    try {
      renameSync(this.#lock, stale)
    } catch (error) {
      // Another starter was faster.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
      throw error
    }
    rmSync(stale, { force: true })
  }

  #leave(message: SecondInstance): void {
    const path = join(this.#folder, `${process.pid}.tmp`)
    writeFileSync(path, JSON.stringify(message))
    renameSync(path, path.replace(/\.tmp$/u, '.message'))
  }

  #listen(onSecond: (message: SecondInstance) => void): void {
    const take = () => {
      // The profile may be taken away while the application runs; nobody can say anything then.
      if (!existsSync(this.#folder)) return
      for (const name of readdirSync(this.#folder).filter((entry) => entry.endsWith('.message'))) {
        const path = join(this.#folder, name)
        const message: SecondInstance = JSON.parse(readFileSync(path, 'utf8'))
        rmSync(path, { force: true })
        onSecond(message)
      }
    }
    this.#watcher = watch(this.#folder, take)
    this.#watcher.unref()
    // What was left before anybody watched; not at once, because whoever asks for the lock listens only when it is granted.
    setImmediate(() => {
      if (this.#isHeld) take()
    })
  }
}

/** A lock that names no process yet is being written, for as long as that takes. Milliseconds. */
const writing = 2000

/** Whether the process that a lock file names lives. Numbers of processes are used again: a lock from before the last boot is stale. */
function isHolder(lock: string): boolean {
  const content = contentOf(lock)
  if (content === null) return false
  const written = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (content === '') return Date.now() - written < writing
  const pid = Number.parseInt(content, 10)
  return pid !== process.pid && written >= Date.now() - uptime() * 1000 && isAlive(pid)
}

function contentOf(lock: string): string | null {
  try {
    return readFileSync(lock, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
