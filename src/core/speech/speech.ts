import { anchorerOf } from '../anchoring/anchor.ts'
import { least } from '../extremes.ts'
import { type Actor, type ActorKind, nameKey } from '../model/actor.ts'
import { type Annotation, exactOf } from '../model/annotation.ts'
import type { Note } from '../model/note.ts'
import type { Source, Span } from '../model/source.ts'
import type { SuggestedActor, SuggestedQuote, Suggestions } from '../suggest/suggestions.ts'
import { countWords } from '../text/countWords.ts'
import { namingsOf } from './namings.ts'

/** A quotation: the note's own, or one that is suggested. */
export interface Said {
  /** The annotation's id; for a suggestion, where it stands. */
  key: string
  /** Where its words stand now; `null` where they are not found. */
  span: Span | null
  text: string
  /** How many words it has. */
  words: number
  /** `null` for a suggestion. */
  annotation: Annotation | null
  suggestion: SuggestedQuote | null
}

/** How much, told apart by who says that it was said: a person, or the machine alone. */
export interface Amount {
  quotes: number
  words: number
}

/** Somebody or something with what they are quoted as saying. */
export interface Speaker {
  key: string
  kind: ActorKind
  name: string
  role: string
  affiliation: string
  aliases: readonly string[]
  /** The note's own actor, `null` for one that is only suggested. */
  actor: Actor | null
  /** What the source says of the actor, `null` where nothing was found. */
  suggestion: SuggestedActor | null
  /** In text order; what is not found in the text comes last. */
  said: Said[]
  accepted: Amount
  suggested: Amount
  /** How often the actor is named or referred to. */
  mentions: number
  /** Where the actor is first named, referred to or quoted; `null` where nowhere. */
  first: number | null
}

/** Who says how much in a source. */
export interface Speech {
  speakers: Speaker[]
  /** Quotations that are credited to nobody. */
  uncredited: Pick<Speaker, 'said' | 'accepted' | 'suggested'>
  /** Words of all quotations, accepted and suggested. */
  words: number
}

/**
 * Who says how much: the note's actors, and those that are only suggested, in no particular order.
 * @param namings where the note's actors are named, as {@link namingsOf} tells: it takes longest, and only the text and actors change it
 */
export function speechOf(
  note: Note,
  suggested: Suggestions,
  namings: ReadonlyMap<string, readonly Span[]> = namingsOf(note.source.text, note.actors),
): Speech {
  const { text } = note.source
  const quotes = note.annotations
    .filter(({ kind }) => kind === 'quote')
    .map((annotation) => ownQuote(note.source, annotation))
  const own = Map.groupBy(quotes, ({ annotation }) => annotation?.speaker ?? null)
  const found = Map.groupBy(
    suggested.quotes.map((quote) => foundQuote(text, quote)),
    ({ suggestion }) => suggestion?.speaker ?? null,
  )
  const owners = ownersOf(note.actors, suggested.actors)

  const known = note.actors.map((actor): Speaker => {
    const indexes = suggested.actors.keys().filter((index) => owners[index] === actor)
    const referring = [...indexes].map((index) => ({ actor: suggested.actors[index], quotes: found.get(index) ?? [] }))
    const said = inText([...(own.get(actor.id) ?? []), ...referring.flatMap((one) => one.quotes)])
    const referred = referring.flatMap((one) => one.actor?.mentions ?? [])
    const mentions = referred.length > 0 ? referred : (namings.get(actor.id) ?? [])
    const { kind, name, role, affiliation, aliases } = actor
    const suggestion = referring[0]?.actor ?? null
    return {
      key: actor.id,
      kind,
      name,
      role,
      affiliation,
      aliases,
      actor,
      suggestion,
      ...amounts(said),
      ...appearance(mentions, said),
    }
  })
  const others = suggested.actors.flatMap((suggestion, index): Speaker[] => {
    if (owners[index] !== null) return []
    const { mentions, ...facts } = suggestion
    const said = found.get(index) ?? []
    return [
      {
        key: `found ${nameKey(facts.name)}`,
        ...facts,
        actor: null,
        suggestion,
        ...amounts(said),
        ...appearance(mentions, said),
      },
    ]
  })
  const uncredited = amounts(inText([...(own.get(null) ?? []), ...(found.get(null) ?? [])]))
  const words = [...known, ...others, uncredited].reduce(
    (sum, { accepted, suggested }) => sum + accepted.words + suggested.words,
    0,
  )
  return { speakers: [...known, ...others], uncredited, words }
}

function ownQuote(source: Source, annotation: Annotation): Said {
  const exact = exactOf(annotation.target)
  return {
    key: annotation.id,
    span: anchorerOf(source).find(annotation.target),
    text: exact,
    words: countWords(exact),
    annotation,
    suggestion: null,
  }
}

function foundQuote(text: string, suggestion: SuggestedQuote): Said {
  const { start, end } = suggestion
  const words = text.slice(start, end)
  return {
    key: `found ${start}–${end}`,
    span: { start, end },
    text: words,
    words: countWords(words),
    annotation: null,
    suggestion,
  }
}

/** The note's actor that each suggested one is, by a name they share; `null` where the note has none. */
function ownersOf(actors: readonly Actor[], suggested: readonly SuggestedActor[]): (Actor | null)[] {
  const byName = new Map<string, Actor>()
  // A name wins over an alias.
  for (const actor of actors) for (const alias of actor.aliases) byName.set(nameKey(alias), actor)
  for (const actor of actors) byName.set(nameKey(actor.name), actor)
  return suggested.map(({ name, aliases }) => {
    const known = [name, ...aliases].find((one) => byName.has(nameKey(one)))
    return known === undefined ? null : (byName.get(nameKey(known)) ?? null)
  })
}

function amounts(said: Said[]): Pick<Speaker, 'said' | 'accepted' | 'suggested'> {
  const sum = (some: Said[]): Amount => ({
    quotes: some.length,
    words: some.reduce((total, { words }) => total + words, 0),
  })
  return {
    said,
    accepted: sum(said.filter(({ annotation }) => annotation !== null)),
    suggested: sum(said.filter(({ annotation }) => annotation === null)),
  }
}

function appearance(mentions: readonly Span[], said: readonly Said[]): Pick<Speaker, 'mentions' | 'first'> {
  const starts = [...mentions, ...said.flatMap(({ span }) => span ?? [])].map(({ start }) => start)
  return { mentions: mentions.length, first: starts.length === 0 ? null : least(starts, (start) => start) }
}

function inText(said: Said[]): Said[] {
  const at = ({ span }: Said) => span?.start ?? Infinity
  return said.sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)))
}
