import { compareNames } from '../../core/model/name.ts'
import { t } from '../strings.ts'
import { refusal } from './refusal.ts'

/** A file that the window was given: its name, and how to get at its bytes when its turn comes. */
export interface Offer {
  /** Path relative to what was dropped or pasted, with `/`; never a path of the disk. */
  name: string
  /** @throws DOMException when the file is gone or cannot be read */
  read: () => Promise<Blob>
}

/** The files of a drop or paste, and the folders among them that could not be read. */
export interface Offered {
  offers: Offer[]
  unreadable: { name: string; reason: string }[]
  /** Whether there were more files than {@link most}. */
  isCut: boolean
}

/** The most files that one drop imports. */
export const most = 20_000

/**
 * What was dropped or pasted as files. To be called while the event is being handled: afterwards the browser has taken the
 * list away, though not what it led to.
 */
export function entriesOf({ items }: DataTransfer): (FileSystemEntry | File)[] {
  return [...items].flatMap((item) => {
    if (item.kind !== 'file') return []
    const found = item.webkitGetAsEntry() ?? item.getAsFile()
    return found === null ? [] : [found]
  })
}

/**
 * The files among `entries` and, by name, those in folders among them, however deep. What begins with a dot in a folder is
 * passed over: systems hide their own files that way.
 */
export async function offersOf(entries: readonly (FileSystemEntry | File)[]): Promise<Offered> {
  const found: Offered = { offers: [], unreadable: [], isCut: false }
  let ahead = entries.toReversed()
  for (let entry = ahead.pop(); entry !== undefined; entry = ahead.pop()) {
    if (isFolder(entry)) {
      try {
        const inside = (await childrenOf(entry)).filter(({ name }) => !name.startsWith('.'))
        ahead = ahead.concat(inside.sort(byName).reverse())
      } catch (error) {
        const reason = t.importing.unreadableFolder(refusal(error))
        found.unreadable.push({ name: nameOf(entry), reason })
      }
    } else if (found.offers.length === most) {
      return { ...found, isCut: true }
    } else {
      found.offers.push(offer(entry))
    }
  }
  return found
}

function offer(entry: FileSystemEntry | File): Offer {
  if (!isEntry(entry)) return { name: entry.name, read: async () => entry }
  return {
    name: nameOf(entry),
    read: () => new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
  }
}

function nameOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//u, '')
}

const isEntry = (entry: FileSystemEntry | File): entry is FileSystemEntry => 'fullPath' in entry
const isFolder = (entry: FileSystemEntry | File): entry is FileSystemDirectoryEntry =>
  isEntry(entry) && entry.isDirectory

const byName = (a: FileSystemEntry, b: FileSystemEntry) => compareNames(a.name, b.name)

/** A reader gives the entries of a folder in batches, and an empty one at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  while (true) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return children
    for (const child of batch) children.push(child)
  }
}
