import { z } from 'zod'
import { repliesTo } from '../edit/replies.ts'
import { type Actor, type ActorKind, actorKinds } from '../model/actor.ts'
import { type Annotation, type AnnotationKind, annotationKinds, type Reply } from '../model/annotation.ts'
import type { Note } from '../model/note.ts'
import { say } from '../words/say.ts'
import { annotationLink } from './link.ts'
import {
  type ImportDraft,
  limitEntries,
  parseJson,
  type Reading,
  type ReplyDraft,
  readContext,
  readInstant,
  readReply,
  readSpeaker,
  readTags,
  type SpeakerDraft,
  shorten,
  unreadable,
} from './reading.ts'
import { documentUri } from './source.ts'
import { reportIgnored, Selected } from './webSelectors.ts'

/** The user that exported rows name, in the form that the API asks for; `.invalid` belongs to nobody (RFC 2606). */
const user = 'acct:readout@readout.invalid'

/**
 * A tag by which a fact is written that Hypothesis has no field for. People type the same ones in Hypothesis: `speaker:Ana Ruiz`,
 * `role:chair`, `affiliation:…`, `alias:…`, `speaker-kind:organisation`, `readout:claim`. A tag of the note's own that looks like one has
 * `tag:` before it.
 */
const convention = /^((?:tag:)*)(readout|speaker|speaker-kind|role|affiliation|alias):(.*)$/isu

/** The annotations of a note as rows of the Hypothesis API's search result (API v1), as JSON text. Rows are readable by their user alone. */
export function encodeHypothesis(note: Note): string {
  return encodeRows(hypothesisRowsOf(note))
}

/** The annotations of a note with their replies, each behind its own, as rows. */
export function hypothesisRowsOf(note: Note): object[] {
  const actors = new Map(note.actors.map((actor) => [actor.id, actor]))
  return note.annotations.flatMap((annotation) => [
    rowOf(note, annotation, actors),
    ...repliesTo(annotation).map((reply) => replyRowOf(note, annotation, reply)),
  ])
}

/** Rows as a search result of the API, as JSON text. */
export function encodeRows(rows: readonly object[]): string {
  return `${JSON.stringify({ total: rows.length, rows }, null, 2)}\n`
}

function rowOf(note: Note, annotation: Annotation, actors: ReadonlyMap<string, Actor>) {
  const speaker = annotation.speaker === null ? undefined : actors.get(annotation.speaker)
  const { id, created, updated, comment, target } = annotation
  const uri = documentUri(note.source)
  return {
    ...commonOf(note, annotation),
    id,
    created,
    updated,
    text: comment,
    tags: [
      `readout:${annotation.kind}`,
      ...(speaker === undefined ? [] : speakerTags(speaker)),
      ...annotation.tags.map(ownTag),
    ],
    target: [{ source: uri, selector: target.selector }],
    references: [],
  }
}

/** A reply: `references` has what it replies to, the annotation that the thread is about first. */
function replyRowOf(note: Note, annotation: Annotation, { id, text, created, updated }: Reply) {
  const target = [{ source: documentUri(note.source) }]
  return { ...commonOf(note, annotation), id, created, updated, text, tags: [], target, references: [annotation.id] }
}

/** What all rows of an export say. */
function commonOf(note: Note, annotation: Annotation) {
  return {
    user,
    uri: documentUri(note.source),
    group: '__world__',
    permissions: { read: [user], update: [user], delete: [user], admin: [user] },
    document: { title: [note.source.meta.title] },
    links: { html: annotationLink(note.id, annotation.id) },
    hidden: false,
    flagged: false,
  }
}

function speakerTags({ kind, name, role, affiliation, aliases }: Actor): string[] {
  return [
    `speaker:${name}`,
    ...(kind === 'person' ? [] : [`speaker-kind:${kind}`]),
    ...(role === '' ? [] : [`role:${role}`]),
    ...(affiliation === '' ? [] : [`affiliation:${affiliation}`]),
    ...aliases.map((alias) => `alias:${alias}`),
  ]
}

function ownTag(tag: string): string {
  return convention.test(tag) ? `tag:${tag}` : tag
}

const Row = z.looseObject({
  id: z.string().catch(''),
  created: z.unknown().optional(),
  updated: z.unknown().optional(),
  uri: z.string().catch(''),
  text: z.string().catch(''),
  tags: z
    .array(z.unknown())
    .transform((tags) => tags.filter((tag) => typeof tag === 'string'))
    .catch([]),
  target: z.array(z.unknown()).catch([]),
  references: z
    .array(z.unknown())
    .transform((ids) => ids.filter((id) => typeof id === 'string'))
    .catch([]),
})
type Row = z.infer<typeof Row>

const SearchResult = z.looseObject({ rows: z.array(z.unknown()) })

