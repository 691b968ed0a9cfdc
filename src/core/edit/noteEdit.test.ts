import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactOf, positionOf } from '../model/annotation.ts'
import { harbourNote, now, withAnnotation } from '../model/note.fixture.ts'
import { Note } from '../model/note.ts'
import { annotate, changeSpeaker, parseTags, removeAnnotation } from './annotating.ts'
import { applyEdits, NoteEdit } from './noteEdit.ts'

const later = '2024-03-02T09:00:00.000Z'
const span = { start: 80, end: 90 }

function content({ revision: _revision, updated: _updated, annotations, ...rest }: Note) {
  return { ...rest, annotations: annotations.map(({ updated: _when, ...annotation }) => annotation) }
}

describe('annotating', () => {
  it('credits a new speaker by making an actor of the note', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
    expect(note.actors.map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(note.annotations[0]?.speaker).toBe(note.actors[0]?.id)
  })

  it('knows a speaker again whatever the case, accents and spacing', () => {
    const once = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruíz')
    const twice = withAnnotation(once, 'quote', 'Nobody should call it a defeat', ' ana  ruiz ')
    expect(twice.actors).toHaveLength(1)
    expect(twice.annotations.map(({ speaker }) => speaker)).toEqual([once.actors[0]?.id, once.actors[0]?.id])
  })

  it('keeps annotations in the order of the text', () => {
    const late = withAnnotation(harbourNote(), 'claim', 'The strike is over for now')
    const both = withAnnotation(late, 'quote', 'the strike is over')
    expect(both.annotations.map(({ target }) => exactOf(target))).toEqual([
      'the strike is over',
      'The strike is over for now',
    ])
  })

  it('keeps the order of the text whatever is added in what order, the later of two on the same words behind', () => {
    const place = fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 3 }) })
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const note = harbourNote()
        const made = places.map(({ start, length }) => {
          const draft = {
            kind: 'claim' as const,
            span: { start, end: start + length },
            speaker: '',
            comment: '',
            tags: [],
          }
          return annotate(note, draft, now)
        })
        const { annotations } = applyEdits(
          note,
          made.flatMap(({ edits }) => edits),
          later,
        ).note
        const sorted = made
          .map(({ annotation }) => annotation)
          .sort((a, b) => {
            const [first, second] = [positionOf(a.target), positionOf(b.target)]
            return first.start - second.start || first.end - second.end
          })
        expect(annotations).toEqual(sorted)
      }),
    )
  })

  it('adds and removes many at once as one after the other would', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
    const draft = (start: number) => ({
      kind: 'claim' as const,
      span: { start, end: start + 2 },
      speaker: '',
      comment: '',
      tags: [],
    })
    const made = [9, 3, 3, 40].map((start) => annotate(note, draft(start), now))
    const edits = made.flatMap((one) => one.edits)
    const together = applyEdits(note, edits, later)
    const apart = edits.reduce((before, edit) => applyEdits(before, [edit], later).note, note)
    expect(together.note.annotations).toEqual(apart.annotations)
    const back = applyEdits(together.note, together.undo, later)
    expect(content(back.note)).toEqual(content(note))
    expect(content(applyEdits(back.note, back.undo, later).note)).toEqual(content(together.note))
    expect(() => applyEdits(note, [...edits, ...edits], later)).toThrow(/has the id/u)
    expect(() => applyEdits(together.note, [...together.undo, ...together.undo], later)).toThrow(/no longer/u)
  })

  it('forgets a mistyped name when the speaker is corrected, and brings it back on undo', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Riuz')
    const [quote] = note.annotations
    if (quote === undefined) throw new Error('the quote is missing')
    const { note: corrected, undo } = applyEdits(note, changeSpeaker(note, quote, 'Ana Ruiz'), later)
    expect(corrected.actors.map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(content(applyEdits(corrected, undo, later).note)).toEqual(content(note))
  })

  it('keeps a speaker that another quotation still needs', () => {
    const one = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
    const two = withAnnotation(one, 'quote', 'Nobody should call it a defeat', 'Ana Ruiz')
    const [first] = two.annotations
    if (first === undefined) throw new Error('the quote is missing')
    expect(applyEdits(two, removeAnnotation(two, first), later).note.actors).toHaveLength(1)
  })

  it('reads tags as they are typed', () => {
    expect(parseTags(' trade,export  controls,, trade ')).toEqual(['trade', 'export controls'])
  })
})

describe('applying edits', () => {
  it('counts one revision a step and leaves its input as it was', () => {
    const note = harbourNote()
    const before = structuredClone(note)
    const { edits } = annotate(note, { kind: 'quote', span, speaker: 'Ana Ruiz', comment: '', tags: [] }, now)
    const after = applyEdits(note, edits, later).note
    expect(after.revision).toBe(1)
    expect(after.updated).toBe(later)
    expect(note).toEqual(before)
  })

  it.each<[string, NoteEdit]>([
    ['an annotation that is gone', { type: 'annotation.remove', id: 'gone' }],
    ['an actor that is gone', { type: 'actor.change', id: 'gone', change: { role: 'chair' } }],
  ])('refuses to change %s', (_name, edit) => {
    expect(() => applyEdits(harbourNote(), [edit], later)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('refuses to leave a quotation credited to nobody', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
    const [actor] = note.actors
    const remove: NoteEdit = { type: 'actor.remove', id: actor?.id ?? '' }
    expect(() => applyEdits(note, [remove], later)).toThrow(expect.objectContaining({ code: 'usage' }))
  })

  it('refuses a field that is present but undefined, which would erase what the note holds', () => {
    const edit = { type: 'note.change', change: { title: undefined } }
    expect(NoteEdit.safeParse(edit).success).toBe(false)
  })

  it('undoes any run of steps, last first, to the content there was', () => {
    const step = fc.record({
      what: fc.constantFrom('add', 'change', 'credit', 'remove', 'title'),
      at: fc.nat(150),
      name: fc.constantFrom('', 'Ana Ruiz', 'A docker'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const start = harbourNote()
        let note = start
        const undos: NoteEdit[][] = []
        for (const { what, at, name } of steps) {
          const picked = note.annotations[at % Math.max(1, note.annotations.length)]
          const edits = editsFor(note, what, at, name, picked)
          const result = applyEdits(note, edits, later)
          note = result.note
          undos.unshift(result.undo)
          expect(Note.safeParse(note).success).toBe(true)
        }
        for (const undo of undos) note = applyEdits(note, undo, later).note
        expect(content(note)).toEqual(content(start))
      }),
    )
  })
})

function editsFor(
  note: Note,
  what: string,
  at: number,
  name: string,
  picked: Note['annotations'][number] | undefined,
): NoteEdit[] {
  if (what === 'title' || (what !== 'add' && picked === undefined)) {
    return [{ type: 'note.change', change: { title: `Title ${at}`, summary: name } }]
  }
  if (what === 'add' || picked === undefined) {
    return annotate(
      note,
      { kind: 'quote', span: { start: at, end: at + 9 }, speaker: name, comment: '', tags: [] },
      now,
    ).edits
  }
  if (what === 'remove') return removeAnnotation(note, picked)
  if (what === 'credit') return changeSpeaker(note, picked, name)
  return [{ type: 'annotation.change', id: picked.id, change: { comment: name, tags: [`t${at}`] } }]
}
