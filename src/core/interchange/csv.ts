import { repliesTo } from '../edit/replies.ts'
import { actorKinds } from '../model/actor.ts'
import { type Annotation, AnnotationKind, positionOf } from '../model/annotation.ts'
import type { Note } from '../model/note.ts'
import { say } from '../words/say.ts'
import { type CsvStyle, readCsv, writeCsv } from './csvTable.ts'
import { annotationLink } from './link.ts'
import {
  type ImportDraft,
  limitEntries,
  type Reading,
  type ReplyDraft,
  readContext,
  readInstant,
  readReply,
  readSpeaker,
  readTags,
  refuseTooLong,
  shorten,
  unreadable,
} from './reading.ts'

/**
 * The columns of an export, in their order. `start` and `end` are UTF-16 code units, `end` excluded; tags are separated by commas, aliases
 * by line ends. A reply has a row of its own after that of its annotation, with the kind `reply`, its words as `comment`, and the id of
 * the annotation `in reply to`.
 */
const columns = [
  'id',
  'kind',
  'speaker',
  'role',
  'affiliation',
  'exact',
  'prefix',
  'suffix',
  'start',
  'end',
  'comment',
  'tags',
  'created',
  'updated',
  'in reply to',
  'source title',
  'publisher',
  'published',
  'url',
  'link',
  'speaker kind',
  'aliases',
  'sha256',
] as const
type Column = (typeof columns)[number]

/** The annotations of a note as CSV, a row each, in the order of the text. */
export function encodeCsv(note: Note, style: CsvStyle): string {
  return encodeCsvRows(csvRowsOf(note), style)
}

/** A table with the columns of an export. */
export function encodeCsvRows(rows: readonly (readonly string[])[], style: CsvStyle): string {
  return writeCsv([columns, ...rows], style)
}

/** The rows of a note's annotations and of their replies, each behind its own, without the row that names the columns. */
export function csvRowsOf(note: Note): string[][] {
  const actors = new Map(note.actors.map((actor) => [actor.id, actor]))
  return note.annotations.flatMap((annotation) => {
    const [quote] = annotation.target.selector
    const { start, end } = positionOf(annotation.target)
    const speaker = annotation.speaker === null ? undefined : actors.get(annotation.speaker)
    const common = commonOf(note, annotation)
    const own: Cells = {
      ...common,
      id: annotation.id,
      kind: annotation.kind,
      speaker: speaker?.name ?? '',
      role: speaker?.role ?? '',
      affiliation: speaker?.affiliation ?? '',
      exact: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      start: String(start),
      end: String(end),
      comment: annotation.comment,
      tags: annotation.tags.join(', '),
      created: annotation.created,
      updated: annotation.updated,
      'speaker kind': speaker?.kind ?? '',
      aliases: speaker?.aliases.join('\n') ?? '',
    }
    const replies = repliesTo(annotation).map(
      ({ id, text, created, updated }): Cells => ({
        ...common,
        id,
        kind: 'reply',
        comment: text,
        created,
        updated,
        'in reply to': annotation.id,
      }),
    )
    return [own, ...replies].map((cells) => columns.map((column) => cells[column] ?? ''))
  })
}

type Cells = Partial<Record<Column, string>>

/** What the rows of an annotation and of its replies both say. */
function commonOf(note: Note, annotation: Annotation): Cells {
  const { meta, original } = note.source
  return {
    'source title': meta.title,
    publisher: meta.publisher,
    published: meta.published ?? '',
    url: meta.url,
    link: annotationLink(note.id, annotation.id),
    sha256: original.sha256,
  }
}

/**
 * The annotations in a CSV file. The first row names the columns, in any order and case; `exact` must be among them, or `start` and `end`.
 * Columns of other names are left alone.
 * @throws ReadoutError `unreadable` when there are no such columns.
 */
