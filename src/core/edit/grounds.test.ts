import { describe, expect, it } from 'vitest'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import { Note } from '../model/note.ts'
import { groundsOf } from './grounds.ts'
import { applyEdits, type NoteEdit } from './noteEdit.ts'

const now = '2026-11-28T10:00:00.000Z'
const later = '2026-11-28T10:00:05.000Z'

function grounds(note: Note, edits: NoteEdit[], at = now): string {
  return groundsOf(note, edits, applyEdits(note, edits, at).undo)
}

function changed(note: Note, edits: NoteEdit[]): Note {
  return applyEdits(note, edits, later).note
}

/** As it is read again from the disk, with its fields in another order. */
function reread(note: Note): Note {
  const turned = Object.fromEntries(Object.entries(note).reverse())
  return Note.parse(JSON.parse(JSON.stringify(turned)))
}

const marked = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
const note = withAnnotation(marked, 'claim', 'The strike is over for now')
const [first, second] = note.annotations
if (first === undefined || second === undefined) throw new Error('the sample has too few annotations')
const remark = (comment: string): NoteEdit => ({ type: 'annotation.change', id: first.id, change: { comment } })
const summary = (text: string): NoteEdit => ({ type: 'note.change', change: { summary: text } })

describe('what a step rests on', () => {
  const steps: [string, NoteEdit[]][] = [
    ['a summary', [summary('mine')]],
    ['a remark', [remark('mine')]],
    ['a new annotation', [{ type: 'annotation.add', annotation: { ...first, id: 'new' } }]],
    ['a removed annotation', [{ type: 'annotation.remove', id: first.id }]],
    ['the tags', [{ type: 'note.change', change: { tags: ['mine'] } }]],
    ['the source’s title', [{ type: 'meta.change', change: { title: 'mine' } }]],
  ]

  it.each(steps)('is the same on the disk as in the window, whenever it was saved: %s', (_what, edits) => {
    const stored = reread({ ...note, revision: 7, updated: later })
    expect(grounds(stored, edits, later)).toBe(grounds(note, edits))
  })

  it.each(steps)('is the same where others have changed something else: %s', (_what, edits) => {
    const theirs = changed(note, [
      { type: 'annotation.add', annotation: { ...second, id: 'theirs' } },
      { type: 'annotation.change', id: second.id, change: { comment: 'theirs' } },
    ])
    expect(grounds(theirs, edits)).toBe(grounds(note, edits))
  })

  it('is another one where others have changed the same', () => {
    expect(grounds(changed(note, [summary('theirs')]), [summary('mine')])).not.toBe(grounds(note, [summary('mine')]))
    expect(grounds(changed(note, [remark('theirs')]), [remark('mine')])).not.toBe(grounds(note, [remark('mine')]))
    const removal: NoteEdit[] = [{ type: 'annotation.remove', id: first.id }]
    expect(grounds(changed(note, [remark('theirs')]), removal)).not.toBe(grounds(note, removal))
  })

  it('is another one for words of a source that was replaced, and the same for what is not about its words', () => {
    const { source } = note
    const meta = { ...source.meta, imported: later }
    const replaced = { ...note, source: { ...source, meta } }
    const mark: NoteEdit[] = [{ type: 'annotation.add', annotation: { ...first, id: 'new' } }]
    expect(grounds(replaced, mark)).not.toBe(grounds(note, mark))
    expect(grounds(replaced, [summary('mine')])).toBe(grounds(note, [summary('mine')]))
  })
})
