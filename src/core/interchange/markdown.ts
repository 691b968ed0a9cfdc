import { anchorerOf } from '../anchoring/anchor.ts'
import { repliesTo } from '../edit/replies.ts'
import { printableText } from '../memo/printable.ts'
import { creditLine } from '../model/actor.ts'
import { type Annotation, exactOf, positionOf } from '../model/annotation.ts'
import type { Note } from '../model/note.ts'
import { formatDate } from '../model/time.ts'
import { escapeMarkdown, webLink } from './escapeMarkdown.ts'
import { annotationLink } from './link.ts'
import { documentUri } from './source.ts'

const kindNames = { quote: 'Quote', highlight: 'Highlight', claim: 'Claim', comment: 'Comment' } as const

/**
 * The annotations of a note as Markdown (CommonMark), to be read: for each the words, the speaker, the remark, the thread below it, the tags,
 * the source and the link back, under the headings of the source under which the words stand. Whatever stands in the note is text, never markup. It is not
 * meant to be imported again.
 */
export function encodeMarkdown(note: Note): string {
  const parts = [`# ${inline(note.title)}`, sourceLine(note)]
  let section = ''
  for (const annotation of note.annotations) {
    const heading = headingOver(note, annotation)
    if (heading !== section && heading !== '') parts.push(`## ${inline(heading)}`)
    section = heading
    parts.push(...annotationParts(note, annotation))
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function annotationParts(note: Note, annotation: Annotation): string[] {
  const { kind, comment, tags, speaker } = annotation
  const actor = note.actors.find(({ id }) => id === speaker)
  const link = `[${kindNames[kind]} in Readout](<${annotationLink(note.id, annotation.id)}>)`
  return [
    block(exactOf(annotation.target), '> '),
    actor === undefined ? '' : `— ${inline(creditLine(actor))}`,
    block(comment, ''),
    threadOf(annotation),
    tags.length === 0 ? '' : `Tags: ${tags.map(inline).join(', ')}`,
    [link, shortSource(note)].filter(Boolean).join(' · '),
  ]
}

/** The replies as a list, a paragraph or more an item. */
function threadOf(annotation: Annotation): string {
  const items = repliesTo(annotation).map(({ text }) => block(text, '  ').trimStart())
  return items
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n')
}

/** The words of the last heading of the source that stands before the annotated words; empty when there is none. */
function headingOver({ source }: Note, { target }: Annotation): string {
  const { start } = anchorerOf(source).find(target) ?? positionOf(target)
  const heading = source.blocks.findLast((each) => each.kind === 'heading' && each.start <= start)
  return heading === undefined ? '' : source.text.slice(heading.start, heading.end)
}

/** The source in full, once, at the top. */
function sourceLine({ source }: Note): string {
  const { meta } = source
  const uri = documentUri(source)
  const address = uri.startsWith('urn:') ? `\`${uri}\`` : webLink(uri, escapeMarkdown(uri))
  const facts = [...meta.authors, meta.publisher, meta.published === null ? '' : formatDate(meta.published)]
  return [
    'Source:',
    [...[meta.title, ...facts].filter((fact) => fact.trim() !== '').map(inline), address].join(', '),
  ].join(' ')
}

function shortSource({ source: { meta } }: Note): string {
  const facts = [meta.title, meta.publisher, meta.published === null ? '' : formatDate(meta.published)]
  return facts
    .filter((fact) => fact.trim() !== '')
    .map(inline)
    .join(', ')
}

function inline(text: string): string {
  return escapeMarkdown(printableText(text).replace(/\s+/gu, ' ').trim())
}

/**
 * Text of several lines, each after `before`. A single line end stays one; an empty line parts paragraphs. What cannot be printed goes first: white
 * space behind it would come to the beginning of a line, and make code of it.
 */
function block(text: string, before: string): string {
  const paragraphs = printableText(text)
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((paragraph) => paragraph.split('\n').map((line) => escapeMarkdown(line.trim())))
    .map((lines) =>
      lines
        .filter((line) => line !== '')
        .map((line) => `${before}${line}`)
        .join('\\\n'),
    )
    .filter((paragraph) => paragraph !== '')
  return paragraphs.join(`\n${before.trimEnd()}\n`)
}
