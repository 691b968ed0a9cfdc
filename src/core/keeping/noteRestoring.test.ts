import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type NoteEdit } from '../edit/noteEdit.ts'
import { updateSource } from '../edit/updating.ts'
import { newId } from '../model/id.ts'
import { harbourNote, harbourText, now, withAnnotation } from '../model/note.fixture.ts'
import { Note } from '../model/note.ts'
import { describeSpan } from '../text/selectors.ts'
import { editsToRestore } from './noteRestoring.ts'

const words = ['strike', 'union', 'nine days', 'port', 'defeat', 'Friday']
const later = '2024-04-01T09:00:00.000Z'

/** Something that a person does to a note. */
type Act = (note: Note) => Note
const edited = (note: Note, edits: NoteEdit[]) => (edits.length === 0 ? note : applyEdits(note, edits, later).note)
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom(...words).chain((word) =>
    fc.constantFrom('', 'Ana Ruiz', 'The owner').map(
      (speaker): Act =>
        (note) =>
          note.source.text.includes(word) ? withAnnotation(note, 'quote', word, speaker) : note,
    ),
  ),
  fc.nat(5).map(
    (at): Act =>
      (note) => {
        const gone = note.annotations[at]
        return gone === undefined ? note : edited(note, [{ type: 'annotation.remove', id: gone.id }])
      },
  ),
  fc.nat(5).map(
    (at): Act =>
      (note) => {
        const one = note.annotations[at]
        const change = { comment: 'looked at', tags: ['port'] }
        return one === undefined ? note : edited(note, [{ type: 'annotation.change', id: one.id, change }])
      },
  ),
  fc.constantFrom('A title', 'Another').map(
    (title): Act =>
      (note) =>
        edited(note, [{ type: 'note.change', change: { title } }]),
  ),
  fc.constantFrom('2024-02', '2024').map(
    (published): Act =>
      (note) =>
        edited(note, [{ type: 'meta.change', change: { published, origins: { published: 'person' } } }]),
  ),
  fc.constant<Act>((note) =>
    edited(note, [
      { type: 'event.add', event: { id: newId(), title: 'Strike', date: '2024-02-20', place: '', target: null } },
    ]),
  ),
  fc.constantFrom(3, 20).map(
    (start): Act =>
      (note) =>
        edited(note, [
          {
            type: 'keyPoint.add',
            keyPoint: { id: newId(), target: describeSpan(note.source.text, { start, end: start + 9 }) },
          },
        ]),
  ),
  fc.constantFrom(5, 40).map(
    (start): Act =>
      (note) =>
        edited(note, [
          {
            type: 'suggestion.dismiss',
            dismissal: { kind: 'quote', target: describeSpan(note.source.text, { start, end: start + 6 }) },
          },
        ]),
  ),
  fc.constantFrom(`Corrected.\n\n${harbourText}`, harbourText.replace('nine', 'ten')).map(
    (text): Act =>
      (note) =>
        edited(
          note,
          updateSource(note, { ...harbourNote(text).source, meta: { ...note.source.meta, imported: later } }).edits,
        ),
  ),
)
const anyActs = fc.array(anyAct, { maxLength: 6 })

/** A note as it can be compared: marks on the same words in the order of their ids. */
function comparable({ revision: _revision, updated: _updated, ...note }: Note) {
  const byId = <T extends { id: string }>(list: readonly T[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ...note,
    annotations: byId(note.annotations),
    keyPoints: byId(note.keyPoints),
    actors: byId(note.actors),
    dismissed: note.dismissed.map((one) => JSON.stringify(one)).toSorted(),
  }
}

describe('restoring a version of a note', () => {
  it('makes the note what it was, and undo makes it what it had become', () => {
    fc.assert(
      fc.property(anyActs, anyActs, (first, second) => {
        const parsed = (note: Note) => Note.parse(JSON.parse(JSON.stringify(note)))
        const then = parsed(first.reduce((note, act) => act(note), harbourNote()))
        const later = parsed(second.reduce((note, act) => act(note), then))
        const edits = editsToRestore(later, then)
        const { note, undo } = applyEdits(later, edits, now)
        expect(comparable(parsed(note))).toEqual(comparable(then))
        expect(comparable(parsed(applyEdits(note, undo, now).note))).toEqual(comparable(later))
      }),
    )
  })

  it('does nothing where nothing differs', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'strike', 'Ana Ruiz')
    expect(editsToRestore(note, { ...note, revision: 7 })).toEqual([])
  })
})
