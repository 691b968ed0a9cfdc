import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'
import { ReadoutError } from '../../../core/errors.ts'
import { say } from '../../../core/words/say.ts'
import {
  dosTime,
  extra64,
  flags,
  full16,
  full32,
  length,
  method,
  needed,
  regularFile,
  sealPrefix,
  signature,
  unix,
} from './layout.ts'

interface Entry {
  name: Buffer
  method: number
  modified: Date
  crc: number
  packed: number
  size: number
  /** Of its local header from the beginning of the file. */
  offset: number
}

/** What is told of a file that is in the zip file now. */
export interface Added {
  /** In bytes. */
  size: number
  /** SHA-256 of its bytes, as 64 lower-case hexadecimal digits. */
  sha256: string
}

/** What is written goes to the disk in pieces of this size, in bytes: most files of a vault are a few KB long. */
const pieceSize = 1 << 20

/** Writes a zip file from its beginning to its end, however long it and its entries are; none of it is held in memory but its directory. */
export class ZipWriter {
  readonly #file: FileHandle
  readonly #entries: Entry[] = []
  readonly #hash: Hash = createHash('sha256')
  #at = 0
  #unwritten: Uint8Array[] = []
  #unwrittenSize = 0

  private constructor(file: FileHandle) {
    this.#file = file
  }

  /** Begins a file, which must not exist. To be ended by {@link finish} or {@link abandon}. */
  static async begin(path: string): Promise<ZipWriter> {
    return new ZipWriter(await open(path, 'wx'))
  }

  /** Adds a short entry, which is at hand. */
  async addBytes(
    name: string,
    bytes: Uint8Array,
    { modified, isPacked }: { modified: Date; isPacked: boolean },
  ): Promise<Added> {
    const packed = isPacked ? deflateRawSync(bytes) : bytes
    const entry: Entry = {
      name: Buffer.from(name),
      method: isPacked ? method.deflated : method.stored,
      modified,
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
      offset: this.#at,
    }
    for (const part of [localHeader(entry), packed, descriptor(entry)]) await this.#write(part)
    this.#entries.push(entry)
    return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }

  /**
   * Adds an entry that may be long.
   * @param chunks its bytes
   * @throws ReadoutError `unsupported` for 4 GB and more
   */
  async add(
    name: string,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    { modified, isPacked }: { modified: Date; isPacked: boolean },
  ): Promise<Added> {
    const entry: Entry = {
      name: Buffer.from(name),
      method: isPacked ? method.deflated : method.stored,
      modified,
      crc: 0,
      packed: 0,
      size: 0,
      offset: this.#at,
    }
    await this.#write(localHeader(entry))
    const hash = createHash('sha256')
    async function* seen() {
      for await (const chunk of chunks) {
        entry.crc = crc32(chunk, entry.crc)
        entry.size += chunk.length
        hash.update(chunk)
        yield chunk
      }
    }
    const write = async (packed: AsyncIterable<Uint8Array>) => {
      for await (const chunk of packed) {
        entry.packed += chunk.length
        await this.#write(chunk)
      }
    }
    if (isPacked) await pipeline(seen, createDeflateRaw(), write)
    else await write(seen())
    if (entry.size >= full32 || entry.packed >= full32) throw tooLong(name)
    await this.#write(descriptor(entry))
    this.#entries.push(entry)
    return { size: entry.size, sha256: hash.digest('hex') }
  }

