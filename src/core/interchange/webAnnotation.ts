import { z } from 'zod'
import { repliesTo } from '../edit/replies.ts'
import type { Actor, ActorKind } from '../model/actor.ts'
import { type Annotation, type AnnotationKind, positionOf, type Reply } from '../model/annotation.ts'
import type { Note } from '../model/note.ts'
import { say } from '../words/say.ts'
import { CodePoints } from './codePoints.ts'
import { htmlText } from './htmlText.ts'
import { annotationLink, parseReadoutLink } from './link.ts'
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
  unreadable,
} from './reading.ts'
import { documentUri } from './source.ts'
import { annotationContext, ReadAbout, ReadAnnotation, ReadBody } from './webAnnotationSchema.ts'
import { addressOf, reportIgnored, Selected } from './webSelectors.ts'

/**
 * Why somebody annotates, by the Web Annotation Vocabulary (3.2 Instances of Motivation). A quote and a claim are `classifying`: the
 * analyst says what the words are, "to classify the target as something", and a classifying body says as what. They are not
 * `identifying`, which gives an identity to the target: the words of a quotation are not the person who said them. That is
 * what the purpose of the speaker's body says instead: the body identifies.
 */
const motivations: Record<AnnotationKind, string> = {
  quote: 'classifying',
  claim: 'classifying',
  highlight: 'highlighting',
  comment: 'commenting',
}

/** schema.org has no type for a group of people who are not named; other readers see an actor of unknown type. */
const actorTypes: Record<ActorKind, string> = {
  person: 'schema:Person',
  organisation: 'schema:Organization',
  place: 'schema:Place',
  group: 'readout:Group',
}

/**
 * The annotations of a note as a W3C Annotation Collection with one page (Web Annotation Data Model, 5), as JSON text. What the model has
 * no place for, the facts of a speaker, stands in `schema:` properties, a prefix that the annotation context defines.
 */
export function encodeWebAnnotations(note: Note): string {
  const id = `readout://note/${note.id}`
  return encodeCollection({ id, page: `${id}?page=1`, label: note.title }, webItemsOf(note))
}

/** The annotations of a note with their replies, each behind its own, as the items of a collection. */
export function webItemsOf(note: Note): object[] {
  const encode = webAnnotationsOf(note)
  return note.annotations.flatMap((annotation) => [
    encode(annotation),
    ...repliesTo(annotation).map((reply) => webReply(annotationLink(note.id, annotation.id), reply)),
  ])
}

