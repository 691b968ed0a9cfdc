import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { mostFiles } from '../../../core/keeping/backup.ts'
import { say } from '../../../core/words/say.ts'
import { damaged, refused } from './backupErrors.ts'
import { extra64, flags, full16, full32, length, method, sealPrefix, signature } from './layout.ts'

/** A file in a zip file, as its directory tells. */
export interface ZipEntry {
  name: string
  /** Unpacked and packed, in bytes. */
  size: number
  packed: number
  crc: number
  method: number
  /** Of its local header from the beginning of the file. */
  offset: number
  /** Where what comes after it begins at the latest. */
  end: number
}

/** What is no longer than this is read and unpacked at once, in bytes: most files of a vault are a few KB long. */
const short = 256 * 1024

/** The longest directory that is read, in bytes. */
const longestDirectory = 2 ** 30

/**
 * Reads a zip file that may come from anywhere. Its directory is read when it is opened and holds only ordinary files, each once and apart
 * from the others; what is unpacked is never longer than it says.
 */
export class ZipReader {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[]
  readonly #file: FileHandle

  private constructor(file: FileHandle, entries: readonly ZipEntry[]) {
    this.#file = file
    this.entries = entries
  }

  /**
   * Opens a zip file; to be closed.
   * @throws ReadoutError `unreadable` where it is none or damaged; `unsupported` where it holds what a backup never does
   */
  static async open(path: string): Promise<ZipReader> {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const ending = await readEnd(file, size)
      await checkSeal(path, ending)
      return new ZipReader(file, await readDirectory(file, ending))
    } catch (error) {
      await file.close()
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#file.close()
  }

  /**
   * Unpacks an entry, and hands its bytes over piece by piece.
   * @throws ReadoutError `unreadable` where it is not what the directory tells; what was handed over by then is not to be used
   */
  async read(entry: ZipEntry, take: (chunk: Uint8Array) => Promise<void> | void): Promise<void> {
    if (Math.max(entry.size, entry.end - entry.offset) <= short) {
      await take(await this.#readShort(entry))
      return
    }
    const start = this.#startIn(
      entry,
      await readAt(this.#file, entry.offset, Math.min(short, entry.end - entry.offset)),
    )
    let size = 0
    let crc = 0
    const seen = async (chunks: AsyncIterable<Uint8Array>) => {
      for await (const chunk of chunks) {
        size += chunk.length
        if (size > entry.size) throw damaged(say.keeping.backup.reasons.changed(entry.name))
        crc = crc32(chunk, crc)
        await take(chunk)
      }
    }
    const packed = () => this.#bytes(start, entry.packed)
    try {
      if (entry.method === method.stored) await seen(packed())
      else await pipeline(packed, createInflateRaw(), seen)
    } catch (error) {
      throw unpacking(error, entry)
    }
    if (size !== entry.size || crc !== entry.crc) throw damaged(say.keeping.backup.reasons.changed(entry.name))
  }

  async #readShort(entry: ZipEntry): Promise<Uint8Array> {
    const region = await readAt(this.#file, entry.offset, entry.end - entry.offset)
    const start = this.#startIn(entry, region) - entry.offset
    const packed = region.subarray(start, start + entry.packed)
    const bytes = entry.method === method.stored ? packed : inflated(packed, entry)
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
      throw damaged(say.keeping.backup.reasons.changed(entry.name))
    return bytes
  }

  /** Where in the file the bytes of an entry begin. @param region what the file has from its local header on */
  #startIn({ name, offset, packed, method: how, end }: ZipEntry, region: Buffer): number {
    const nameLength = region.readUInt16LE(26)
    const start = length.local + nameLength + region.readUInt16LE(28)
    const isLocal = region.readUInt32LE(0) === signature.local && region.readUInt16LE(8) === how
    const own = region.toString('utf8', length.local, length.local + nameLength)
    if (!isLocal || own !== name || offset + start + packed > end)
      throw damaged(say.keeping.backup.reasons.changed(name))
    return offset + start
  }

  async *#bytes(start: number, count: number): AsyncGenerator<Uint8Array> {
    const most = 1 << 20
    for (let at = start; at < start + count; at += most)
      yield await readAt(this.#file, at, Math.min(most, start + count - at))
  }
}

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1 })
  } catch (error) {
    throw unpacking(error, entry)
  }
}

/** What unpacking threw, in words where the packed bytes are to blame. */
function unpacking(error: unknown, { name }: ZipEntry): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE'
    ? damaged(say.keeping.backup.reasons.changed(name))
    : error
}

interface Ending {
  count: number
  directory: { offset: number; size: number }
  /** Where the last record begins, and what is behind it. */
  at: number
  comment: string
}

async function readEnd(file: FileHandle, fileSize: number): Promise<Ending> {
  const tailLength = Math.min(fileSize, length.end + full16)
  const tail = await readAt(file, fileSize - tailLength, tailLength)
  for (let at = tail.length - length.end; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== signature.end) continue
    if (at + length.end + tail.readUInt16LE(at + 20) !== tail.length) continue
    const record = tail.subarray(at)
    const place = fileSize - tailLength + at
    const comment = record.subarray(length.end).toString('utf8')
    if (record.readUInt32LE(4) !== 0) throw refused(say.keeping.backup.reasons.part)
    const far = await readEnd64(file, place)
    const count = far?.count ?? record.readUInt16LE(10)
    const directory = far?.directory ?? { offset: record.readUInt32LE(16), size: record.readUInt32LE(12) }
    if (directory.offset + directory.size !== (far?.at ?? place)) throw damaged(say.keeping.backup.reasons.list)
    if (far === null && record.readUInt16LE(8) !== count) throw damaged(say.keeping.backup.reasons.list)
    return { count, directory, at: place, comment }
  }
  throw damaged(say.keeping.backup.reasons.end)
}

