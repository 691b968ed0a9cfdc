import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { say } from '../../core/words/say.ts'

/** The longest file that is imported, in bytes. */
const longestFile = 100 * 1024 * 1024

/** A file's content with its SHA-256, 64 lower-case hexadecimal digits. */
export interface HashedFile {
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
}

/** Gathers a file that comes in pieces, hashing them on the way so that no moment takes long. */
export class Gatherer {
  readonly #name: string
  readonly #hash = createHash('sha256')
  readonly #pieces: Uint8Array[] = []
  #length = 0

  constructor(name: string) {
    this.#name = name
  }

  /** How many pieces there are so far. */
  get pieces(): number {
    return this.#pieces.length
  }

  /** @throws ReadoutError `unsupported` when the file becomes longer than {@link longestFile} */
  add(piece: Uint8Array): void {
    this.#length += piece.length
    if (this.#length > longestFile) throw tooLong(this.#name)
    this.#hash.update(piece)
    this.#pieces.push(piece)
  }

  finish(): HashedFile {
    const bytes = new Uint8Array(this.#length)
    let at = 0
    for (const piece of this.#pieces) {
      bytes.set(piece, at)
      at += piece.length
    }
    return { bytes, sha256: this.#hash.digest('hex') }
  }
}

/**
 * Reads a file. Only ordinary files are read: a pipe would never end.
 * @throws ReadoutError `unsupported` for anything else and for one that is too long
 */
export async function readHashed(path: string): Promise<HashedFile> {
  const name = basename(path)
  const { size, isOrdinary, isFolder } = await kindOf(path)
  // A folder that may not be looked into is refused for that.
  if (isFolder) await readdir(path)
  if (isFolder) throw notAFile(name, say.importing.folder)
  if (!isOrdinary) throw notAFile(name, say.importing.notOrdinary)
  if (size > longestFile) throw tooLong(name)
  const gatherer = new Gatherer(name)
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) gatherer.add(piece)
  return gatherer.finish()
}

async function kindOf(path: string) {
  const stats = await stat(path)
  return { size: stats.size, isOrdinary: stats.isFile(), isFolder: stats.isDirectory() }
}

function tooLong(name: string): ReadoutError {
  return new ReadoutError('unsupported', say.importing.tooLong(name, longestFile / 1024 / 1024), {
    kept: say.importing.kept,
    advice: say.importing.part,
  })
}

function notAFile(name: string, { message, advice }: typeof say.importing.folder): ReadoutError {
  return new ReadoutError('unsupported', message(name), { advice })
}
