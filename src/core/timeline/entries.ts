import { exactOf, positionOf } from '../model/annotation.ts'
import { compareEventDates, type EventDate, firstDay, lastDay, parseEventDate } from '../model/eventDate.ts'
import type { Event, Note } from '../model/note.ts'
import type { PartialDate } from '../model/time.ts'
import type { SuggestedEvent } from '../suggest/suggestions.ts'

/**
 * What a date is drawn as.
 * - `day`: a point
 * - `within`: some time in a month or year: a hollow bar over all of it
 * - `interval`: from one date to another: a full bar
 */
export type EntryShape = 'day' | 'within' | 'interval'

/** One line of a timeline. Days are counted from 1 January 1970, both ends included. */
export interface TimelineEntry {
  /** The event's id; for a suggestion, what it is known by. */
  key: string
  state: 'accepted' | 'suggested'
  title: string
  date: EventDate
  place: string
  /** The words of the source that tell it; empty where a person entered it, or where the title is those words. */
  words: string
  shape: EntryShape
  isApproximate: boolean
  /** `null` where the beginning is open. */
  first: number | null
  /** `null` where the end is open. */
  last: number | null
  /** The note's event, `null` for a suggestion. */
  event: Event | null
  suggestion: SuggestedEvent | null
}

/** What a timeline knows of an entry without its note: enough to draw and print it. */
export type EntryFacts = Pick<TimelineEntry, 'key' | 'state' | 'title' | 'date' | 'place' | 'words'>

/** The note's own events and suggested ones as one timeline, in the order of their dates; of one date, the note's own come first. */
export function timelineOf(note: Note, suggested: readonly SuggestedEvent[]): TimelineEntry[] {
  const own = note.events.map((event) => ({
    ...entry({ key: event.id, state: 'accepted', ...ownFacts(event) }),
    event,
  }))
  const found = suggested.map((suggestion) => ({
    ...entry({ key: keyOf(suggestion), state: 'suggested', ...suggestedFacts(note.source.text, suggestion) }),
    suggestion,
  }))
  return [...own, ...found].sort(inTime)
}

/** An entry from what is to be shown of it. */
export function entry(facts: EntryFacts): TimelineEntry {
  const { from, to, isApproximate } = parseEventDate(facts.date)
  return {
    ...facts,
    shape: from === null || to === null || from !== to ? 'interval' : isDay(from) ? 'day' : 'within',
    isApproximate,
    first: firstDay(facts.date),
    last: lastDay(facts.date),
    event: null,
    suggestion: null,
  }
}

/** A suggestion is the same one when it is made again of the same words. */
function keyOf({ expression, date }: SuggestedEvent): string {
  return `found ${expression.start}–${expression.end} ${date}`
}

function ownFacts({ title, date, place, target }: Event) {
  const words = target === null ? '' : exactOf(target)
  return { title, date, place, words: sameWords(title, words) ? '' : words }
}

function suggestedFacts(text: string, { title, date, start, end }: SuggestedEvent) {
  const words = text.slice(start, end)
  return { title, date, place: '', words: sameWords(title, words) ? '' : words }
}

/** Whether a title is the passage itself, or its beginning: then there is no need to show both. */
function sameWords(title: string, words: string): boolean {
  const plain = (text: string) => text.replace(/[\s.…“”"]+/gu, ' ').trim()
  return plain(words).startsWith(plain(title))
}

function isDay(date: PartialDate): boolean {
  return date.length === 10
}

function inTime(a: TimelineEntry, b: TimelineEntry): number {
  const byDate = compareEventDates(a.date, b.date)
  if (byDate !== 0) return byDate
  if (a.state !== b.state) return a.state === 'accepted' ? -1 : 1
  return placeOf(a) - placeOf(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
}

/** Where the source tells it; what it does not tell comes last. */
function placeOf({ event, suggestion }: TimelineEntry): number {
  const told = event?.target == null ? null : positionOf(event.target).start
  return told ?? suggestion?.start ?? Number.MAX_SAFE_INTEGER
}
