import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { hitKinds, type SearchGroup, type SearchHit } from '../../core/search/answer.ts'
import { findMatches, type Match, type Sought } from '../../core/search/matches.ts'
import { markedText, snippetOf } from '../../core/search/snippet.ts'
import { documentAt, isAddedAt } from './places.ts'

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
    this.#entry = database.prepare('select kind, ref, first, last, credit, body from entries where place = ?')
  }

  /** @param candidates the best first, or in any order where scores are the same */
  of(candidates: readonly Candidate[], sought: readonly Sought[], limit: number): SearchGroup[] {
    const groups = new Map<number, Candidate[]>()
    for (const candidate of candidates) {
      const document = documentAt(candidate.place)
      const group = groups.get(document)
      if (group !== undefined) group.push(candidate)
      else if (groups.size < limit) groups.set(document, [candidate])
    }
    return [...groups].flatMap(([document, found]) => this.#group(document, found, sought))
  }

  #group(number: number, found: readonly Candidate[], sought: readonly Sought[]): SearchGroup[] {
    const document = this.#document.get(number)
    if (document === undefined) return []
    const title = String(document.title)
    const hits = withoutRepeats(found.slice(0, mostLookedAt).flatMap(({ place }) => this.#entryAt(place, sought)))
    if (hits.length === 0) return []
    return [
      {
        of: document.kind === 'memo' ? 'memo' : 'note',
        id: String(document.id),
        title: markedText(title, findMatches(title, sought)),
        origin: String(document.origin),
        published: document.published === null ? null : String(document.published),
        hits: hits.slice(0, mostShown).map(hitOf),
      },
    ]
  }

  #entryAt(place: number, sought: readonly Sought[]): Read[] {
    const row = this.#entry.get(place)
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

function hitOf({ kind, ref, start, end, credit, body, isAdded, matches }: Read): SearchHit {
  const { shown, best } = snippetOf(body, matches)
  const place = isAdded ? { start, end } : { start: start + (best?.start ?? 0), end: start + (best?.end ?? 0) }
  return { kind, ref, ...place, snippet: shown, credit }
}
