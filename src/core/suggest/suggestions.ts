import type { FoundEvent } from '../events/find.ts'
import type { ActorKind } from '../model/actor.ts'
import type { Span } from '../model/source.ts'

/** What the machine found in a source and no person has accepted yet, in text order. */
export interface Suggestions {
  quotes: SuggestedQuote[]
  /** Who said most comes first. */
  actors: SuggestedActor[]
  events: SuggestedEvent[]
  keyPoints: SuggestedKeyPoint[]
}

/** Words that somebody is taken to have said. The span has its quotation marks in it. */
export interface SuggestedQuote extends Span {
  /** `direct`: words between quotation marks. `reported`: what somebody is said to have said, without marks. */
  tier: 'direct' | 'reported'
  /** Place in {@link Suggestions.actors} of who said it; `null` where the text does not tell. */
  speaker: number | null
  /** How sure it is that this was said, and by this speaker, from 0 to 1. */
  confidence: number
  reason: Reason
}

/** Why a quotation is credited to its speaker: what stands in the text, and how it leads to the actor. */
interface Reason {
  /** What ties the words to who said them, as it stands in the text ("said", "according to", ":"); `null` where nothing does. */
  cue: Span | null
  /** The words that name the speaker, as they stand in the text ("he"); `null` where none do. */
  mention: Span | null
  link: Link
}

/**
 * How a mention leads to an actor.
 * - `named`: it is the actor's name as the note has it
 * - `alias`: another form of the name: a last name, initials, a short form
 * - `pronoun`: "he"; `from` is the mention it stands for
 * - `description`: "the professor", from what `from` says of the actor
 * - `continued`: speech goes on without a mention; `from` is who spoke before
 * - `corrected`: a person said so of these words, or of others like them
 * - `unnamed`: somebody whom the text does not name ("a Pentagon official"), or nobody at all
 */
export interface Link {
  kind: 'named' | 'alias' | 'pronoun' | 'description' | 'continued' | 'corrected' | 'unnamed'
  from: Span | null
  /** Where `from` stands as seen from the mention. */
  where: Where | null
}

export type Where = 'sameSentence' | 'previousSentence' | 'sameParagraph' | 'previousParagraph' | 'earlier' | 'later'

/** Somebody or something that acts or speaks in the source. */
export interface SuggestedActor {
  kind: ActorKind
  /** The fullest form of the name in the source. */
  name: string
  /** Other names the source uses for the same actor. */
  aliases: string[]
  /** As the source states it; empty when it does not. */
  role: string
  affiliation: string
  /** Where the actor is named or referred to, in text order. */
  mentions: Span[]
}

/** Something dated, with why it is dated so. The span is the passage that tells it. */
export type SuggestedEvent = FoundEvent

/** A sentence that carries the source. */
interface SuggestedKeyPoint extends Span {
  score: number
}

/** What people have decided about a source so far: suggestions follow it. */
export interface Decisions {
  /** Quotations that were accepted or made by a person, and the name each is credited to; empty where nobody is. */
  credited: readonly (Span & { speaker: string })[]
  /** The actors of the note: the names that people use, and what is known of them. */
  actors: readonly { kind: ActorKind; name: string; aliases: readonly string[] }[]
}

export const noDecisions: Decisions = { credited: [], actors: [] }
