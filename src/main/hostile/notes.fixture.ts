import { annotate } from '../../core/edit/annotating.ts'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { parsePlainText } from '../../core/import/plainText.ts'
import { cite } from '../../core/memo/citing.ts'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import { cell } from '../../core/memo/memo.fixture.ts'
import { newId } from '../../core/model/id.ts'
import { Memo } from '../../core/model/memo.ts'
import { heading, type Inline, list, type MemoBlock, paragraph, textLine } from '../../core/model/memoBody.ts'
import { Note, newNote } from '../../core/model/note.ts'
import { describeSpan } from '../../core/text/selectors.ts'

/** Notes and memos in which a piece of text stands wherever text can stand. Not part of the application: for tests. */

const now = '2024-03-01T09:00:00.000Z'

/** A name of at most 80 code units without a comma or a line end, as tags have to be; `x` where nothing is left. */
const asTag = (words: string) => words.replace(/[,\n]/gu, ' ').trim().slice(0, 80).trim() || 'x'

/** A note in whose every field `words` stand: as text, annotated words, speaker, comment, tag, reply, event, key point, title, facts. */
export function noteOf(words: string, id = newId()): Note {
  const text = `Before these words: ${words} – and after them.\n\nA second paragraph: ${words}`.replace(/\r\n?/gu, '\n')
  const parsed = parsePlainText(text, 'hostile.txt')
  const meta = {
    ...parsed.meta,
    title: words,
    authors: [words, 'Ana Ruiz'],
    publisher: words,
    url: words,
    language: words,
    published: '2024-02-29',
  }
  const original = { sha256: 'a'.repeat(64), name: words, mediaType: words, bytes: 1 }
  const bare = newNote(
    id,
    { text: parsed.text, blocks: parsed.blocks, marks: parsed.marks, meta: { ...meta, imported: now }, original },
    now,
  )
  const whole = { start: 0, end: Math.max(1, parsed.text.indexOf('\n')) }
  const quoted = marked(bare, 'quote', whole, words.slice(0, 200))
  const commented = marked(quoted, 'comment', { start: 0, end: 6 }, '')
  const target = describeSpan(parsed.text, whole)
  return Note.parse({
    ...commented,
    title: words.trim() || 'x',
    tags: [asTag(words)],
    summary: `${words}\n\n${words}`,
    annotations: commented.annotations.map((annotation) => ({
      ...annotation,
      comment: words,
      tags: [asTag(words)],
      replies: [{ id: newId(), text: words.trim().slice(0, 10_000) || 'x', created: now, updated: now }],
    })),
    actors: commented.actors.map((actor) => ({
      ...actor,
      role: words,
      affiliation: words,
      aliases: [words.trim().slice(0, 200) || 'x'],
    })),
    events: [{ id: newId(), title: words || 'x', date: '2024-03', place: words, target }],
    keyPoints: [{ id: newId(), target }],
  })
}

function marked(note: Note, kind: 'quote' | 'comment', span: { start: number; end: number }, speaker: string): Note {
  const { edits } = annotate(note, { kind, span, speaker, comment: '', tags: [] }, now)
  return applyEdits(note, edits, now).note
}

/** A memo that cites all that `notes` have, with `words` in its head, its text, its footnotes and its table. */
export function memoOf(notes: readonly Note[], words: string): Memo {
  const text = (): Inline => ({ type: 'text', text: words || 'x' })
  const cited = notes.flatMap((note) => note.annotations.map((annotation) => cite(note, annotation)))
  const body: MemoBlock[] = [
    { type: 'bottomLine', content: [paragraph([text()])] },
    heading(1, words || 'x'),
    paragraph([
      text(),
      { type: 'footnote', attrs: { text: words } },
      { type: 'break' },
      { ...text(), marks: [{ type: 'strong' }] } as Inline,
    ]),
    list('bulletList', [textLine(words || 'x')]),
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [cell(textLine(words || 'x'), 'tableHeader'), cell(textLine('y'))] }],
    },
    ...cited.flatMap((citation): MemoBlock[] => [
      { type: 'quotation', attrs: { ...citation, alterations: [{ type: 'insertion', at: 1, text: words || 'x' }] } },
      paragraph([
        { type: 'quote', attrs: { ...citation, alterations: [] } },
        { type: 'citation', attrs: citation },
      ]),
      paragraph([{ type: 'quote', attrs: { ...citation, exact: words || 'x', speaker: words, alterations: [] } }]),
    ]),
  ]
  const head = { to: words, from: words, date: words, subject: words, handling: words }
  return Memo.parse({
    ...emptyMemo(new Date(2024, 2, 1), head),
    title: words,
    language: words || 'en',
    body,
    notes: notes.map(({ id }) => id),
  })
}
