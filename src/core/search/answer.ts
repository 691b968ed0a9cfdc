import { z } from 'zod'
import { Id } from '../model/id.ts'
import { PartialDate } from '../model/time.ts'

/**
 * What can be found: a `passage` of a source's text, an annotation by its kind, the analyst's `summary` of a note, an `event`, a part
 * of a `memo`. These are also the words after `kind:`.
 */
export const hitKinds = ['passage', 'quote', 'highlight', 'claim', 'comment', 'summary', 'event', 'memo'] as const
export const HitKind = z.enum(hitKinds)
export type HitKind = z.infer<typeof HitKind>

/** A piece of text with those of its words that were looked for: half-open ranges of UTF-16 code units, in order, apart. */
export const MarkedText = z.strictObject({
  text: z.string(),
  marks: z.array(z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
})
export type MarkedText = z.infer<typeof MarkedText>

/** What a place can be found by besides its own words: a name that stands about them. */
const namings = ['speaker', 'tag', 'author', 'publisher'] as const
export const Naming = z.enum(namings)
export type Naming = z.infer<typeof Naming>

/** One place where the words were found. */
export const SearchHit = z.strictObject({
  kind: HitKind,
  /** The annotation or the event; `null` where the place is in a text. */
  ref: Id.nullable(),
  /**
   * The words found, as UTF-16 code units: of a `passage` into the source's text, of a `memo` into its plain text (`searchText` of
   * `core/search/entries.ts`); of the other kinds those of the annotated words, or 0 and 0 where there are none.
   */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  snippet: MarkedText,
  /** Whose words they are; empty where nobody is credited. */
  credit: z.string(),
  /** The name that has words looked for which stand nowhere in the place itself; `null` where the place has all that it was found by. */
  foundBy: z.strictObject({ by: Naming, name: MarkedText }).nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

/** The hits in one note or memo, the best first. */
export const SearchGroup = z.strictObject({
  of: z.enum(['note', 'memo']),
  id: Id,
  title: MarkedText,
  /** The publisher of a note's source, the kind of document of a memo; may be empty. */
  origin: z.string(),
  published: PartialDate.nullable(),
  hits: z.array(SearchHit).min(1),
})
export type SearchGroup = z.infer<typeof SearchGroup>

/** Somebody who is named in the vault's notes. */
export const ActorHit = z.strictObject({
  name: z.string(),
  /** Role and affiliation in the note that was published last; may be empty. */
  credit: z.string(),
  /** In how many notes the name stands among the actors. */
  notes: z.int().positive(),
  /** The one of them that was published last. */
  latest: Id,
})
export type ActorHit = z.infer<typeof ActorHit>

export const SearchAnswer = z.strictObject({
  /** Best first; where fewer were asked for than were found, the first of them. */
  groups: z.array(SearchGroup),
  /** In how many notes and memos something was found, up to the bound that was asked for. */
  documents: z.int().nonnegative(),
  /** How many places were found, up to a bound. */
  count: z.int().nonnegative(),
  /** There are more than `count`. */
  isMore: z.boolean(),
  /** Actors and tags that bear the words, to narrow the search by; a few of each. */
  actors: z.array(ActorHit),
  tags: z.array(z.string()),
  /** Words that stand nowhere, with those that were looked for instead. */
  corrected: z.array(z.strictObject({ word: z.string(), instead: z.array(z.string()) })),
  /** What of the query could not be understood, as sentences; the rest was searched for. */
  problems: z.array(z.string()),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** The longest query, in UTF-16 code units. */
export const longestQuery = 500
