import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { UnreadableFile } from './unreadableFile.ts'

/**
 * lowdb's adapter for one JSON document that survives a power cut: a write goes to a temporary file beside it, which is
 * flushed to the disk, renamed over the old one, and the folder flushed. Whoever reads sees the old document or the new one,
 * never a part. (lowdb's own writer renames, but flushes neither.)
 */
export class DurableFile<T> implements Adapter<T> {
  readonly path: string
  readonly #schema: z.ZodType<T>

  constructor(path: string, schema: z.ZodType<T>) {
    this.path = path
    this.#schema = schema
  }

  /**
   * The document, or `null` when there is no such file.
   * @throws UnreadableFile when the file is no JSON or does not fit the schema; it is left untouched
   */
  async read(): Promise<T | null> {
    const json = await readOrNull(this.path)
    if (json === null) return null
    let value: unknown
    try {
      value = JSON.parse(json)
    } catch (error) {
      throw new UnreadableFile(this.path, 'it is not complete JSON', { cause: error })
    }
    const parsed = this.#schema.safeParse(value)
    if (!parsed.success) throw UnreadableFile.fromSchema(this.path, value, parsed.error)
    return parsed.data
  }

  async write(document: T): Promise<void> {
    await writeDurably(this.path, `${JSON.stringify(document, null, 1)}\n`)
  }
}

/** Writes `content` so that `path` holds either what it held before or all of it, whatever happens; makes the folder if needed. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await withFile(temporary, 'wx', async (file) => {
      await file.writeFile(content)
      await file.sync()
    })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await flushFolder(folder)
}

/** Makes the names in a folder durable. Windows has no such call and needs none: NTFS journals its names. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await withFile(folder, 'r', (handle) => handle.sync())
}

async function withFile(path: string, flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags)
  try {
    await use(file)
  } finally {
    await file.close()
  }
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
