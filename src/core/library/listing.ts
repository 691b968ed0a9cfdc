import type { NoteCollection } from '../model/noteCollection.ts'
import type { NoteSummary } from './summary.ts'

/**
 * What notes are sorted by: when they were last changed, published or imported, their title, their publisher, how many quotes they
 * have, or their places in the collection to which the list is narrowed.
 */
export const noteSorts = ['updated', 'published', 'created', 'title', 'publisher', 'quotes', 'collection'] as const
export type NoteSort = (typeof noteSorts)[number]

/** What stands together under a heading of the list. */
export const noteGroupings = ['none', 'month', 'publisher', 'speaker', 'tag', 'collection'] as const
export type NoteGrouping = (typeof noteGroupings)[number]

export interface NoteOrder {
  by: NoteSort
  isDescending: boolean
}

/** The direction in which each sort is looked for first: the newest and the richest first, names from A. */
export const usualDirection: Record<NoteSort, Pick<NoteOrder, 'isDescending'>> = {
  updated: { isDescending: true },
  published: { isDescending: true },
  created: { isDescending: true },
  title: { isDescending: false },
  publisher: { isDescending: false },
  quotes: { isDescending: true },
  collection: { isDescending: false },
}

/** Names as a reader of English looks them up: without regard to case, accents and punctuation, and numbers by their value. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base', ignorePunctuation: true })

type Compare = (a: NoteSummary, b: NoteSummary) => number

/** How two notes stand to each other where both have what is sorted by; those that lack it come last in either direction. */
interface Sort {
  /** `null` where every note has it. */
  lacks: ((note: NoteSummary) => boolean) | null
  compare: Compare
}

const sorts: Record<Exclude<NoteSort, 'collection'>, Sort> = {
  updated: { lacks: null, compare: (a, b) => inOrder(a.updated, b.updated) },
  published: {
    lacks: ({ published }) => published === null,
    compare: (a, b) => inOrder(a.published ?? '', b.published ?? ''),
  },
  created: { lacks: null, compare: (a, b) => inOrder(a.created, b.created) },
  title: { lacks: null, compare: (a, b) => collator.compare(a.title, b.title) },
  publisher: {
    lacks: ({ publisher }) => publisher === '',
    compare: (a, b) => collator.compare(a.publisher, b.publisher),
  },
  quotes: { lacks: null, compare: (a, b) => a.quotes - b.quotes },
}

/**
 * The notes in an order that depends on them alone: equal ones stand by their last change, the latest first. Notes without a date or a
 * publisher come last where the list is sorted by it.
 * @param places the ids of a collection in its order, for the sort `collection`; notes that are not among them come last
 * @param previous an earlier result: the closer it is, the less there is to compare, so that one changed note among ten thousand costs
 * a pass over them and no sort
 */
export function sortNotes(
  notes: readonly NoteSummary[],
  order: NoteOrder,
  places: readonly string[] = [],
  previous: readonly NoteSummary[] = [],
): NoteSummary[] {
  const left = new Map(notes.map((note) => [note.id, note]))
  const all: NoteSummary[] = []
  // The sort of the language (Timsort) takes a run that is in order as it is.
  for (const { id } of previous) {
    const note = left.get(id)
    if (note === undefined) continue
    all.push(note)
    left.delete(id)
  }
  for (const note of left.values()) all.push(note)
  return all.sort(comparison(order, places))
}

function comparison({ by, isDescending }: NoteOrder, places: readonly string[]): Compare {
  const { lacks, compare } = by === 'collection' ? byPlace(places) : sorts[by]
  const sign = isDescending ? -1 : 1
  const orElse: Compare = (a, b) => inOrder(b.updated, a.updated) || inOrder(a.id, b.id)
  if (lacks === null) return (a, b) => sign * compare(a, b) || orElse(a, b)
  return (a, b) => {
    const [aLacks, bLacks] = [lacks(a), lacks(b)]
    if (aLacks !== bLacks) return aLacks ? 1 : -1
    return (aLacks ? 0 : sign * compare(a, b)) || orElse(a, b)
  }
}

function byPlace(places: readonly string[]): Sort {
  const placeOf = new Map(places.map((id, place) => [id, place]))
  return {
    lacks: ({ id }) => !placeOf.has(id),
    compare: (a, b) => (placeOf.get(a.id) ?? 0) - (placeOf.get(b.id) ?? 0),
  }
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Notes that stand under one heading. */
export interface NoteGroup {
  /** Tells it from the other groups of the same grouping. */
  key: string
  /** The month as a partial date, a name, a tag; `null` for the notes that have none. */
  name: string | null
  /** In the order in which they were given. */
  notes: NoteSummary[]
}

/** What grouping by collection needs to know of one. */
export type NamedNotes = Pick<NoteCollection, 'id' | 'name' | 'notes'>

/**
 * The notes under their headings. A note stands under each of its speakers, tags and collections: whoever looks under a speaker's name
 * looks for everything that has words of theirs, and a first speaker is only the one whose quotation comes first in the text. Names
 * are in the order of a dictionary, months the latest first unless `oldestFirst`; notes without a heading of their own come last.
 */
export function groupNotes(
  notes: readonly NoteSummary[],
  grouping: Exclude<NoteGrouping, 'none'>,
  { collections = [], oldestFirst = false }: { collections?: readonly NamedNotes[]; oldestFirst?: boolean } = {},
): NoteGroup[] {
  const groups = new Map<string | null, NoteGroup>()
  const put = (note: NoteSummary, key: string | null, name: string | null) => {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { key: key === null ? 'none' : `of ${key}`, name, notes: [note] })
    // A name may stand in a note's own list twice.
    else if (group.notes.at(-1) !== note) group.notes.push(note)
  }
  const namesOf = grouping === 'collection' ? collectionsOf(collections) : headings[grouping]
  for (const note of notes) {
    const names = namesOf(note)
    if (names.length === 0) put(note, null, null)
    for (const name of names) put(note, name, name)
  }
  if (grouping === 'collection')
    for (const { id, name } of collections) {
      const group = groups.get(id)
      if (group !== undefined) group.name = name
    }
  const sign = oldestFirst ? 1 : -1
  return [...groups.values()].sort((a, b) => {
    if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null)
    if (grouping === 'month') return sign * inOrder(a.name, b.name)
    return collator.compare(a.name, b.name) || inOrder(a.key, b.key)
  })
}

const none: readonly string[] = []

/** What a note stands under. */
const headings: Record<'month' | 'publisher' | 'speaker' | 'tag', (note: NoteSummary) => readonly string[]> = {
  // `YYYY-MM`, or the year alone where no more is known.
  month: ({ published }) => (published === null ? none : [published.slice(0, 7)]),
  publisher: ({ publisher }) => (publisher === '' ? none : [publisher]),
  speaker: ({ speakers }) => speakers,
  tag: ({ tags }) => tags,
}

/** As {@link headings}, by the ids of collections: two may have one name. */
function collectionsOf(collections: readonly NamedNotes[]): (note: NoteSummary) => readonly string[] {
  const of = new Map<string, string[]>()
  for (const { id, notes } of collections) {
    for (const note of notes) {
      const ids = of.get(note)
      if (ids === undefined) of.set(note, [id])
      else if (ids.at(-1) !== id) ids.push(id)
    }
  }
  return ({ id }) => of.get(id) ?? none
}
