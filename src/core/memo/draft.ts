import { type Annotation, exactOf } from '../model/annotation.ts'
import { newId } from '../model/id.ts'
import {
  type Citation,
  type CitedText,
  type Memo,
  type MemoBlock,
  type MemoHead,
  memoSchemaVersion,
} from '../model/memo.ts'
import { type Note, speakerName } from '../model/note.ts'
import { formatDate, localDate } from '../model/time.ts'
import { quoted } from './quoted.ts'

/** A citation of an annotation, with its words and credit as they stand now. */
export function cite(note: Note, annotation: Annotation): Citation {
  return {
    note: note.id,
    annotation: annotation.id,
    exact: exactOf(annotation.target),
    speaker: speakerName(note, annotation),
  }
}

/** A memo without content, dated `now` where the user is. */
export function emptyMemo(now: Date, head: Partial<MemoHead> = {}): Memo {
  const instant = now.toISOString()
  return {
    schema: memoSchemaVersion,
    id: newId(),
    revision: 0,
    created: instant,
    updated: instant,
    language: 'en',
    paper: 'A4',
    head: { to: '', from: '', date: formatDate(localDate(now)), subject: '', handling: '', ...head },
    bottomLine: { text: '', citations: [] },
    body: [],
  }
}

/**
 * A first draft from what the notes already hold, for the analyst to work over: the bottom line and background from their
 * summaries, the key points, what was said by speaker, the claims, the dated events. A part without content is left out. No
 * sentence is invented: each is the analyst's own or the source's, and the source's are cited.
 */
export function draftMemo(notes: readonly Note[], now: Date, head: Partial<MemoHead> = {}): Memo {
  const summaries = notes.map((note) => paragraphsOf(note.summary))
  const memo = emptyMemo(now, { subject: notes.map(({ title }) => title).join('; '), ...head })
  const first = summaries.find((paragraphs) => paragraphs.length > 0)
  const background = summaries.flatMap((paragraphs) => (paragraphs === first ? paragraphs.slice(1) : paragraphs))
  return {
    ...memo,
    bottomLine: { text: first?.[0] ?? '', citations: [] },
    body: [
      ...section(
        'Background',
        background.map((text) => prose('paragraph', { text, citations: [] })),
      ),
      ...section('What was said', notes.flatMap(quotationsBySpeaker)),
      ...section(
        'Claims to test',
        notes.flatMap((note) => cited(note, 'claim')),
      ),
      ...section(
        'Points to note',
        notes.flatMap((note) => cited(note, 'highlight')),
      ),
      ...section('Timeline', timeline(notes)),
    ],
  }
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

function section(title: string, blocks: MemoBlock[]): MemoBlock[] {
  return blocks.length === 0 ? [] : [heading(1, title), ...blocks]
}

function heading(level: 1 | 2, text: string): MemoBlock {
  return { type: 'heading', id: newId(), level, text }
}

function prose(type: 'paragraph' | 'bullet', content: CitedText): MemoBlock {
  return { type, id: newId(), ...content }
}

/** The quotations of a note under a heading for each speaker, speakers in the order in which they first speak. */
function quotationsBySpeaker(note: Note): MemoBlock[] {
  const quotes = note.annotations.filter(({ kind }) => kind === 'quote')
  const bySpeaker = Map.groupBy(quotes, (quote) => speakerName(note, quote))
  return [...bySpeaker].flatMap(([name, said]) => [
    heading(2, name === '' ? 'Speaker not named' : name),
    ...said.map((quote) => blockFor(note, quote)),
  ])
}

function cited(note: Note, kind: 'claim' | 'highlight'): MemoBlock[] {
  return note.annotations.filter((annotation) => annotation.kind === kind).map((marked) => blockFor(note, marked))
}

/**
 * An annotation as a memo shows it: a quote as a quotation; any other passage as a bullet with the analyst's remark, where there
 * is one, before its words, and cited.
 */
export function blockFor(note: Note, annotation: Annotation): MemoBlock {
  const citation = cite(note, annotation)
  if (annotation.kind === 'quote') return { type: 'quotation', id: newId(), citation }
  const words = quoted(citation.exact)
  const text = annotation.comment === '' ? words : `${annotation.comment} ${words}`
  return prose('bullet', { text, citations: [citation] })
}

function timeline(notes: readonly Note[]): MemoBlock[] {
  return notes
    .flatMap(({ events }) => events)
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((event) => {
      const where = event.place === '' ? '' : `, ${event.place}`
      return prose('bullet', { text: `${formatDate(event.date)}${where}: ${event.title}`, citations: [] })
    })
}
