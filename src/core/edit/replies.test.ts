import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harbourNote, now, withAnnotation } from '../model/note.fixture.ts'
import { Note } from '../model/note.ts'
import { reply } from './annotating.ts'
import { applyEdits, NoteEdit } from './noteEdit.ts'
import { repliesTo } from './replies.ts'

const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')

function annotationOf({ annotations }: Note) {
  const [first] = annotations
  if (first === undefined) throw new Error('the note has no annotation')
  return first
}

/** The note after replies of these words, made a second after each other. */
function replied(...texts: string[]): Note {
  return texts.reduce(
    (before, text, index) =>
      applyEdits(before, reply(annotationOf(before), text, `2024-04-01T00:00:0${index}.000Z`), now).note,
    note,
  )
}

function textsOf(one: Note): string[] {
  return repliesTo(annotationOf(one)).map(({ text }) => text)
}

describe('a thread below an annotation', () => {
  it('keeps replies in the order they were made, and fits the schema', () => {
    const after = replied('Who says so?', ' The union. ')
    expect(textsOf(after)).toEqual(['Who says so?', 'The union.'])
    expect(Note.parse(after)).toEqual(after)
  })

  it('takes no reply of white space alone', () => {
    expect(reply(annotationOf(note), ' \n ', now)).toEqual([])
  })

  it('leaves nothing behind when its last reply is deleted', () => {
    const after = replied('Who says so?')
    const [first] = repliesTo(annotationOf(after))
    const edits: NoteEdit[] = [{ type: 'reply.remove', annotation: annotationOf(after).id, id: first?.id ?? '' }]
    expect(annotationOf(applyEdits(after, edits, now).note)).toEqual(annotationOf(note))
  })

  it('says so when the reply, or the annotation, is gone', () => {
    const { id } = annotationOf(note)
    expect(() => applyEdits(note, [{ type: 'reply.remove', annotation: id, id }], now)).toThrow(
      /no longer in the note/u,
    )
    const [add] = reply(annotationOf(note), 'Who?', now)
    const elsewhere = { ...note, annotations: [] }
    expect(() => applyEdits(elsewhere, add === undefined ? [] : [add], now)).toThrow(/no longer in the note/u)
  })

  it('comes back as it was, whatever is undone', () => {
    const change = fc.record({
      type: fc.constant('change' as const),
      at: fc.nat(3),
      text: fc.constantFrom('Yes.', 'No.'),
    })
    const remove = fc.record({ type: fc.constant('remove' as const), at: fc.nat(3) })
    fc.assert(
      fc.property(fc.array(fc.oneof(change, remove), { maxLength: 6 }), (steps) => {
        const before = replied('One', 'Two', 'Three')
        let after = before
        const undone: NoteEdit[] = []
        for (const step of steps) {
          const annotation = annotationOf(after)
          const at = repliesTo(annotation)[step.at]
          if (at === undefined) continue
          const edit: NoteEdit =
            step.type === 'change'
              ? { type: 'reply.change', annotation: annotation.id, id: at.id, text: step.text }
              : { type: 'reply.remove', annotation: annotation.id, id: at.id }
          const result = applyEdits(after, [NoteEdit.parse(edit)], now)
          after = result.note
          undone.unshift(...result.undo)
        }
        expect(textsOf(applyEdits(after, undone, now).note)).toEqual(textsOf(before))
      }),
    )
  })
})
