import { plain } from '../text/find.ts'

/** What is known of the document that a note was made from. Empty text means "not known". */
export interface DocumentFacts {
  title: string
  publisher: string
  url: string
  /** The name of its file. */
  file: string
}

/** A title of fewer words (“Letters”, “Press briefing”) says too little to know a document by. */
const tellingWords = 3

/** Parameters of an address that say where a reader came from, not what is read. */
const trackers = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|smid|cmpid)$/u

/**
 * Whether two notes seem to be about one document, perhaps in two versions: both have one web address; or, where an address is not
 * known, they have one title, which tells something or belongs to files of one name, and no publishers that differ. It is a guess,
 * to be offered to a person.
 */
export function isSameDocument(a: DocumentFacts, b: DocumentFacts): boolean {
  const [here, there] = [addressOf(a.url), addressOf(b.url)]
  if (here !== null && there !== null) return here === there
  if (a.title.trim() === '' || plain(a.title) !== plain(b.title)) return false
  const isElsewhere = a.publisher !== '' && b.publisher !== '' && plain(a.publisher) !== plain(b.publisher)
  return !isElsewhere && (a.file === b.file || a.title.trim().split(/\s+/u).length >= tellingWords)
}

interface Listed extends DocumentFacts {
  id: string
  updated: string
}

/**
 * Of notes that were just imported, those that seem to be newer versions of documents which the library had before, each with the
 * latest of those. `notes` is the whole library.
 */
export function newerVersions<T extends Listed>(
  notes: readonly T[],
  imported: ReadonlySet<string>,
): { newer: T; older: T }[] {
  // Only what has an address or a title in common is compared: a library is long, and so may an import be.
  const alike = new Map<string, T[]>()
  const before = notes.filter(({ id }) => !imported.has(id)).sort((a, b) => (a.updated < b.updated ? 1 : -1))
  for (const note of before) {
    for (const key of keysOf(note)) {
      const others = alike.get(key)
      if (others === undefined) alike.set(key, [note])
      else others.push(note)
    }
  }
  return notes.flatMap((newer) => {
    if (!imported.has(newer.id)) return []
    const candidates = keysOf(newer).flatMap((key) => alike.get(key) ?? [])
    const older = candidates.find((note) => isSameDocument(note, newer))
    return older === undefined ? [] : [{ newer, older }]
  })
}

function keysOf({ url, title }: DocumentFacts): string[] {
  const address = addressOf(url)
  return [...(address === null ? [] : [`address ${address}`]), `title ${plain(title)}`]
}

/** An address without what may differ while it leads to the same page; `null` for what is not a web address. */
function addressOf(url: string): string | null {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return null
  const { host, pathname, searchParams } = new URL(url)
  const asked = [...searchParams].filter(([name]) => !trackers.test(name)).sort(([x], [y]) => (x < y ? -1 : 1))
  return [host.replace(/^(?:www|m|amp)\./u, ''), pathname.replace(/\/+$/u, ''), JSON.stringify(asked)].join(' ')
}
