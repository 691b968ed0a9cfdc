import { dirname, parse, sep } from 'node:path'
import type { Disk, FileState } from './disk.ts'

interface File {
  content: Buffer
  isFlushed: boolean
  modified: number
}

/** A change to the names in a folder that is not yet certain to stay. */
type Change = (names: Map<string, Node>) => void

class Folder {
  readonly names = new Map<string, Node>()
  /** What is certain to be there. */
  readonly durable = new Map<string, Node>()
  readonly pending: Change[] = []

  change(change: Change): void {
    change(this.names)
    this.pending.push(change)
  }

  flush(): void {
    for (const change of this.pending.splice(0)) change(this.durable)
  }
}

type Node = File | Folder

/** What the disk says from the moment of the cut on. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut'
}

export interface Flaws {
  /** Says that what is in a file is flushed, and does not flush it. */
  forgetsFiles?: boolean
  /** Says that a folder is flushed, and does not flush it. */
  forgetsFolders?: boolean
}

/**
 * A disk in memory that promises what POSIX does and no more: what is in a file is certain to stay once the file is flushed, a name that
 * was made, changed or taken away once its folder is. When its power is cut, each thing that was not flushed stays or is lost by itself; of
 * what is in a file, a part may stay.
 */
export class PowerCutDisk implements Disk {
  readonly #root: Folder
  readonly #flaws: Flaws
  /** Steps until the power is cut. */
  #left: number
  #clock = Date.UTC(2024, 2, 1)

  /** @param steps after so many steps the power is cut; a step is a part of an operation, such as making a file's name */
  constructor(steps = Number.POSITIVE_INFINITY, flaws: Flaws = {}, root = new Folder()) {
    this.#left = steps
    this.#flaws = flaws
    this.#root = root
  }

  /**
   * The disk as it is found when the power is back.
   * @param random gives numbers from 0 to 1, excluded, which decide what is lost; where all are 0, nothing is
   * @param steps until the power is cut again
   */
  afterCut(random: () => number, steps = Number.POSITIVE_INFINITY): PowerCutDisk {
    return new PowerCutDisk(steps, {}, survivors(this.#root, random))
  }

  async writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
    await this.#step()
    const { folder, name } = this.#place(path)
    if (folder.names.has(name)) throw failure('EEXIST', path)
    const file: File = { content: Buffer.alloc(0), isFlushed: false, modified: this.#clock++ }
    folder.change((names) => names.set(name, file))
    await this.#step()
    file.content = Buffer.from(content)
    await this.#step()
    if (this.#flaws.forgetsFiles !== true) file.isFlushed = true
    await this.#step()
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#step()
    const [old, next] = [this.#place(from), this.#place(to)]
    const node = old.folder.names.get(old.name)
    if (node === undefined) throw failure('ENOENT', from)
    if (next.folder.names.get(next.name) instanceof Folder) throw failure('EISDIR', to)
    if (old.folder === next.folder) {
      // Within a folder it is one change: the one name or the other.
      old.folder.change((names) => names.set(next.name, node) && names.delete(old.name))
    } else {
      next.folder.change((names) => names.set(next.name, node))
      old.folder.change((names) => names.delete(old.name))
    }
    await this.#step()
  }

  async remove(path: string): Promise<void> {
    await this.#step()
    const { folder, name } = this.#place(path)
    if (folder.names.has(name)) folder.change((names) => names.delete(name))
    await this.#step()
  }

  async flushFolder(folder: string): Promise<void> {
    await this.#step()
    if (this.#flaws.forgetsFolders !== true) this.#folder(folder).flush()
    await this.#step()
  }

  async makeFolder(folder: string): Promise<string | null> {
    await this.#step()
    const node = this.#find(folder)
    if (node instanceof Folder) return null
    if (node !== undefined) throw failure('EEXIST', folder)
    const above = await this.makeFolder(dirname(folder))
    const { folder: parent, name } = this.#place(folder)
    const made = new Folder()
    parent.change((names) => names.set(name, made))
    return above ?? folder
  }

  async mayWrite(): Promise<void> {
    await this.#step()
  }

  async readFile(path: string): Promise<Buffer> {
    await this.#step()
    const node = this.#find(path)
    if (node === undefined) throw failure('ENOENT', path)
    if (node instanceof Folder) throw failure('EISDIR', path)
    return Buffer.from(node.content)
  }

  async list(folder: string): Promise<string[]> {
    await this.#step()
    return [...this.#folder(folder).names.keys()]
  }

  alone<R>(_vault: string, _name: string, work: () => Promise<R>): Promise<R> {
    return work()
  }

  stateOf(path: string): FileState | null {
    const node = this.#find(path)
    if (node === undefined) return null
    return node instanceof Folder ? { modified: 0, size: 0 } : { modified: node.modified, size: node.content.length }
  }

  async setModified(path: string, modified: number): Promise<void> {
    await this.#step()
    const node = this.#find(path)
    if (node === undefined || node instanceof Folder) throw failure('ENOENT', path)
    node.modified = modified
  }

  nameFor(hash: string): string {
    return hash
  }

  async #step(): Promise<void> {
    // Others have their turn, as on a disk.
    await Promise.resolve()
    if (this.#left <= 0) throw new PowerCut('the power is cut')
    this.#left--
  }

  #place(path: string): { folder: Folder; name: string } {
    return { folder: this.#folder(dirname(path)), name: parse(path).base }
  }

  #folder(path: string): Folder {
    const node = this.#find(path)
    if (node instanceof Folder) return node
    throw failure(node === undefined ? 'ENOENT' : 'ENOTDIR', path)
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root
    for (const name of path.slice(parse(path).root.length).split(sep).filter(Boolean))
      node = node instanceof Folder ? node.names.get(name) : undefined
    return node
  }
}

function survivors(folder: Folder, random: () => number): Folder {
  const names = new Map(folder.durable)
  for (const change of folder.pending) if (random() < 0.5) change(names)
  const left = new Folder()
  for (const [name, node] of names) {
    const kept = node instanceof Folder ? survivors(node, random) : { ...node, content: leftOf(node, random) }
    left.names.set(name, kept)
    left.durable.set(name, kept)
  }
  return left
}

function leftOf({ content, isFlushed }: File, random: () => number): Buffer {
  if (isFlushed || random() < 0.3) return content
  const length = Math.floor(random() * content.length)
  // The length may be on the disk before the bytes are.
  return random() < 0.5 ? content.subarray(0, length) : Buffer.concat([content.subarray(0, length), Buffer.alloc(9)])
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path })
}