/**
 * The annotations in a file of Hypothesis' API: a search result (`{ total, rows }`), a list of rows, or a single one. Notes on a whole
 * page have no words of their own and are reported.
 * @throws ReadoutError `unreadable` when the text is not JSON, or none of these.
 */
export function decodeHypothesis(text: string): Reading {
  return readHypothesis(parseJson(text))
}

/** As {@link decodeHypothesis}, of JSON that is parsed already. */
export function readHypothesis(content: unknown): Reading {
  const rows = rowsOf(content)
  if (rows === null) throw unreadable(say.exchange.noHypothesis)
  const report: string[] = []
  const ignored = new Map<string, number>()
  const replies: ReplyDraft[] = []
  const drafts = limitEntries(rows, report).flatMap((content, index) => {
    const entry = say.exchange.row(index + 1)
    const row = Row.safeParse(content)
    if (row.success && row.data.references.length > 0) {
      replies.push(...replyOf(row.data, entry, report))
      return []
    }
    if (row.success) return draftOf(row.data, entry, report, ignored)
    report.push(say.exchange.of(entry, say.exchange.about.noAnnotation))
    return []
  })
  reportIgnored(ignored, report)
  return { drafts, replies, report }
}

function replyOf({ id, references, text, tags, ...row }: Row, entry: string, report: string[]): ReplyDraft[] {
  const created = readInstant(row.created, entry, report)
  const updated = readInstant(row.updated, entry, report)
  const reply = readReply({ entry, id, to: references, text, tags, created, updated }, report)
  return reply === null ? [] : [reply]
}

function rowsOf(content: unknown): readonly unknown[] | null {
  if (Array.isArray(content)) return content
  const result = SearchResult.safeParse(content)
  if (result.success) return result.data.rows
  const isRow = z.looseObject({ uri: z.string(), target: z.array(z.unknown()) }).safeParse(content).success
  return isRow ? [content] : null
}

function draftOf(row: Row, entry: string, report: string[], ignored: Map<string, number>): ImportDraft[] {
  // The API allows several targets, and its own client writes one.
  const selected = Selected.of(row.target[0], 'code unit', ignored)
  if (selected.exact === '' && selected.position === null) {
    report.push(say.exchange.of(entry, say.exchange.about.page(shorten(row.text))))
    return []
  }
  if (row.target.length > 1) report.push(say.exchange.of(entry, say.exchange.about.only))
  const { kind, speaker, tags } = readConvention(row.tags, entry, report)
  return [
    {
      entry,
      id: row.id,
      kind: kind ?? (speaker !== null ? 'quote' : row.text.trim() === '' ? 'highlight' : 'comment'),
      exact: selected.exact,
      ...readContext(selected.prefix, selected.suffix),
      position: selected.position,
      source: selected.source || row.uri,
      speaker: speaker === null ? null : readSpeaker(speaker, entry, report),
      comment: row.text,
      tags: readTags(tags, entry, report),
      created: readInstant(row.created, entry, report),
      updated: readInstant(row.updated, entry, report),
    },
  ]
}

/** Kind and speaker as tags tell them, and the other tags. Facts of a speaker count only beside a speaker. */
function readConvention(written: readonly string[], entry: string, report: string[]) {
  const facts: { name: string; value: string; tag: string }[] = []
  const tags: string[] = []
  for (const tag of written) {
    const [, escapes, name, value] = convention.exec(tag) ?? []
    if (name === undefined || value === undefined) tags.push(tag)
    else if (escapes !== '') tags.push(tag.slice('tag:'.length))
    else facts.push({ name: name.toLowerCase(), value: value.trim(), tag })
  }
  const valuesOf = (name: string) => facts.filter((fact) => fact.name === name).map(({ value }) => value)
  const kind = valuesOf('readout').find((value): value is AnnotationKind =>
    annotationKinds.some((each) => each === value),
  )
  const [name = '', ...others] = valuesOf('speaker').filter((value) => value !== '')
  if (others.length > 0) report.push(say.exchange.of(entry, say.exchange.about.speakers(shorten(name))))
  const speaker: SpeakerDraft | null =
    name === ''
      ? null
      : {
          name,
          kind:
            valuesOf('speaker-kind').find((value): value is ActorKind => actorKinds.some((each) => each === value)) ??
            'person',
          role: valuesOf('role')[0] ?? '',
          affiliation: valuesOf('affiliation')[0] ?? '',
          aliases: valuesOf('alias').filter((alias) => alias !== ''),
        }
  const isUsed = (fact: { name: string; value: string }) =>
    fact.name === 'readout' ? fact.value === kind : speaker !== null && (fact.name !== 'speaker' || fact.value === name)
  return {
    kind: kind ?? null,
    speaker,
    tags: [...tags, ...facts.filter((fact) => !isUsed(fact)).map(({ tag }) => tag)],
  }
}
