import { entitiesOf } from '../actors/entities.ts'
import { type Entity, mentionsOf } from '../actors/entity.ts'
import { eachParagraph, nothingScanned, scanParagraph } from '../actors/scan.ts'
import { findEvents } from '../events/find.ts'
import { findKeyPoints } from '../keyPoints/keyPoints.ts'
import type { PartialDate } from '../model/time.ts'
import { findQuotes } from '../quotes/find.ts'
import { reportedIn } from '../quotes/reported.ts'
import { weights } from '../quotes/weights.ts'
import { type Attributed, type Resolved, resolveSpeakers } from './resolve.ts'
import {
  type Decisions,
  noDecisions,
  type SuggestedActor,
  type SuggestedQuote,
  type Suggestions,
} from './suggestions.ts'

/** What suggestions are made from: a source's words and what is known of it. */
export interface SuggestFrom {
  text: string
  title: string
  published: PartialDate | null
}

/**
 * Everything Readout proposes for a source: who said what, who acts in it, what happened when, and the sentences that carry it. The same
 * source and decisions always give the same suggestions. Takes time in proportion to the text's length.
 */
export function suggest({ text, title, published }: SuggestFrom, decisions: Decisions = noDecisions): Suggestions {
  const scanned = nothingScanned()
  const reported: Attributed[] = []
  for (const paragraph of eachParagraph(text)) {
    scanParagraph(text, paragraph, scanned)
    for (const one of reportedIn(paragraph.tokens)) reported.push(one)
  }
  const entities = entitiesOf(scanned, decisions.actors)
  const found = inOrder(findQuotes(text, weights), reported)
  const resolved = resolveSpeakers(text, found, scanned, entities, decisions)
  const listed = new ActorList(entities.all, resolved)
  const quotes = found.map(({ start, end, tier, source, cue }, index) => {
    const { entity, link, confidence } = resolved[index] ?? nobody
    return { start, end, tier, speaker: listed.placeOf(entity), confidence, reason: { cue, mention: source, link } }
  })
  return {
    quotes,
    actors: listed.actors,
    events: findEvents(text, published),
    keyPoints: findKeyPoints(text, { title }),
  }
}

type Found = Attributed & { tier: SuggestedQuote['tier'] }

/** Both tiers in text order: who speaks in one is in mind in the other. */
function inOrder(direct: readonly Attributed[], reported: readonly Attributed[]): Found[] {
  const all = [
    ...direct.map((one) => ({ ...one, tier: 'direct' as const })),
    ...reported.map((one) => ({ ...one, tier: 'reported' as const })),
  ]
  return all.sort((a, b) => a.start - b.start)
}

const nobody: Resolved = { entity: null, link: { kind: 'unnamed', from: null, where: null }, confidence: 0 }

/** Actors in the order in which they are offered: who said most first, then who is named most. */
class ActorList {
  readonly actors: SuggestedActor[]
  readonly #places: Map<Entity, number>

  constructor(named: readonly Entity[], resolved: readonly Resolved[]) {
    const said = new Map<Entity, number>()
    for (const { entity } of resolved) if (entity !== null) said.set(entity, (said.get(entity) ?? 0) + 1)
    const all = [...new Set([...said.keys(), ...named.filter(isActor)])]
    const weight = (entity: Entity) => [said.get(entity) ?? 0, entity.references.length] as const
    all.sort((a, b) => weight(b)[0] - weight(a)[0] || weight(b)[1] - weight(a)[1])
    this.#places = new Map(all.map((entity, index) => [entity, index]))
    this.actors = all.map(actorOf)
  }

  placeOf(entity: Entity | null): number | null {
    return entity === null ? null : (this.#places.get(entity) ?? null)
  }
}

/** Whether a name is shown as an actor though it says nothing: what it names is known, or somebody's role is told. */
function isActor({ kind, references, role }: Entity): boolean {
  return kind !== 'unknown' || (role !== '' && references.length > 0)
}

function actorOf(entity: Entity): SuggestedActor {
  const { kind, name, forms, role, affiliation } = entity
  return {
    kind: kind === 'unknown' ? 'person' : kind,
    name,
    aliases: [...forms].filter((form) => form !== name),
    role,
    affiliation,
    mentions: mentionsOf(entity),
  }
}
