import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { Instant } from '../../core/model/time.ts'
import type { OtherWindow } from '../../shared/windowStart.ts'
import { parsedOrNull } from './parsed.ts'
import { lifeOf, Signature, self } from './processes.ts'

const Window = Signature.extend({ since: Instant })
type Window = z.infer<typeof Window>
/** With the file that says so. */
type OpenWindow = Window & { path: string }

/** A window says this often that it is still open, and looks whether the others do; in milliseconds. */
const renewal = 10_000
/** A window that has not said so for this long is gone, in milliseconds: the computer was switched off, or the number is another process's. */
const silence = 60_000

/** The windows that have a vault open now, of this computer and of others that say so. */
export async function windowsIn(vault: string): Promise<readonly OtherWindow[]> {
  return (await new Presence(vault, () => undefined).everybody()).map(toTell)
}

/**
 * Which windows have a vault open: a file for each, `.readout/open/<id>.json`, renewed as long as it is open and removed at the end. Of
 * windows of other computers that is known only as far as the folder is shared with them.
 */
export class Presence {
  readonly #folder: string
  readonly #tell: () => void
  readonly #own: string
  readonly #since = new Date()
  /** What each file said of when it was renewed, and since when it has said so: by `performance.now()`, which nobody can set. */
  readonly #seen = new Map<string, { modified: number; at: number }>()
  #others: OtherWindow[] = []
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  /** @param tell is called when {@link others} has changed */
  constructor(vault: string, tell: () => void) {
    this.#folder = join(vault, '.readout', 'open')
    this.#own = join(this.#folder, `${randomUUID()}.json`)
    this.#tell = tell
  }

  /** The windows that had opened the vault before this one did, and still have it open. */
  get others(): readonly OtherWindow[] {
    return this.#others
  }

  /** Says that this window is open, and looks who else is. Where it cannot be said, because nothing may be written, others are looked for. */
  async open(): Promise<void> {
    await this.#renew()
    await this.look()
    if (this.#isClosed) return
    this.#timer = setInterval(() => void this.#renew().then(() => this.look()), renewal).unref()
  }

  /** Says that this window is closed: at once, because it is the last thing that the program does. */
  close(): void {
    this.#isClosed = true
    clearInterval(this.#timer)
    try {
      rmSync(this.#own, { force: true })
    } catch {
      // The others find out by themselves that this process has ended.
    }
  }

  /** Looks who had the vault open before this window. */
  async look(): Promise<void> {
    const own = { path: this.#own, since: this.#since.toISOString() }
    const found = (await this.everybody()).filter((window) => isEarlier(window, own)).map(toTell)
    const isNews = JSON.stringify(found) !== JSON.stringify(this.#others)
    this.#others = found
    if (isNews && !this.#isClosed) this.#tell()
  }

  /** All windows but this one, in the order in which they say that they opened the vault: the clocks of two computers may differ. */
  async everybody(): Promise<OpenWindow[]> {
    const windows: OpenWindow[] = []
    for (const name of await this.#names()) {
      const path = join(this.#folder, name)
      const window = path === this.#own ? null : await this.#read(path)
      if (window !== null) windows.push({ ...window, path })
    }
    return windows.sort((a, b) => (isEarlier(a, b) ? -1 : 1))
  }

  async #renew(): Promise<void> {
    if (this.#isClosed) return
    const now = new Date()
    try {
      await utimes(this.#own, now, now)
    } catch {
      await this.#write()
    }
    // It may have been closed meanwhile.
    if (this.#isClosed) this.close()
  }

  async #write(): Promise<void> {
    const window: Window = { ...self, since: this.#since.toISOString() }
    try {
      await mkdir(this.#folder, { recursive: true })
      await writeFile(this.#own, `${JSON.stringify(window)}\n`)
    } catch {
      // Others do not see this window then; what keeps their changes and ours apart is the lock of each document.
    }
  }

  async #names(): Promise<string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => name.endsWith('.json'))
    } catch {
      // Nobody has been able to say that they are here.
      return []
    }
  }

  /** The window of a file that is still open; `null` where it is not, and then its file is removed. */
  async #read(path: string): Promise<Window | null> {
    try {
      const { mtimeMs: modified } = await stat(path)
      const window = parsedOrNull(Window, await readFile(path, 'utf8'))
      const isSilent = this.#silentFor(path, modified) >= silence
      const isGone = isSilent || (window !== null && lifeOf(window) === 'dead')
      // One that was taken for gone, because its computer had slept, says so again by itself.
      if (isGone) await rm(path, { force: true })
      return isGone ? null : window
    } catch {
      // Closed meanwhile, or it cannot be read just now: there is another round.
      return null
    }
  }

  /** For how long a file has not been renewed, in milliseconds. The first time, there is nothing but the two clocks to go by. */
  #silentFor(path: string, modified: number): number {
    const now = performance.now()
    const seen = this.#seen.get(path)
    if (seen?.modified === modified) return now - seen.at
    const at = seen === undefined ? now - Math.abs(Date.now() - modified) : now
    this.#seen.set(path, { modified, at })
    return now - at
  }
}

/** Of two that opened in the same millisecond, one is taken for the earlier, and both take the same one. */
function isEarlier(one: Pick<OpenWindow, 'path' | 'since'>, other: Pick<OpenWindow, 'path' | 'since'>): boolean {
  return one.since < other.since || (one.since === other.since && one.path < other.path)
}

function toTell({ host, since }: Window): OtherWindow {
  return { host: host === self.host ? null : host, since }
}
