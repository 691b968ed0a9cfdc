import { constants, statSync } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, utimes } from 'node:fs/promises'
import { whereNotOffered, whileHeldUp } from './diskQuirks.ts'
import { withLock } from './lock.ts'

/** What the file system says of a document's file. */
export interface FileState {
  /** When it was written, in milliseconds since 1970, with as many decimals as the file system has. */
  modified: number
  /** In bytes. */
  size: number
}

/** Whether a file is, as far as these tell, the one that it was; `null` is none. */
export function isSameState(one: FileState | null, other: FileState | null): boolean {
  return one?.modified === other?.modified && one?.size === other?.size
}

/**
 * What a vault asks of the disk, and nothing more. It is a seam: a test puts a disk in its place that refuses, or that loses its power.
 * Errors are those of Node, with the operating system's `code`; {@link diskError} says them in words.
 */
export interface Disk {
  /**
   * Writes a file that must not exist, and flushes what is in it. Its name is durable only when its folder is flushed too.
   * @param becomes the path that it is to have in the end, where another than its name tells
   */
  writeFlushed(path: string, content: string | Uint8Array, becomes?: string): Promise<void>
  /** Gives a file another name in the same folder; what had that name is gone. Durable when the folder is flushed. */
  rename(from: string, to: string): Promise<void>
  /** Takes a file away, if it is there. Durable when its folder is flushed. */
  remove(path: string): Promise<void>
  /** Makes the names in a folder durable. */
  flushFolder(folder: string): Promise<void>
  /** Makes a folder and those above it, where they are not there. @returns the topmost one that was made, `null` where none was */
  makeFolder(folder: string): Promise<string | null>
  /** Asks whether files may be made in a folder, as far as the system can tell. @throws the error that making one would meet */
  mayWrite(folder: string): Promise<void>
  readFile(path: string): Promise<Buffer>
  /** The names in a folder, in no order. */
  list(folder: string): Promise<string[]>
  /** Runs `work` while no other process runs work under the same name in the same vault: letters, digits and hyphens. */
  alone<R>(vault: string, name: string, work: () => Promise<R>): Promise<R>
  /** The state of a file, `null` where there is none. It is asked for at once: for a program that has nothing else to do. */
  stateOf(path: string): FileState | null
  /** Says when a file was written: in milliseconds since 1970. It need not be durable. */
  setModified(path: string, modified: number): Promise<void>
  /** What a file is called that is kept under the SHA-256 of its content (64 hexadecimal digits): as many, which may tell nobody the content. */
  nameFor(hash: string): string
}

/** What a disk can do, for one that does some of it otherwise; also where it is an instance of a class. */
export function inherited(disk: Disk): Disk {
  return {
    writeFlushed: (path, content, becomes) => disk.writeFlushed(path, content, becomes),
    rename: (from, to) => disk.rename(from, to),
    remove: (path) => disk.remove(path),
    flushFolder: (folder) => disk.flushFolder(folder),
    makeFolder: (folder) => disk.makeFolder(folder),
    mayWrite: (folder) => disk.mayWrite(folder),
    readFile: (path) => disk.readFile(path),
    list: (folder) => disk.list(folder),
    alone: (vault, name, work) => disk.alone(vault, name, work),
    stateOf: (path) => disk.stateOf(path),
    setModified: (path, modified) => disk.setModified(path, modified),
    nameFor: (hash) => disk.nameFor(hash),
  }
}

/** The disk of the computer. */
export const nodeDisk: Disk = {
  writeFlushed: (path, content) =>
    withFile(path, 'wx', async (file) => {
      await file.writeFile(content)
      await file.sync()
    }),
  rename: (from, to) => whileHeldUp(() => rename(from, to)),
  remove: (path) => whileHeldUp(() => rm(path, { force: true })),
  async flushFolder(folder) {
    // Windows has no such call and needs none: NTFS journals its names.
    if (process.platform !== 'win32') await withFile(folder, 'r', (handle) => handle.sync().catch(whereNotOffered))
  },
  makeFolder: async (folder) => (await mkdir(folder, { recursive: true })) ?? null,
  mayWrite: (folder) => access(folder, constants.W_OK),
  readFile: (path) => readFile(path),
  list: (folder) => readdir(folder),
  alone: withLock,
  stateOf(path) {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats === undefined ? null : { modified: stats.mtimeMs, size: stats.size }
  },
  setModified: (path, modified) => utimes(path, new Date(modified), new Date(modified)),
  nameFor: (hash) => hash,
}

async function withFile(path: string, flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags)
  try {
    await use(file)
  } finally {
    await file.close()
  }
}
