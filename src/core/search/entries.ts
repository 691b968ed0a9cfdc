import { exactOf, positionOf } from '../model/annotation.ts'
import { formatEventDate } from '../model/eventDate.ts'
import type { Memo } from '../model/memo.ts'
import { type Event as DatedEvent, type Note, speakerName } from '../model/note.ts'
import type { HitKind, Naming } from './answer.ts'
import { memoLines } from './memoText.ts'
import { passagesOf } from './passages.ts'

/** A name that stands about a piece of text. */
export interface Named {
  by: Naming
  name: string
}

/** A piece of a note or memo that is found as one place. All text in it is as it was written. */
export interface Entry {
  kind: HitKind
  /** The annotation or the event, `null` for what is part of a text. */
  ref: string | null
  /** Where its words stand: of a passage in the source's text, of a memo in {@link searchText}; 0 and 0 where they stand nowhere. */
  start: number
  end: number
  /** Of the document; only in the first entry of its text, so that a word of the title finds one place. */
  title: string
  body: string
  /** What else it is found by; no name is empty. */
  about: Named[]
  /** Whose words they are; may be empty. */
  credit: string
  /** What the filters look at. */
  speakers: string[]
  tags: string[]
  publisher: string
  /** Shown where a filter alone was asked for: not the further passages of a long text. */
  isHead: boolean
}

/** The longest body of an entry that is no passage, in UTF-16 code units; of a longer text the rest is not found. */
const longestBody = 50_000

/**
 * The passages of a note's source, in text order; at least one. `body` is the text itself from `start` to `end`. They have the tags of
 * the note, not those of annotations.
 */
export function passageEntries(note: Note): Entry[] {
  const { text, blocks, meta } = note.source
  const spans = passagesOf(
    text,
    blocks.map(({ start }) => start),
  )
  const about = [...named('author', meta.authors), ...named('publisher', [meta.publisher]), ...named('tag', note.tags)]
  return (spans.length === 0 ? [{ start: 0, end: 0 }] : spans).map(({ start, end }, index) => ({
    ...inNote(note, 'passage'),
    start,
    end,
    title: index === 0 ? note.title : '',
    body: text.slice(start, end),
    about: index === 0 ? about : [],
    tags: note.tags,
    isHead: index === 0,
  }))
}

/** What people have added to a note: annotations with their remarks, the summary, events. In the order of the note. */
export function addedEntries(note: Note): Entry[] {
  return [
    ...note.annotations.map((annotation): Entry => {
      const actor = note.actors.find(({ id }) => id === annotation.speaker)
      const credit = speakerName(note, annotation)
      const texts = [
        exactOf(annotation.target),
        annotation.comment,
        ...(annotation.replies ?? []).map(({ text }) => text),
      ]
      return {
        ...inNote(note, annotation.kind),
        ...positionOf(annotation.target),
        ref: annotation.id,
        body: joined(texts),
        about: [...named('speaker', [credit]), ...named('tag', annotation.tags)],
        credit,
        speakers: actor === undefined ? [] : [actor.name, ...actor.aliases],
        tags: annotation.tags,
      }
    }),
    ...(note.summary.trim() === '' ? [] : [{ ...inNote(note, 'summary'), body: joined([note.summary]) }]),
    ...note.events.map((event) => eventEntry(note, event)),
  ]
}

function eventEntry(note: Note, event: DatedEvent): Entry {
  const words = event.target === null ? '' : exactOf(event.target)
  return {
    ...inNote(note, 'event'),
    ...(event.target === null ? {} : positionOf(event.target)),
    ref: event.id,
    body: joined([event.title, formatEventDate(event.date), event.place, words]),
  }
}

function inNote(note: Note, kind: HitKind): Entry {
  return {
    kind,
    ref: null,
    start: 0,
    end: 0,
    title: '',
    body: '',
    about: [],
    credit: '',
    speakers: [],
    tags: [],
    publisher: note.source.meta.publisher,
    isHead: true,
  }
}

function named(by: Naming, names: readonly string[]): Named[] {
  return names.filter((name) => name !== '').map((name) => ({ by, name }))
}

function joined(texts: readonly string[]): string {
  return texts
    .filter((text) => text.trim() !== '')
    .join('\n')
    .slice(0, longestBody)
}

/** The text of a memo as it is searched: its subject, its kind, its head, then what stands in its body, each on a line of its own. */
export function searchText(memo: Memo): string {
  return memoLines(memo).join('\n')
}

/** The text of a memo in pieces, in order; at least one. */
export function memoEntries(memo: Memo): Entry[] {
  const text = searchText(memo)
  const borders: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) borders.push(at + 1)
  const spans = passagesOf(text, borders)
  return (spans.length === 0 ? [{ start: 0, end: 0 }] : spans).map(({ start, end }, index) => ({
    kind: 'memo',
    ref: null,
    start,
    end,
    title: index === 0 ? memo.head.subject || memo.title : '',
    body: text.slice(start, end),
    about: [],
    credit: '',
    speakers: [],
    tags: [],
    publisher: '',
    isHead: index === 0,
  }))
}
