import { anchorerOf } from '../anchoring/anchor.ts'
import { findActor } from '../model/actor.ts'
import type { Annotation, Target } from '../model/annotation.ts'
import { type EventDate, firstDay, lastDay } from '../model/eventDate.ts'
import { newId } from '../model/id.ts'
import type { Dismissal, Note } from '../model/note.ts'
import type { Span } from '../model/source.ts'
import type { Decisions, SuggestedActor, SuggestedEvent, SuggestedQuote, Suggestions } from '../suggest/suggestions.ts'
import { Overlaps } from '../text/overlaps.ts'
import { describeSpan } from '../text/selectors.ts'
import { annotate } from './annotating.ts'
import type { NoteEdit } from './noteEdit.ts'

/** What has been decided in a note, for suggestions to follow. */
export function decisionsOf(note: Note): Decisions {
  const names = new Map(note.actors.map(({ id, name }) => [id, name]))
  const anchorer = anchorerOf(note.source)
  const credited = note.annotations.flatMap(({ kind, target, speaker }) => {
    const place = kind === 'quote' ? anchorer.find(target) : null
    if (place === null) return []
    const { start, end } = place
    return [{ start, end, speaker: speaker === null ? '' : (names.get(speaker) ?? '') }]
  })
  return { credited, actors: note.actors.map(({ kind, name, aliases }) => ({ kind, name, aliases })) }
}

/**
 * The suggestions that are still open: without what the note has as a quote, an event or a key point, and without what was rejected.
 * A passage that is cut a little otherwise is the same passage.
 */
export function openSuggestions(note: Note, suggested: Suggestions): Suggestions {
  const anchorer = anchorerOf(note.source)
  const placeOf = (target: Target | null) => (target === null ? null : anchorer.find(target))
  const placesOf = (items: readonly { target: Target | null }[]) =>
    new Overlaps(items.flatMap(({ target }) => placeOf(target) ?? []))
  const rejected = (wanted: Dismissal['kind']) => placesOf(note.dismissed.filter(({ kind }) => kind === wanted))
  const isOpen =
    (...closed: Overlaps[]) =>
    (span: Span) =>
      closed.every((places) => places.alike(span).length === 0)
  return {
    quotes: suggested.quotes.filter(
      isOpen(placesOf(note.annotations.filter(({ kind }) => kind === 'quote')), rejected('quote')),
    ),
    actors: suggested.actors,
    events: untold(suggested.events, note.events, placeOf).filter(({ expression }) =>
      isOpen(rejected('event'))(expression),
    ),
    keyPoints: suggested.keyPoints.filter(isOpen(placesOf(note.keyPoints), rejected('keyPoint'))),
  }
}

/**
 * The suggested events that the note does not have. An event of the note stands for what is suggested on its passage with the same date;
 * where nothing has it, because a person dated it otherwise, for what is nearest to it in time.
 */
function untold(
  events: readonly SuggestedEvent[],
  kept: Note['events'],
  placeOf: (target: Target | null) => Span | null,
): SuggestedEvent[] {
  const places = new Overlaps(events)
  const told = new Set<SuggestedEvent>()
  const redated: { date: EventDate; here: SuggestedEvent[] }[] = []
  for (const { date, target } of kept) {
    const place = placeOf(target)
    const here = place === null ? [] : places.touching(place)
    const same = here.filter((event) => event.date === date)
    for (const event of same) told.add(event)
    if (same.length === 0) redated.push({ date, here })
  }
  for (const { date, here } of redated) {
    const away = (event: SuggestedEvent) => Math.abs(dayOf(event.date) - dayOf(date))
    const [nearest] = here.filter((event) => !told.has(event)).sort((a, b) => away(a) - away(b))
    if (nearest !== undefined) told.add(nearest)
  }
  return events.filter((event) => !told.has(event))
}

function dayOf(date: EventDate): number {
  return firstDay(date) ?? lastDay(date) ?? 0
}

/**
 * The edits that make a quote of a suggestion, credited to `speaker`: the suggested actor, a name that a person typed, or nobody. An
 * actor the note does not know yet comes with all that the source says of them.
 */
export function acceptQuote(
  note: Note,
  quote: Pick<SuggestedQuote, 'start' | 'end'>,
  speaker: SuggestedActor | string | null,
  now: string,
): { edits: NoteEdit[]; annotation: Annotation } {
  const span = { start: quote.start, end: quote.end }
  const draft = { kind: 'quote' as const, span, comment: '', tags: [] }
  if (speaker === null || typeof speaker === 'string') return annotate(note, { ...draft, speaker: speaker ?? '' }, now)
  const known = [speaker.name, ...speaker.aliases].find((name) => findActor(note.actors, name) !== undefined)
  if (known !== undefined) return annotate(note, { ...draft, speaker: known }, now)
  const { mentions: _mentions, ...facts } = speaker
  const actor = { id: newId(), ...facts }
  const credited = { ...note, actors: [...note.actors, actor] }
  const { edits, annotation } = annotate(credited, { ...draft, speaker: speaker.name }, now)
  return { edits: [{ type: 'actor.add', actor }, ...edits], annotation }
}

/** The edits that put a suggested event among the note's own. */
export function acceptEvent(note: Note, { start, end, title, date }: SuggestedEvent): NoteEdit[] {
  const target = describeSpan(note.source.text, { start, end })
  return [{ type: 'event.add', event: { id: newId(), title, date, place: '', target } }]
}

/** The edits that put a suggested sentence among the note's key points. */
export function acceptKeyPoint(note: Note, { start, end }: Span): NoteEdit[] {
  return [{ type: 'keyPoint.add', keyPoint: { id: newId(), target: describeSpan(note.source.text, { start, end }) } }]
}

/** The edits that put a suggested actor among the note's own; none when the note knows the actor already. */
export function acceptActor(note: Note, { mentions: _mentions, ...facts }: SuggestedActor): NoteEdit[] {
  const isKnown = [facts.name, ...facts.aliases].some((name) => findActor(note.actors, name) !== undefined)
  return isKnown ? [] : [{ type: 'actor.add', actor: { id: newId(), ...facts } }]
}

/** The edits by which a suggestion is not made again. An event is known by the words that date it. */
export function dismiss(note: Note, kind: Dismissal['kind'], { start, end }: Span): NoteEdit[] {
  return [
    {
      type: 'suggestion.dismiss',
      dismissal: { kind, target: describeSpan(note.source.text, { start, end }) },
    },
  ]
}
