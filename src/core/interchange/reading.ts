import { z } from 'zod'
import { ReadoutError } from '../errors.ts'
import { Actor, type ActorKind } from '../model/actor.ts'
import { type AnnotationKind, Reply, Tag } from '../model/annotation.ts'
import { beginningOf, endOf } from '../text/cut.ts'
import { shortened } from '../text/shortened.ts'
import { say } from '../words/say.ts'

/** The speaker as a file tells of them; what it does not tell is empty, and the kind `person`. */
export interface SpeakerDraft {
  name: string
  kind: ActorKind
  role: string
  affiliation: string
  aliases: string[]
}

/**
 * An annotation as it stands in a file, before it has a place in a note. At least one of `exact` and `position` is there.
 * Positions are kept as the file counts them, `end` excluded: W3C files in Unicode code points, all others in UTF-16 code units.
 */
export interface ImportDraft {
  /** How a report names it: `Entry 3`, `Row 12`. */
  entry: string
  /** The id in the file, in whatever form; empty when there is none. */
  id: string
  kind: AnnotationKind
  /** The annotated words, empty when only their position is known. */
  exact: string
  prefix: string
  suffix: string
  position: { start: number; end: number; unit: 'code unit' | 'code point' } | null
  /** The document the words are from: a URL, or `urn:sha256:` and the hash of its file. Empty when not told. */
  source: string
  speaker: SpeakerDraft | null
  comment: string
  tags: string[]
  created: string | null
  updated: string | null
}

/** A reply in the thread below an annotation, as it stands in a file. */
export interface ReplyDraft {
  entry: string
  /** The id in the file, in whatever form; empty when there is none. */
  id: string
  /** Ids, as the file has them, of what it replies to: an annotation, or another reply to one. */
  to: readonly string[]
  text: string
  created: string | null
  updated: string | null
}

/** What could be read of a file, and a sentence for each thing that could not. */
export interface Reading {
  drafts: ImportDraft[]
  replies: ReplyDraft[]
  report: string[]
}

/** The longest file that is read, in UTF-16 code units. */
const mostText = 32 << 20
/** The most annotations that are read from one file. */
const mostEntries = 5_000
/** The most code units of context that are kept on either side of the words, those nearest to them. */
const mostContext = 1_000

/**
 * `text` as JSON, whatever is in it.
 * @throws ReadoutError `unreadable` when it is not JSON, or too long.
 */
export function parseJson(text: string): unknown {
  refuseTooLong(text)
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw unreadable(say.exchange.noJson, error)
  }
}

/** @throws ReadoutError `unreadable` when `text` is longer than {@link mostText}. */
export function refuseTooLong(text: string): void {
  if (text.length > mostText) throw unreadable(say.exchange.tooLong)
}

/** The error for a file in which nothing can be read. */
export function unreadable(message: string, cause?: unknown): ReadoutError {
  return new ReadoutError('unreadable', message, {
    kept: say.importing.kept,
    advice: say.importing.noAnnotations,
    cause,
  })
}

/** The first {@link mostEntries} of `entries`; a sentence in `report` says how many were left out. */
export function limitEntries<T>(entries: readonly T[], report: string[]): readonly T[] {
  if (entries.length <= mostEntries) return entries
  report.push(say.exchange.tooMany(entries.length, mostEntries))
  return entries.slice(0, mostEntries)
}

const Timestamp = z.iso.datetime({ offset: true, local: true })
const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/u

/**
 * An instant as files write it (ISO 8601, with or without an offset; without one it is UTC), in the form that notes have: with
 * milliseconds, so that instants sort as texts. `null` for anything else, with a sentence in the report unless nothing was written.
 */
export function readInstant(written: unknown, entry: string, report: string[]): string | null {
  if (written === undefined || written === null || written === '') return null
  const instant = Timestamp.safeParse(written).data
  const time = instant === undefined ? Number.NaN : Date.parse(isZoned.test(instant) ? instant : `${instant}Z`)
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  report.push(
    say.exchange.of(entry, say.exchange.about.time(typeof written === 'string' ? shorten(written) : typeof written)),
  )
  return null
}

/**
 * Tags as a note can have them, each once. A comma or a line end inside one separates two, as where people type them; one that is too
 * long is left out and reported.
 */
export function readTags(written: readonly string[], entry: string, report: string[]): string[] {
  const tags: string[] = []
  for (const typed of written.flatMap((tag) => tag.split(/[,\n]/u))) {
    if (typed.trim() === '') continue
    const tag = Tag.safeParse(typed)
    if (tag.success) tags.push(tag.data)
    else report.push(say.exchange.of(entry, say.exchange.about.longTag(shorten(typed))))
  }
  return tags
}

/** A speaker whose name a note can hold; `null`, with a sentence in the report, for one that is too long, and for no name at all. */
export function readSpeaker(speaker: SpeakerDraft, entry: string, report: string[]): SpeakerDraft | null {
  if (speaker.name.trim() === '') return null
  const name = Actor.shape.name.safeParse(speaker.name)
  if (name.success) return { ...speaker, name: name.data }
  report.push(say.exchange.of(entry, say.exchange.about.longSpeaker))
  return null
}

/** The longest reply that a note can hold, in code units. */
const mostReply = 10_000

/**
 * A reply whose text a note can hold, and what it is called in `said`. One without words is left out, one that is too long is cut, and
 * tags, which a reply has none of, are left out; each with a sentence in the report.
 */
export function readReply(said: ReplyDraft & { tags: readonly string[] }, report: string[]): ReplyDraft | null {
  const { tags, ...draft } = said
  const text = Reply.shape.text.safeParse(beginningOf(draft.text.trim(), mostReply))
  if (!text.success) {
    report.push(say.exchange.of(draft.entry, say.exchange.about.emptyReply))
    return null
  }
  if (draft.text.trim().length > mostReply)
    report.push(say.exchange.of(draft.entry, say.exchange.about.longReply(shorten(text.data))))
  if (tags.length > 0) report.push(say.exchange.of(draft.entry, say.exchange.about.replyTags(tags.map(shorten))))
  return { ...draft, text: text.data }
}

/** What stands before and after the words, cut to what is useful for finding them again. */
export function readContext(prefix: string, suffix: string): { prefix: string; suffix: string } {
  return { prefix: endOf(prefix, mostContext), suffix: beginningOf(suffix, mostContext) }
}

/** The beginning of `text` on one line, for a sentence in a report. */
export function shorten(text: string): string {
  return shortened(text.slice(0, 200), 48)
}