/** An Annotation Collection with one page of `items`, as JSON text. `id` and `page` are the addresses of the two. */
export function encodeCollection(
  { id, page, label }: { id: string; page: string; label: string },
  items: readonly object[],
): string {
  const pages = {
    first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    last: page,
  }
  const collection = {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    ...(items.length === 0 ? {} : pages),
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

/** What makes a Web Annotation of each of a note's annotations, one at a time, without its replies. */
export function webAnnotationsOf(
  note: Pick<Note, 'id' | 'source' | 'actors'>,
): (annotation: Annotation) => EncodedAnnotation {
  const points = new CodePoints(note.source.text)
  const actors = new Map(note.actors.map((actor) => [actor.id, actor]))
  return (annotation) => webAnnotation(note, annotation, points, actors)
}

/** An annotation as Readout writes it: one that {@link WebAnnotation} describes. */
export type EncodedAnnotation = ReturnType<typeof webAnnotation>

function webAnnotation(
  note: Pick<Note, 'id' | 'source'>,
  annotation: Annotation,
  points: CodePoints,
  actors: ReadonlyMap<string, Actor>,
) {
  const { kind, comment, tags, target, created, updated } = annotation
  const [quote] = target.selector
  const { start, end } = positionOf(target)
  const speaker = annotation.speaker === null ? undefined : actors.get(annotation.speaker)
  const body = [
    ...(motivations[kind] === 'classifying' ? [textualBody('classifying', kind)] : []),
    ...(speaker === undefined ? [] : [{ ...textualBody('identifying', speaker.name), 'schema:about': about(speaker) }]),
    ...(comment === '' ? [] : [textualBody('commenting', comment)]),
    ...tags.map((tag) => textualBody('tagging', tag)),
  ]
  return {
    id: annotationLink(note.id, annotation.id),
    type: 'Annotation',
    motivation: motivations[kind],
    created,
    modified: updated,
    ...(body.length === 0 ? {} : { body }),
    target: {
      type: 'SpecificResource',
      source: documentUri(note.source),
      selector: [quote, { type: 'TextPositionSelector', start: points.ofUnit(start), end: points.ofUnit(end) }],
    },
  }
}

/** A reply is an annotation of the annotation that it replies to (Vocabulary, 3.2: `replying`). */
function webReply(target: string, { id, text, created, updated }: Reply) {
  return {
    id: `${target}/${id}`,
    type: 'Annotation',
    motivation: 'replying',
    created,
    modified: updated,
    body: [textualBody('replying', text)],
    target,
  }
}

/** The id of an annotation or reply by its address: that in the note where Readout made it, otherwise the address itself. */
function idOf(address: string): string {
  const [, parent = address, reply] = /^(readout:[^#]+#[^/]+)\/([^/#?]+)$/u.exec(address) ?? []
  const annotation = parseReadoutLink(parent)?.annotation
  return annotation === undefined || annotation === null ? address : (reply ?? annotation)
}

function textualBody(purpose: string, value: string) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' }
}

function about({ kind, name, role, affiliation, aliases }: Actor) {
  return {
    type: actorTypes[kind],
    'schema:name': name,
    ...(role === '' ? {} : { 'schema:jobTitle': role }),
    ...(affiliation === '' ? {} : { 'schema:affiliation': affiliation }),
    ...(aliases.length === 0 ? {} : { 'schema:alternateName': aliases }),
  }
}

/**
 * The annotations in a W3C Web Annotation file: a collection with its first page, a page, a list, or a single annotation.
 * @throws ReadoutError `unreadable` when the text is not JSON, or has no annotations in any of these forms.
 */
export function decodeWebAnnotations(text: string): Reading {
  return readWebAnnotations(parseJson(text))
}

/** As {@link decodeWebAnnotations}, of JSON that is parsed already. */
export function readWebAnnotations(content: unknown): Reading {
  const report: string[] = []
  const entries = entriesOf(content, report)
  if (entries === null) throw unreadable(say.exchange.noWebAnnotations)
  const ignored = new Map<string, number>()
  const replies: ReplyDraft[] = []
  const drafts = limitEntries(entries, report).flatMap((entry, index) => {
    const name = say.exchange.entry(index + 1)
    const annotation = ReadAnnotation.safeParse(entry)
    if (annotation.success && isReply(annotation.data)) {
      replies.push(...replyOf(annotation.data, name, report))
      return []
    }
    if (annotation.success) return draftsOf(annotation.data, name, report, ignored)
    report.push(
      typeof entry === 'string'
        ? say.exchange.of(name, say.exchange.about.address)
        : say.exchange.of(name, say.exchange.about.noAnnotation),
    )
    return []
  })
  reportIgnored(ignored, report)
  return { drafts, replies, report }
}

/** Whether an annotation is about another one, not about words: it replies, and selects nothing. */
function isReply({ motivation, target }: ReadAnnotation): boolean {
  const replies = motivation.some((each) => each === 'replying' || each === 'oa:replying')
  return replies && [target].flat().every((each) => addressOf(each) !== null)
}

function replyOf(annotation: ReadAnnotation, entry: string, report: string[]): ReplyDraft[] {
  const { comment, tags, created, updated } = saidBy(annotation, entry, report)
  const to = [annotation.target]
    .flat()
    .flatMap((target) => addressOf(target) ?? [])
    .map(idOf)
  const said = { entry, id: idOf(annotation.id), to, text: comment, tags, created, updated }
  const reply = readReply(said, report)
  return reply === null ? [] : [reply]
}

const Container = z.looseObject({
  type: z.unknown().optional(),
  items: z.array(z.unknown()).optional().catch(undefined),
  '@graph': z.array(z.unknown()).optional().catch(undefined),
  first: z
    .looseObject({ items: z.array(z.unknown()), next: z.unknown().optional() })
    .optional()
    .catch(undefined),
  next: z.unknown().optional(),
})

/** The annotations of any of the forms they come in, `null` for something else. */
function entriesOf(content: unknown, report: string[]): readonly unknown[] | null {
  if (Array.isArray(content)) return content
  const container = Container.safeParse(content)
  if (!container.success) return null
  const { type, items, first, next } = container.data
  if ([type].flat().some((name) => name === 'Annotation' || name === 'oa:Annotation')) return [content]
  if ((first?.next ?? next) !== undefined) report.push(say.exchange.onePage)
  const found = items ?? first?.items ?? container.data['@graph']
  if (found !== undefined) return found
  return [type].flat().includes('AnnotationCollection') ? [] : null
}

/** An annotation with several targets says the same of each, so that each is an annotation of a note. */
function draftsOf(
  annotation: ReadAnnotation,
  entry: string,
  report: string[],
  ignored: Map<string, number>,
): ImportDraft[] {
  const said = saidBy(annotation, entry, report)
  const targets = [annotation.target].flat().slice(0, 100)
  return targets.flatMap((target, index) => {
    const selected = Selected.of(target, 'code point', ignored)
    if (selected.exact === '' && selected.position === null) {
      report.push(say.exchange.of(entry, say.exchange.about.noTarget))
      return []
    }
    const id = index === 0 ? idOf(annotation.id) : ''
    const { exact, position, source } = selected
    return [{ entry, id, exact, ...readContext(selected.prefix, selected.suffix), position, source, ...said }]
  })
}

/** What an annotation says of its target. */
function saidBy(annotation: ReadAnnotation, entry: string, report: string[]) {
  const said: Said = { kind: null, speaker: null, identified: [], comments: [], tags: [] }
  for (const body of [annotation.bodyValue ?? [], annotation.body ?? []].flat().slice(0, 1_000)) readBody(body, said)
  const kind = said.kind ?? kindOf(annotation, said)
  // Who is identified is the speaker where the words are a quotation, and a remark on the words everywhere else.
  const [name, ...others] = kind === 'quote' && said.speaker === null ? said.identified : ['', ...said.identified]
  const speaker = said.speaker ?? { name: name ?? '', kind: 'person', role: '', affiliation: '', aliases: [] }
  return {
    kind,
    speaker: readSpeaker(speaker, entry, report),
    comment: [...said.comments, ...others].filter((text) => text !== '').join('\n\n'),
    tags: readTags(said.tags, entry, report),
    created: readInstant(annotation.created, entry, report),
    updated: readInstant(annotation.modified, entry, report),
  }
}

interface Said {
  kind: AnnotationKind | null
  speaker: SpeakerDraft | null
  identified: string[]
  comments: string[]
  tags: string[]
}

const kindsBySaying: Record<string, AnnotationKind> = {
  quote: 'quote',
  quotation: 'quote',
  claim: 'claim',
  highlight: 'highlight',
  comment: 'comment',
}

/** Adds what one body says. Lists and choices of bodies are followed one level down, where every item counts. */
function readBody(content: unknown, said: Said, isItem = false): void {
  if (typeof content === 'string') {
    said.comments.push(content)
    return
  }
  const parsed = ReadBody.safeParse(content)
  if (!parsed.success) return
  const body = parsed.data
  if (!isItem) for (const item of body.items.slice(0, 1_000)) readBody(item, said, true)
  const text = textOf(body)
  const has = (purpose: string) => body.purpose.some((each) => each === purpose || each === `oa:${purpose}`)
  const kind = Object.hasOwn(kindsBySaying, text.toLowerCase()) ? kindsBySaying[text.toLowerCase()] : undefined
  const speaker = speakerOf(body['schema:about'])
  if (text === '') return
  if (speaker !== null && said.speaker === null) said.speaker = speaker
  else if (has('tagging')) said.tags.push(text)
  else if (has('classifying') && kind !== undefined && said.kind === null) said.kind = kind
  else if (has('classifying')) said.tags.push(text)
  else if (has('identifying')) said.identified.push(text)
  else said.comments.push(text)
}

/** What a body says as text; of something elsewhere, its address. */
function textOf(body: ReadBody): string {
  if (body.value !== undefined) return body.format.includes('text/html') ? htmlText(body.value) : body.value
  if (body.id !== '') return body.id
  if (typeof body.source === 'string') return body.source
  const source = ReadBody.safeParse(body.source)
  return source.success ? source.data.id : ''
}

function speakerOf(content: unknown): SpeakerDraft | null {
  const parsed = ReadAbout.safeParse(content)
  if (!parsed.success) return null
  const { type, ...facts } = parsed.data
  const kind = (Object.keys(actorTypes) as ActorKind[]).find((each) => type.includes(actorTypes[each])) ?? 'person'
  return {
    kind,
    name: facts['schema:name'],
    role: facts['schema:jobTitle'],
    affiliation: facts['schema:affiliation'],
    aliases: facts['schema:alternateName'],
  }
}

function kindOf({ motivation }: ReadAnnotation, { comments }: Said): AnnotationKind {
  const has = (name: string) => motivation.some((each) => each === name || each === `oa:${name}`)
  if (has('highlighting') || (motivation.length === 0 && comments.length === 0)) return 'highlight'
  return has('bookmarking') && comments.length === 0 ? 'highlight' : 'comment'
}
