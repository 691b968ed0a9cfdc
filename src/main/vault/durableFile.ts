import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { type Disk, type FileState, isSameState, nodeDisk } from './disk.ts'
import { sayingOf, whereMissing } from './diskError.ts'
import { encryptedMeanwhile } from './encryption/meanwhile.ts'
import { isSealed } from './encryption/sealedMark.ts'
import { UnreadableFile, whereUnreadable } from './unreadableFile.ts'

/**
 * lowdb's adapter for one JSON document that survives a power cut: a write goes to a temporary file beside it, which is
 * flushed to the disk, renamed over the old one, and the folder flushed. Whoever reads sees the old document or the new one,
 * never a part. (lowdb's own writer renames, but flushes neither.)
 */
export class DurableFile<T> implements Adapter<T> {
  readonly path: string
  readonly #schema: z.ZodType<T>
  readonly #disk: Disk

  constructor(path: string, schema: z.ZodType<T>, disk: Disk = nodeDisk) {
    this.path = path
    this.#schema = schema
    this.#disk = disk
  }

  /**
   * The document, or `null` when there is no such file.
   * @throws UnreadableFile when the file is no JSON or does not fit the schema; it is left untouched
   * @throws ReadoutError `disk`; `locked` when the vault was encrypted by another program since it was opened
   */
  async read(): Promise<T | null> {
    const bytes = await readOrNull(this.path, this.#disk)
    if (bytes === null) return null
    if (isSealed(bytes)) throw encryptedMeanwhile(this.path)
    const text = bytes.toString('utf8')
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (error) {
      throw UnreadableFile.fromText(this.path, text, error)
    }
    const parsed = this.#schema.safeParse(value)
    if (!parsed.success) throw UnreadableFile.fromSchema(this.path, value, parsed.error)
    return parsed.data
  }

  /** Resolved means that it is on disk. @throws ReadoutError `disk` */
  async write(document: T): Promise<void> {
    await writeDurably(this.path, documentText(document), this.#disk)
  }

  /**
   * Writes `after` where `before` is, `null` meaning no file. Where it could not be made certain that the disk has it, `before` is put
   * back, so that a write which failed can be tried again as if it had never been.
   * @param state of the file from which `before` was read, where it must be the same still
   * @throws ReadoutError `disk`
   * @throws Overtaken where the file is another by now; it stays as it is
   */
  async replace(before: T | null, after: T, state?: FileState | null): Promise<void> {
    const confirm = async () => {
      if (state === undefined || isSameState(this.#disk.stateOf(this.path), state)) return
      // Some drives tell the time of a file differently from one moment to the next.
      const now = await this.read().catch(whereUnreadable(null))
      if (documentText(now) !== documentText(before)) throw new Overtaken(this.path)
    }
    try {
      await writeDurably(this.path, documentText(after), this.#disk, confirm)
    } catch (error) {
      if (error instanceof Overtaken) throw error
      await this.#putBack(before, after)
      throw error
    }
  }

  async #putBack(before: T | null, after: T): Promise<void> {
    try {
      const now = await readOrNull(this.path, this.#disk)
      if (now === null || now.toString('utf8') !== documentText(after)) return
      if (before !== null) await this.write(before)
      else await this.#disk.remove(this.path)
    } catch {
      // A disk that refuses this too has the new document, which is whole; that it could not be saved is about to be told.
      return
    }
  }
}

/** Somebody else has written a file since it was read. */
export class Overtaken extends Error {
  constructor(path: string) {
    super(`${path} was written by somebody else meanwhile`)
  }
}

/**
 * Writes `content` so that `path` holds either what it held before or all of it, whatever happens; makes the folder if needed.
 * @param confirm is called right before the old file is replaced; where it throws, nothing is
 * @throws ReadoutError `disk`
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  disk: Disk = nodeDisk,
  confirm: () => Promise<void> = async () => undefined,
): Promise<void> {
  await sayingOf(path, async () => {
    const folder = dirname(path)
    await makeFolder(folder, disk)
    const temporary = temporaryBeside(path)
    try {
      await disk.writeFlushed(temporary, content, path)
      await confirm()
      await disk.rename(temporary, path)
    } catch (error) {
      // What is left where even this fails is removed when the vault is opened some other time.
      await disk.remove(temporary).catch(() => undefined)
      throw error
    }
    await disk.flushFolder(folder)
  })
}

/**
 * Moves a file to another folder so that it is in one of the two at any moment, whatever happens: a copy first. No file system
 * promises that a power cut spares a name that goes from one folder to another.
 * @throws ReadoutError `disk`; `ENOENT` is its cause where there is no such file
 */
export async function moveDurably(from: string, to: string, disk: Disk = nodeDisk): Promise<void> {
  await sayingOf(from, async () => {
    await writeDurably(to, await disk.readFile(from), disk)
    try {
      await disk.remove(from)
      await disk.flushFolder(dirname(from))
    } catch (error) {
      // The document stays where it was, so that the same can be asked once more.
      if (disk.stateOf(from) === null) await writeDurably(from, await disk.readFile(to), disk).catch(() => undefined)
      if (disk.stateOf(from) !== null) await disk.remove(to).catch(() => undefined)
      throw error
    }
  })
}

/** Makes a folder, and the names of it and of those above it durable. */
export async function makeFolder(folder: string, disk: Disk = nodeDisk): Promise<void> {
  const topmost = await disk.makeFolder(folder)
  if (topmost === null) return
  for (let made = folder; made.length >= topmost.length; made = dirname(made)) await disk.flushFolder(dirname(made))
}

/** The longest name of a file that file systems take, in bytes of UTF-8; those of Windows and Apple count characters, which are no more. */
const longestName = 255

/** A name for a file that is being written: hidden, and of no other write. Of a name that leaves no room for that, the end is missing. */
export function temporaryBeside(path: string): string {
  const mark = `.${randomBytes(6).toString('hex')}.tmp`
  let name = basename(path)
  while (Buffer.byteLength(`.${name}${mark}`) > longestName) name = name.replace(/.$/su, '')
  return join(dirname(path), `.${name}${mark}`)
}

/** What {@link writeDurably} calls a file that it has not finished. */
export const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/u

/** The name of the file that one of such a name was to become; any other name as it is. */
export function finalName(name: string): string {
  return temporaryName.test(name) ? name.slice(1).replace(/\.[0-9a-f]{12}\.tmp$/u, '') : name
}

/** A document as it is written. */
export function documentText(document: unknown): string {
  return `${JSON.stringify(document, null, 1)}\n`
}

async function readOrNull(path: string, disk: Disk): Promise<Buffer | null> {
  return sayingOf(path, () => disk.readFile(path)).catch(whereMissing(null))
}
