import { type Disk, inherited } from './disk.ts'

/** `before` refuses at once; `after` when a half of the file has been written, or when what was asked has been done. */
export type When = 'before' | 'after'

export interface Fault {
  /** Which operation fails, from 1. */
  at: number
  /** Of the operating system, such as `ENOSPC`. */
  code: string
  when: When
}

/** A disk on which one operation fails; those before it and after it go through. */
export class FaultyDisk implements Disk {
  readonly #disk: Disk
  #fault: Fault | null = null
  #count = 0
  /** What failed, such as `rename`; empty until then. */
  failed = ''

  constructor(disk: Disk) {
    this.#disk = disk
  }

  /** Counts from here on, and lets that operation fail; `null` lets none fail. */
  fail(fault: Fault | null): void {
    this.#fault = fault
    this.#count = 0
    this.failed = ''
  }

  writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
    const half = () => this.#disk.writeFlushed(path, content.slice(0, content.length / 2))
    return this.#operation('writeFlushed', path, () => this.#disk.writeFlushed(path, content), half)
  }

  rename(from: string, to: string): Promise<void> {
    return this.#operation('rename', from, () => this.#disk.rename(from, to))
  }

  remove(path: string): Promise<void> {
    return this.#operation('remove', path, () => this.#disk.remove(path))
  }

  flushFolder(folder: string): Promise<void> {
    return this.#operation('flushFolder', folder, () => this.#disk.flushFolder(folder))
  }

  makeFolder(folder: string): Promise<string | null> {
    return this.#operation('makeFolder', folder, () => this.#disk.makeFolder(folder))
  }

  mayWrite(folder: string): Promise<void> {
    return this.#operation('mayWrite', folder, () => this.#disk.mayWrite(folder))
  }

  readFile(path: string): Promise<Buffer> {
    return this.#operation('readFile', path, () => this.#disk.readFile(path))
  }

  list(folder: string): Promise<string[]> {
    return this.#operation('list', folder, () => this.#disk.list(folder))
  }

  alone<R>(vault: string, name: string, work: () => Promise<R>): Promise<R> {
    return this.#disk.alone(vault, name, work)
  }

  stateOf(path: string) {
    if (this.#isDue()) throw this.#failure('stateOf', path)
    return this.#disk.stateOf(path)
  }

  setModified(path: string, modified: number): Promise<void> {
    return this.#operation('setModified', path, () => this.#disk.setModified(path, modified))
  }

  nameFor(hash: string): string {
    return this.#disk.nameFor(hash)
  }

  async #operation<R>(name: string, path: string, work: () => Promise<R>, half: () => Promise<unknown> = work) {
    if (!this.#isDue()) return work()
    if (this.#fault?.when === 'after') await half()
    throw this.#failure(name, path)
  }

  #isDue(): boolean {
    this.#count++
    return this.#count === this.#fault?.at
  }

  #failure(name: string, path: string): Error {
    this.failed = name
    const code = this.#fault?.code ?? ''
    return Object.assign(new Error(`${code}: ${name} ${path}`), { code, path })
  }
}

/** A disk of which everything can be read, and to which nothing can be written. `code` is what it says: `EROFS` or `EACCES`. */
export function readOnlyDisk(disk: Disk, code: string): Disk {
  const refuse = (path: string) => Promise.reject(Object.assign(new Error(`${code}: ${path}`), { code, path }))
  return {
    ...inherited(disk),
    writeFlushed: refuse,
    rename: refuse,
    remove: refuse,
    mayWrite: refuse,
    makeFolder: (folder) => (disk.stateOf(folder) === null ? refuse(folder) : disk.makeFolder(folder)),
  }
}
