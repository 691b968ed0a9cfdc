import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import type { DocumentRef } from '../../core/model/desk.ts'
import { isId } from '../../core/model/id.ts'

/** What is heard within this time is told together, in milliseconds: a program that writes a file gives several signs of it. */
const pause = 300
/** Of more than so many documents, the vault as a whole is looked at instead. */
const many = 100

/** What somebody has changed in a vault, or may have: this program's own writes are among it. */
export interface Touched {
  documents: DocumentRef[]
  /** More than can be named, or files of which nobody knows what they are. */
  anything: boolean
  collections: boolean
  desk: boolean
  /** Who has the vault open. */
  windows: boolean
}

const untouched: Touched = { documents: [], anything: false, collections: false, desk: false, windows: false }

/** A folder of a vault, and what a change to a file of that name in it means; `null` stands for a file whose name is not told. */
type Watched = [folder: string, meaning: (name: string | null) => Partial<Touched>]

const watched: Watched[] = [
  ['notes', (name) => documentAt('note', name)],
  ['memos', (name) => documentAt('memo', name)],
  ['collections', (name) => ({ collections: name === null || name.endsWith('.json') })],
  ['.', (name) => ({ desk: name === null || name === 'desk.json' })],
  [join('.readout', 'open'), () => ({ windows: true })],
]

/**
 * Follows what becomes of a vault's files, whoever writes them: another window, git, a folder that is kept in step with other computers.
 * Where the system cannot watch a folder (some network drives), nothing is told of it.
 */
export class Watch {
  readonly #tell: (touched: Touched) => void
  readonly #watchers: FSWatcher[] = []
  #documents = new Map<string, DocumentRef>()
  #touched = untouched
  #timer: NodeJS.Timeout | undefined

  constructor(vault: string, tell: (touched: Touched) => void) {
    this.#tell = tell
    for (const [folder, meaning] of watched) this.#follow(join(vault, folder), meaning)
  }

  close(): void {
    clearTimeout(this.#timer)
    for (const watcher of this.#watchers) watcher.close()
  }

  #follow(folder: string, meaning: Watched[1]): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        // Files that are being written have names that begin with a dot, until they are complete.
        if (name === null || !name.startsWith('.')) this.#hear(meaning(name))
      })
      // A folder that is gone, or a drive: what happened to its files is found when the window is looked at again.
      watcher.on('error', () => watcher.close())
      this.#watchers.push(watcher)
    } catch {
      // The same holds where watching is not possible.
    }
  }

  #hear({ documents = [], ...more }: Partial<Touched>): void {
    const isAny = documents.length > 0 || Object.values(more).some(Boolean)
    if (!isAny) return
    for (const document of documents) this.#documents.set(`${document.of} ${document.id}`, document)
    const before = this.#touched
    this.#touched = {
      documents: [],
      anything: before.anything || more.anything === true,
      collections: before.collections || more.collections === true,
      desk: before.desk || more.desk === true,
      windows: before.windows || more.windows === true,
    }
    this.#timer ??= setTimeout(() => this.#flush(), pause).unref()
  }

  #flush(): void {
    this.#timer = undefined
    const documents = [...this.#documents.values()]
    const touched = this.#touched
    this.#documents = new Map()
    this.#touched = untouched
    if (documents.length > many) this.#tell({ ...touched, anything: true })
    else this.#tell({ ...touched, documents })
  }
}

function documentAt(of: DocumentRef['of'], name: string | null): Partial<Touched> {
  if (name === null) return { anything: true }
  if (!name.endsWith('.json')) return {}
  const id = name.slice(0, -'.json'.length)
  return isId(id) ? { documents: [{ of, id }] } : { anything: true }
}
