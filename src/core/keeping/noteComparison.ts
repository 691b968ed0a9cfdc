import { diffArrays } from 'diff'
import { align, type Pair } from '../compare/align.ts'
import type { Change } from '../compare/compare.ts'
import { type Piece, wordTokens } from '../compare/pieces.ts'
import { compareWords } from '../compare/words.ts'
import type { Note } from '../model/note.ts'
import { metaFields, type Source } from '../model/source.ts'
import { formatDate } from '../model/time.ts'
import { beginningOf } from '../text/cut.ts'
import { say } from '../words/say.ts'
import { isOther, itemParts, itemsOf, type NoteItem } from './noteChanges.ts'
import type { NoteForm } from './noteForms.ts'
import type { PartCount } from './version.ts'

export type NoteChange = Change<NoteForm>

/** The most changes of the source's text that are listed. */
export const mostTextChanges = 400
/** Paragraphs on either side up to which those that are most alike are paired. */
const mostPaired = 500
/** How far two texts may be apart to be compared paragraph by paragraph, in paragraphs that only one of them has. */
const furthest = 2000

/**
 * What a note has otherwise than it had, in the order in which a note is looked at: title, facts, the analyst's summary, annotations, key
 * points, events, actors, the source. What is the same is left out. Marks are told apart by their ids, so that one whose words were changed
 * is a changed one.
 * @returns the changes, and how many of the source's text are left out because there are more than {@link mostTextChanges}
 */
export function compareNotes(before: Note, after: Note): { changes: NoteChange[]; more: number } {
  const language = after.source.meta.language || before.source.meta.language
  const line = (form: NoteForm, left: string, right: string) => lineChange(form, left, right, language)
  const facts = metaFields.flatMap((field) => line(`fact.${field}`, factOf(before, field), factOf(after, field)))
  const text = textChanges(before.source, after.source, language)
  const changes = [
    ...line('noteTitle', before.title, after.title),
    ...line('noteTags', before.tags.join(', '), after.tags.join(', ')),
    ...line('noteArchived', archivedAs(before), archivedAs(after)),
    ...facts,
    ...summaryChanges(before.summary, after.summary, language),
    ...itemChanges(itemsOf(before), itemsOf(after), language),
    ...line('file', fileOf(before.source), fileOf(after.source)),
    ...text.slice(0, mostTextChanges),
  ]
  return { changes, more: Math.max(0, text.length - mostTextChanges) }
}

function factOf({ source: { meta } }: Note, field: (typeof metaFields)[number]): string {
  const value = meta[field]
  if (Array.isArray(value)) return value.join(', ')
  return field === 'published' && value !== null ? formatDate(value) : (value ?? '')
}

function archivedAs({ archived }: Note): string {
  return archived ? say.comparing.archived : ''
}

/** The document's file; the same name says nothing where the bytes differ. */
function fileOf({ original: { name, sha256, bytes } }: Source): string {
  return say.comparing.file(name, bytes, sha256.slice(0, 12))
}

function lineChange(form: NoteForm, left: string, right: string, language: string): NoteChange[] {
  return left === right ? [] : [changeOf(form, left === '' ? null : left, right === '' ? null : right, language)]
}

/** What became of one piece, whose text was `left` and is `right`; `null` where it is not there. */
function changeOf(form: NoteForm, left: string | null, right: string | null, language: string): NoteChange {
  const words = compareWords(wordTokens(left ?? '', language), wordTokens(right ?? '', language))
  const kind = left === null ? 'added' : right === null ? 'removed' : 'changed'
  return {
    kind,
    left: left === null ? null : { form, text: left },
    right: right === null ? null : { form, text: right },
    words,
    isMoved: false,
  }
}

