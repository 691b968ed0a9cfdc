import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { hitKinds, Naming, type SearchAnswer, type SearchGroup, type SearchHit } from '../../core/search/answer.ts'
import { findMatches, type Match, type Sought } from '../../core/search/matches.ts'
import { markedText, snippetOf } from '../../core/search/snippet.ts'
import { documentAt, entryAt, isAddedAt, placesPerDocument } from './places.ts'

/** Names about an entry, as the index keeps them. */
const Names = z.array(z.strictObject({ by: Naming, name: z.string() }))

/** A place that fits, and how well: higher is better. */
export interface Candidate {
  place: number
  score: number
}

/** Hits that are shown of one document, and those that are looked at for them. */
const mostShown = 3
const mostLookedAt = 6

/** Makes groups of what was found: only here are the words read. */
export class Groups {
  readonly #document: StatementSync
  readonly #entry: StatementSync

  constructor(database: DatabaseSync) {
    this.#document = database.prepare('select id, kind, title, origin, published from documents where number = ?')
    this.#entry = database.prepare('select kind, ref, first, last, credit, about, body from entries where entry = ?')
  }

  /**
   * @param candidates the best first, or in any order where scores are the same
   * @param limit of notes and memos
   * @param shown of how many of them the words are read
   */
  of(
    candidates: readonly Candidate[],
    sought: readonly Sought[],
    limit: number,
    shown: number,
  ): Pick<SearchAnswer, 'groups' | 'documents'> {
    const groups = new Map<number, Candidate[]>()
    for (const candidate of candidates) {
      const document = documentAt(candidate.place)
      const group = groups.get(document)
      if (group !== undefined) group.push(candidate)
      else if (groups.size < limit) groups.set(document, [candidate])
    }
    const read = [...groups].slice(0, shown).flatMap(([document, found]) => this.#group(document, found, sought))
    // Of one that has nothing to show after all, nothing is told.
    const unread = Math.max(0, groups.size - shown)
    return { groups: read, documents: read.length + unread }
  }

  /** Whether the title of the document at a place has all that was looked for, if the place is that of the title. */
  isTitled(place: number, sought: readonly Sought[]): boolean {
    if (entryAt(place) % placesPerDocument !== 0) return false
    const title = String(this.#document.get(documentAt(place))?.title ?? '')
    return new Set(findMatches(title, sought).map((match) => match.sought)).size === sought.length
  }

  #group(number: number, found: readonly Candidate[], sought: readonly Sought[]): SearchGroup[] {
    const document = this.#document.get(number)
    if (document === undefined) return []
    const title = String(document.title)
    const hits = withoutRepeats(found.slice(0, mostLookedAt).flatMap(({ place }) => this.#entryAt(place, sought)))
    if (hits.length === 0) return []
    const titled = findMatches(title, sought)
    return [
      {
        of: document.kind === 'memo' ? 'memo' : 'note',
        id: String(document.id),
        title: markedText(title, titled),
        origin: String(document.origin),
        published: document.published === null ? null : String(document.published),
        hits: hits.slice(0, mostShown).map((hit) => hitOf(hit, titled, sought)),
      },
    ]
  }

  #entryAt(place: number, sought: readonly Sought[]): Read[] {
    const row = this.#entry.get(entryAt(place))
    const kind = hitKinds[Number(row?.kind)]
    if (row === undefined || kind === undefined) return []
    const body = String(row.body)
    return [
      {
        kind,
        ref: row.ref === null ? null : String(row.ref),
        start: Number(row.first),
        end: Number(row.last),
        credit: String(row.credit),
        body,
        isAdded: isAddedAt(place),
        about: String(row.about),
        matches: findMatches(body, sought),
      },
    ]
  }
}

/** An entry that was found, with its words. */
interface Read {
  kind: SearchHit['kind']
  ref: string | null
  start: number
  end: number
  credit: string
  body: string
  isAdded: boolean
  /** {@link Names}, written as JSON; empty where there are none. */
  about: string
  matches: Match[]
}

/** Leaves out passages that have nothing but what stands in annotated words that were found too. */
function withoutRepeats(found: readonly Read[]): Read[] {
  const added = found.filter(({ isAdded, end }) => isAdded && end > 0)
  if (added.length === 0) return [...found]
  return found.flatMap((one): Read[] => {
    if (one.isAdded) return [one]
    const own = one.matches.filter(
      ({ start, end }) => !added.some((other) => other.start <= one.start + start && one.start + end <= other.end),
    )
    return own.length === 0 ? [] : [{ ...one, matches: own }]
  })
}

function hitOf(read: Read, titled: readonly Match[], sought: readonly Sought[]): SearchHit {
  const { kind, ref, start, end, credit, body, isAdded, matches } = read
  const { shown, best } = snippetOf(body, matches)
  const place = isAdded ? { start, end } : { start: start + (best?.start ?? 0), end: start + (best?.end ?? 0) }
  return { kind, ref, ...place, snippet: shown, credit, foundBy: foundBy(read, titled, sought) }
}

/** The name with the most of what was looked for and does not stand in the words, nor, of a text, in its title. */
function foundBy(
  { about, isAdded, matches }: Read,
  titled: readonly Match[],
  sought: readonly Sought[],
): SearchHit['foundBy'] {
  const present = new Set([...matches, ...(isAdded ? [] : titled)].map((match) => match.sought))
  if (about === '' || present.size === sought.length) return null
  const found = Names.parse(JSON.parse(about)).map(({ by, name }) => {
    const marks = findMatches(name, sought)
    const missing = new Set(marks.map((match) => match.sought).filter((one) => !present.has(one)))
    return { by, name: markedText(name, marks), missing: missing.size }
  })
  const [best] = found.filter(({ missing }) => missing > 0).sort((a, b) => b.missing - a.missing)
  return best === undefined ? null : { by: best.by, name: best.name }
}