  /** Writes the directory, with the entry that was added last as its first, and the end; resolved means that all of it is on disk. */
  async finish(): Promise<void> {
    const start = this.#at
    const last = this.#entries.at(-1)
    const inOrder = last === undefined ? [] : [last, ...this.#entries.slice(0, -1)]
    for (const entry of inOrder) await this.#write(centralHeader(entry))
    const directory = { count: inOrder.length, size: this.#at - start, offset: start }
    if (directory.count >= full16 || directory.size >= full32 || directory.offset >= full32)
      await this.#write(end64(directory, this.#at))
    const seal = Buffer.from(`${sealPrefix}${this.#hash.copy().digest('hex')}`)
    await this.#write(end(directory, seal))
    await this.#flush()
    await this.#file.sync()
    await this.#file.close()
  }

  /** Lets go of the file as it is, to be removed. */
  async abandon(): Promise<void> {
    await this.#file.close()
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes)
    this.#at += bytes.length
    this.#unwritten.push(bytes)
    this.#unwrittenSize += bytes.length
    if (this.#unwrittenSize >= pieceSize) await this.#flush()
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#unwritten)
    this.#unwritten = []
    this.#unwrittenSize = 0
    for (let written = 0; written < bytes.length; )
      written += (await this.#file.write(bytes, written, bytes.length - written)).bytesWritten
  }
}

function localHeader({ name, method: how, modified }: Entry): Buffer {
  const { time, date } = dosTime(modified)
  const header = Buffer.alloc(length.local)
  header.writeUInt32LE(signature.local, 0)
  header.writeUInt16LE(needed, 4)
  header.writeUInt16LE(flags.utf8 | flags.descriptor, 6)
  header.writeUInt16LE(how, 8)
  header.writeUInt16LE(time, 10)
  header.writeUInt16LE(date, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function descriptor({ crc, packed, size }: Entry): Buffer {
  const record = Buffer.alloc(length.descriptor)
  record.writeUInt32LE(signature.descriptor, 0)
  record.writeUInt32LE(crc, 4)
  record.writeUInt32LE(packed, 8)
  record.writeUInt32LE(size, 12)
  return record
}

function centralHeader({ name, method: how, modified, crc, packed, size, offset }: Entry): Buffer {
  const { time, date } = dosTime(modified)
  const header = Buffer.alloc(length.central)
  header.writeUInt32LE(signature.central, 0)
  header.writeUInt16LE((unix << 8) | needed, 4)
  header.writeUInt16LE(needed, 6)
  header.writeUInt16LE(flags.utf8 | flags.descriptor, 8)
  header.writeUInt16LE(how, 10)
  header.writeUInt16LE(time, 12)
  header.writeUInt16LE(date, 14)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(packed, 20)
  header.writeUInt32LE(size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(regularFile * 2 ** 16, 38)
  const isFar = offset >= full32
  header.writeUInt32LE(isFar ? full32 : offset, 42)
  if (!isFar) return Buffer.concat([header, name])
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(extra64, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(offset), 4)
  header.writeUInt16LE(extra.length, 30)
  return Buffer.concat([header, name, extra])
}

interface Directory {
  count: number
  size: number
  offset: number
}

function end64({ count, size, offset }: Directory, at: number): Buffer {
  const record = Buffer.alloc(length.end64 + length.locator64)
  record.writeUInt32LE(signature.end64, 0)
  record.writeBigUInt64LE(BigInt(length.end64 - 12), 4)
  record.writeUInt16LE((unix << 8) | needed, 12)
  record.writeUInt16LE(needed, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  record.writeUInt32LE(signature.locator64, length.end64)
  record.writeBigUInt64LE(BigInt(at), length.end64 + 8)
  record.writeUInt32LE(1, length.end64 + 16)
  return record
}

function end({ count, size, offset }: Directory, comment: Buffer): Buffer {
  const record = Buffer.alloc(length.end)
  record.writeUInt32LE(signature.end, 0)
  record.writeUInt16LE(Math.min(count, full16), 8)
  record.writeUInt16LE(Math.min(count, full16), 10)
  record.writeUInt32LE(Math.min(size, full32), 12)
  record.writeUInt32LE(Math.min(offset, full32), 16)
  record.writeUInt16LE(comment.length, 20)
  return Buffer.concat([record, comment])
}

function tooLong(name: string): ReadoutError {
  return new ReadoutError('unsupported', say.keeping.backup.tooLong.message(name), {
    kept: say.keeping.backup.tooLong.kept,
    advice: say.keeping.backup.tooLong.advice,
  })
}
