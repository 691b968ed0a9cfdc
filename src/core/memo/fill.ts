import { nameKey } from '../model/actor.ts'
import { type Annotation, type AnnotationKind, positionOf } from '../model/annotation.ts'
import { compareEventDates, formatEventDate } from '../model/eventDate.ts'
import type { Memo, MemoHead } from '../model/memo.ts'
import { heading, type Inline, list, type MemoBlock, paragraph, textLine } from '../model/memoBody.ts'
import { type Event, type Note, speakerName } from '../model/note.ts'
import { formatDate } from '../model/time.ts'
import { cite, citePassage, lineFor, quotationOf } from './citing.ts'
import { emptyMemo } from './emptyMemo.ts'
import { printedTerms } from './labels.ts'
import type { Slot, SlotFill, Template } from './template.ts'

/**
 * A memo from a template, its slots filled from what the notes already hold, in the order of the notes. No sentence is invented: each is
 * the template's, the analyst's own or the source's, and the source's are cited. The memo is about the notes' titles, unless the template
 * or `head` says otherwise.
 */
export function fillTemplate(
  template: Template,
  notes: readonly Note[],
  now: Date,
  head: Partial<MemoHead> = {},
): Memo {
  const memo = emptyMemo(now, template.head)
  const subject = template.head.subject || notes.map(({ title }) => title).join('; ')
  const { title, language, paper, body } = template
  return {
    ...memo,
    title,
    language,
    paper,
    head: { ...memo.head, subject, ...head },
    notes: notes.map(({ id }) => id),
    body: body.flatMap((block) => (block.type === 'slot' ? filled(block, notes) : [structuredClone(block)])),
  }
}

function filled(slot: Slot, notes: readonly Note[]): MemoBlock[] {
  const blocks = fills[slot.fill](notes, slot.hint)
  if (blocks.length === 0 && slot.optional) return []
  const empty = paragraph([], slot.hint)
  const isBottomLine = slot.fill === 'bottomLine'
  return [
    ...(slot.heading === '' ? [] : [heading(1, slot.heading)]),
    ...(blocks.length > 0 ? blocks : [isBottomLine ? { type: 'bottomLine' as const, content: [empty] } : empty]),
  ]
}

const fills: Record<SlotFill, (notes: readonly Note[], hint: string) => MemoBlock[]> = {
  bottomLine: (notes, hint) => {
    const said = notes.map(firstParagraph).find((text) => text !== '')
    return said === undefined ? [] : [{ type: 'bottomLine', content: [paragraph(textLine(said), hint)] }]
  },
  background: (notes) => {
    const summaries = notes.map(({ summary }) => paragraphsOf(summary))
    const first = summaries.find((paragraphs) => paragraphs.length > 0)
    const rest = summaries.flatMap((paragraphs) => (paragraphs === first ? paragraphs.slice(1) : paragraphs))
    return rest.map((text) => paragraph(textLine(text)))
  },
  keyPoints: (notes) =>
    bullets(
      notes.flatMap((note) =>
        note.keyPoints.map((point): Inline[] => [
          { type: 'quote', attrs: { ...citePassage(note, point), alterations: [] } },
        ]),
      ),
    ),
  quotes: quotesBySpeaker,
  claims: (notes) => marked(notes, 'claim'),
  highlights: (notes) => marked(notes, 'highlight'),
  timeline: (notes) =>
    bullets(
      notes
        .flatMap((note) => note.events.map((event) => ({ note, event })))
        .sort((a, b) => compareEventDates(a.event.date, b.event.date))
        .map(({ note, event }) => eventLine(note, event)),
    ),
  press: (notes) => notes.flatMap(reportOf),
  sources: (notes) => bullets(notes.map((note) => textLine(sourceLine(note)))),
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function firstParagraph({ summary }: Note): string {
  return paragraphsOf(summary)[0] ?? ''
}

function bullets(lines: Inline[][]): MemoBlock[] {
  return lines.length === 0 ? [] : [list('bulletList', lines)]
}

function quotesOf(note: Note): Annotation[] {
  return note.annotations.filter(({ kind }) => kind === 'quote')
}

/**
 * The quotations under a heading for each speaker, in the order in which they first speak; those of nobody named come last. Speakers of
 * several notes are one where their names are the same but for case, accents and spaces.
 */
function quotesBySpeaker(notes: readonly Note[]): MemoBlock[] {
  const said = notes.flatMap((note) => quotesOf(note).map((quote) => ({ note, quote, name: speakerName(note, quote) })))
  const bySpeaker = Map.groupBy(said, ({ name }) => nameKey(name))
  const unnamed = bySpeaker.get('') ?? []
  bySpeaker.delete('')
  return [...bySpeaker.values(), unnamed].flatMap((quotes) => {
    const [first] = quotes
    if (first === undefined) return []
    return [
      heading(2, first.name || printedTerms.unnamed),
      ...quotes.map(({ note, quote }) => quotationOf(note, quote)),
    ]
  })
}

function marked(notes: readonly Note[], wanted: AnnotationKind): MemoBlock[] {
  return bullets(
    notes.flatMap((note) =>
      note.annotations.filter(({ kind }) => kind === wanted).map((annotation) => lineFor(note, annotation)),
    ),
  )
}

/**
 * An event with its date, as precise as that is. It rests on the annotation that its passage lies in, where there is one, because that
 * is what the analyst chose; otherwise on the passage itself. What was entered by hand rests on nothing that could be cited.
 */
function eventLine(note: Note, event: Event): Inline[] {
  const where = event.place === '' ? '' : `, ${event.place}`
  const date: Inline = { type: 'text', text: formatEventDate(event.date), marks: [{ type: 'strong' }] }
  const line = [date, ...textLine(`${where}: ${event.title}`)]
  if (event.target === null) return line
  const { start, end } = positionOf(event.target)
  const around = note.annotations.find(({ target }) => {
    const place = positionOf(target)
    return place.start <= start && end <= place.end
  })
  const attrs = around === undefined ? citePassage(note, { id: event.id, target: event.target }) : cite(note, around)
  return [...line, { type: 'citation', attrs }]
}

/** What one source of a press summary has: where and when it appeared, what it is called, the gist, and its quotations. */
function reportOf(note: Note): MemoBlock[] {
  const { publisher, published } = note.source.meta
  const origin = [publisher, published === null ? '' : formatDate(published)].filter(Boolean).join(', ')
  const title: Inline = { type: 'text', text: note.title, marks: [{ type: 'emphasis' }] }
  return [
    heading(2, origin || note.title),
    ...(origin === '' ? [] : [paragraph([title])]),
    paragraph(textLine(firstParagraph(note)), 'What it reports, in one sentence'),
    ...quotesOf(note).map((quote) => quotationOf(note, quote)),
  ]
}

/** A source in short: who wrote what, where and when. The endnotes have the rest of those that are cited. */
function sourceLine({ source }: Note): string {
  const { authors, title, publisher, published } = source.meta
  const parts = [authors.join(', '), `“${title}”`, publisher, published === null ? '' : formatDate(published)]
  return parts.filter((part) => part !== '').join(', ')
}