function itemChanges(left: readonly NoteItem[], right: readonly NoteItem[], language: string): NoteChange[] {
  const was = new Map(left.map((item) => [item.id, item]))
  const is = new Map(right.map((item) => [item.id, item]))
  const changes = right.flatMap((item) => {
    const before = was.get(item.id)
    if (before === undefined) return [changeOf(item.form, null, item.text, language)]
    if (!isOther(before, item)) return []
    const change = changeOf(item.form, before.text, item.text, language)
    return [{ ...change, left: { form: before.form, text: before.text } }]
  })
  const removed = left.filter(({ id }) => !is.has(id)).map((item) => changeOf(item.form, item.text, null, language))
  return [...changes, ...removed]
}

function summaryChanges(before: string, after: string, language: string): NoteChange[] {
  const paragraphs = (text: string) => text.split(/\n{2,}/u).filter((part) => part.trim() !== '')
  return pairedChanges('summary', paragraphs(before), paragraphs(after), language)
}

/** The paragraphs of a source's text that only one of the two has, or that were edited. */
function textChanges(before: Source, after: Source, language: string): NoteChange[] {
  if (before.text === after.text) return []
  const [left, right] = [paragraphsOf(before), paragraphsOf(after)]
  const length = Math.min(left.length, right.length)
  let start = 0
  while (start < length && left[start] === right[start]) start++
  let end = 0
  while (end < length - start && left.at(-1 - end) === right.at(-1 - end)) end++
  const was = left.slice(start, left.length - end)
  const is = right.slice(start, right.length - end)
  if (was.length <= mostPaired && is.length <= mostPaired) return pairedChanges('text', was, is, language)
  const runs = diffArrays(was, is, { maxEditLength: furthest })
  if (runs === undefined) return [changeOf('text', openingOf(was), openingOf(is), language)]
  return runs.flatMap(({ value, added, removed }) => {
    if (!added && !removed) return []
    return value.map((one) => changeOf('text', added ? null : one, added ? one : null, language))
  })
}

/** Of a text that is another from beginning to end, what tells it from others: how it begins, and its length. */
function openingOf(paragraphs: readonly string[]): string {
  const first = paragraphs.find((one) => one.trim() !== '') ?? ''
  return `${beginningOf(first, 300)}${first.length > 300 ? '…' : ''}\n${say.comparing.paragraphs(paragraphs.length)}`
}

function paragraphsOf({ text, blocks }: Source): string[] {
  return blocks.length === 0 ? text.split('\n') : blocks.map(({ start, end }) => text.slice(start, end))
}

function pairedChanges(
  form: NoteForm,
  left: readonly string[],
  right: readonly string[],
  language: string,
): NoteChange[] {
  const piece = (text: string): Piece => ({
    form: 'paragraph',
    text,
    tokens: wordTokens(text, language),
    cites: '',
  })
  const pairs: Pair[] = align(left.map(piece), right.map(piece))
  return pairs.flatMap(([before, after]) => {
    if (before?.text === after?.text) return []
    return [changeOf(form, before?.text ?? null, after?.text ?? null, language)]
  })
}

/** What changed, counted as a list of versions counts it. */
export function countedNoteChanges(changes: readonly NoteChange[]): PartCount[] {
  const counts = new Map<string, PartCount>()
  for (const { kind, left, right } of changes) {
    const form = right?.form ?? left?.form
    if (form === undefined || kind === 'same') continue
    const part = partOf(form)
    const isItem = itemParts.some((item) => item === part)
    const how = isItem ? kind : 'changed'
    const known = counts.get(`${part} ${how}`)
    if (known === undefined) counts.set(`${part} ${how}`, { part, kind: how, count: 1 })
    else known.count++
  }
  return [...counts.values()]
}

function partOf(form: NoteForm): PartCount['part'] {
  switch (form) {
    case 'noteTitle':
      return 'title'
    case 'noteTags':
      return 'tags'
    case 'noteArchived':
      return 'archived'
    case 'quote':
    case 'highlight':
    case 'claim':
    case 'comment':
      return 'annotation'
    case 'summary':
    case 'keyPoint':
    case 'event':
    case 'actor':
      return form
    case 'file':
    case 'text':
      return 'source'
    default:
      return 'facts'
  }
}