async function readEnd64(file: FileHandle, endAt: number): Promise<(Omit<Ending, 'comment'> & { at: number }) | null> {
  if (endAt < length.locator64 + length.end64) return null
  const locator = await readAt(file, endAt - length.locator64, length.locator64)
  if (locator.readUInt32LE(0) !== signature.locator64) return null
  const at = Number(locator.readBigUInt64LE(8))
  if (at + length.end64 !== endAt - length.locator64) throw damaged(say.keeping.backup.reasons.end)
  const record = await readAt(file, at, length.end64)
  if (record.readUInt32LE(0) !== signature.end64) throw damaged(say.keeping.backup.reasons.end)
  const number = (offset: number) => Number(record.readBigUInt64LE(offset))
  return { count: number(32), directory: { offset: number(48), size: number(40) }, at }
}

/** Where Readout wrote the file, its end has the hash of all before, so that no byte can have changed. Packed anew by others, it has none. */
async function checkSeal(path: string, { at, comment }: Ending): Promise<void> {
  if (comment === '') return
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { end: at - 1, highWaterMark: 1 << 20 })) hash.update(chunk)
  if (comment !== `${sealPrefix}${hash.digest('hex')}`) throw damaged(say.keeping.backup.reasons.seal)
}

async function readDirectory(file: FileHandle, { count, directory }: Ending): Promise<ZipEntry[]> {
  if (count > mostFiles + 1 || directory.size > longestDirectory) throw refused(say.keeping.backup.reasons.tooMany)
  const bytes = await readAt(file, directory.offset, directory.size)
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + length.central > bytes.length) throw damaged(say.keeping.backup.reasons.list)
    const { entry, next } = readCentral(bytes, at)
    at = next
    if (entry !== null) entries.push(entry)
  }
  if (at !== bytes.length) throw damaged(say.keeping.backup.reasons.list)
  refuseRepeated(entries)
  return apart(entries, directory.offset)
}

function readCentral(bytes: Buffer, at: number): { entry: ZipEntry | null; next: number } {
  const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)]
  const nameAt = at + length.central
  const next = nameAt + nameLength + extraLength + bytes.readUInt16LE(at + 32)
  if (bytes.readUInt32LE(at) !== signature.central || next > bytes.length)
    throw damaged(say.keeping.backup.reasons.list)
  const name = nameOf(bytes.subarray(nameAt, nameAt + nameLength))
  const how = bytes.readUInt16LE(at + 10)
  const kind = (bytes.readUInt32LE(at + 38) >>> 28) & 0xf
  // Some programs write a folder as an entry of its own.
  if (name.endsWith('/') && bytes.readUInt32LE(at + 24) === 0) return { entry: null, next }
  if ((bytes.readUInt16LE(at + 8) & flags.encrypted) !== 0) throw refused(say.keeping.backup.reasons.encrypted)
  if (how !== method.stored && how !== method.deflated) throw refused(say.keeping.backup.reasons.packed)
  // Of Unix: 8 is an ordinary file, and 0 says nothing.
  if (bytes.readUInt8(at + 5) === 3 && kind !== 8 && kind !== 0) throw refused(say.keeping.backup.reasons.special(name))
  const far = farNumbers(bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength))
  const number = (offset: number) => {
    const near = bytes.readUInt32LE(at + offset)
    return near === full32 ? (far.shift() ?? near) : near
  }
  // In this order they stand among the numbers of 64 bits.
  const [size, packed, offset] = [number(24), number(20), number(42)]
  return { entry: { name, size, packed, crc: bytes.readUInt32LE(at + 16), method: how, offset, end: 0 }, next }
}

function farNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === extra64 && at + 4 + size <= extra.length)
      return Array.from({ length: Math.floor(size / 8) }, (_, index) =>
        Number(extra.readBigUInt64LE(at + 4 + index * 8)),
      )
    at += 4 + size
  }
  return []
}

function nameOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused(say.keeping.backup.reasons.name)
  }
}

function refuseRepeated(entries: readonly ZipEntry[]): void {
  const names = new Set<string>()
  for (const { name } of entries) {
    if (names.has(name)) throw refused(say.keeping.backup.reasons.twice(name))
    names.add(name)
  }
}

/** The entries with their ends. Those that lie over one another would unpack into much more than the file is long. */
function apart(entries: readonly ZipEntry[], directory: number): ZipEntry[] {
  const byPlace = entries.toSorted((a, b) => a.offset - b.offset)
  const ends = new Map(byPlace.map((entry, index) => [entry, byPlace[index + 1]?.offset ?? directory]))
  return entries.map((entry) => {
    const end = ends.get(entry) ?? directory
    if (entry.offset + length.local + entry.packed > end)
      throw refused(say.keeping.backup.reasons.overlapping(entry.name))
    return { ...entry, end }
  })
}

async function readAt(file: FileHandle, at: number, count: number): Promise<Buffer> {
  const bytes = Buffer.alloc(count)
  for (let read = 0; read < count; ) {
    const { bytesRead } = await file.read(bytes, read, count - read, at + read)
    if (bytesRead === 0) throw damaged(say.keeping.backup.reasons.end)
    read += bytesRead
  }
  return bytes
}