export function decodeCsv(text: string): Reading {
  refuseTooLong(text)
  const { rows, report } = readCsv(text)
  const [heading = [], ...entries] = rows
  const places = new Map(
    heading.map((name, index) => [
      name
        .toLowerCase()
        .replace(/[\s_]+/gu, ' ')
        .trim(),
      index,
    ]),
  )
  if (!places.has('exact') && !(places.has('start') && places.has('end'))) {
    throw unreadable(say.exchange.noColumns)
  }
  const replies: ReplyDraft[] = []
  const drafts = limitEntries(entries, report).flatMap((row, index) => {
    const entry = say.exchange.row(index + 2)
    if (row.length > heading.length) {
      report.push(say.exchange.of(entry, say.exchange.about.tooWide(row.length, heading.length)))
    }
    const cell = (column: Column) => row[places.get(column) ?? -1] ?? ''
    if (!isReply(cell)) return draftOf(cell, entry, report)
    replies.push(...replyOf(cell, entry, report))
    return []
  })
  return { drafts, replies, report }
}

function isReply(cell: (column: Column) => string): boolean {
  const kind = cell('kind').trim().toLowerCase()
  return kind === 'reply' || (kind === '' && cell('exact') === '' && cell('in reply to').trim() !== '')
}

function replyOf(cell: (column: Column) => string, entry: string, report: string[]): ReplyDraft[] {
  const said = {
    entry,
    id: cell('id').trim(),
    to: [cell('in reply to').trim()].filter((id) => id !== ''),
    text: cell('comment'),
    tags: cell('tags').trim() === '' ? [] : [cell('tags')],
    created: readInstant(cell('created').trim(), entry, report),
    updated: readInstant(cell('updated').trim(), entry, report),
  }
  const reply = readReply(said, report)
  return reply === null ? [] : [reply]
}

function draftOf(cell: (column: Column) => string, entry: string, report: string[]): ImportDraft[] {
  const [exact, position] = [cell('exact'), readPosition(cell('start'), cell('end'), entry, report)]
  if (exact === '' && position === null) {
    report.push(say.exchange.of(entry, say.exchange.about.nowhere))
    return []
  }
  const hash = cell('sha256').trim().toLowerCase()
  return [
    {
      entry,
      id: cell('id').trim(),
      kind: readKind(cell, entry, report),
      exact,
      ...readContext(cell('prefix'), cell('suffix')),
      position,
      source: cell('url').trim() || (/^[0-9a-f]{64}$/u.test(hash) ? `urn:sha256:${hash}` : ''),
      speaker: readSpeaker(
        {
          name: cell('speaker'),
          kind: actorKinds.find((kind) => kind === cell('speaker kind').trim().toLowerCase()) ?? 'person',
          role: cell('role'),
          affiliation: cell('affiliation'),
          aliases: cell('aliases')
            .split('\n')
            .filter((alias) => alias.trim() !== ''),
        },
        entry,
        report,
      ),
      comment: cell('comment'),
      tags: readTags([cell('tags')], entry, report),
      created: readInstant(cell('created').trim(), entry, report),
      updated: readInstant(cell('updated').trim(), entry, report),
    },
  ]
}

/** The kind that a row names; one that names none is a quote where there is a speaker, a comment where there is one, else a highlight. */
function readKind(cell: (column: Column) => string, entry: string, report: string[]): AnnotationKind {
  const written = cell('kind').trim()
  const kind = AnnotationKind.safeParse(written.toLowerCase())
  if (kind.success) return kind.data
  const other = cell('speaker').trim() !== '' ? 'quote' : cell('comment').trim() !== '' ? 'comment' : 'highlight'
  if (written !== '') report.push(say.exchange.of(entry, say.exchange.about.kind(shorten(written), other)))
  return other
}

function readPosition(start: string, end: string, entry: string, report: string[]): ImportDraft['position'] {
  if (start.trim() === '' && end.trim() === '') return null
  const [from, to] = [start, end].map((offset) => (/^\s*\d{1,10}\s*$/u.test(offset) ? Number(offset) : Number.NaN))
  if (from !== undefined && to !== undefined && from <= to) return { start: from, end: to, unit: 'code unit' }
  report.push(say.exchange.of(entry, say.exchange.about.position))
  return null
}
