import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { type BulkChange, editsOf, type NoteStep, stepFor } from './bulk.ts'
import { takeBack } from './bulkUndo.ts'
import { applyEdits } from './noteEdit.ts'

const later = '2024-03-02T09:00:00.000Z'
const words = ['the strike is over', 'We got what we came for', 'Nobody should call it a defeat']

const tag = fc.constantFrom('trade', 'Trade', 'trade policy', 'chips', 'ports')
const tags = fc.uniqueArray(tag)
const anyNote = fc
  .record({ own: tags, archived: fc.boolean(), annotations: fc.array(tags, { maxLength: words.length }) })
  .map(({ own, archived, annotations }) => noteWith(own, annotations, archived))
const anyChange: fc.Arbitrary<BulkChange> = fc.oneof(
  fc.record({ type: fc.constant('rename' as const), from: tag, to: fc.option(tag) }),
  fc.record({
    type: fc.constant('mark' as const),
    addTags: tags,
    removeTags: tags,
    archived: fc.option(fc.boolean()),
  }),
)

function noteWith(own: string[], annotations: string[][] = [], archived = false): Note {
  const annotated = annotations.reduce(
    (note, _tags, index) => withAnnotation(note, 'claim', words[index] ?? ''),
    harbourNote(),
  )
  return {
    ...annotated,
    tags: own,
    archived,
    annotations: annotated.annotations.map((annotation, index) => ({ ...annotation, tags: annotations[index] ?? [] })),
  }
}

function tagged({ tags: own, archived, annotations }: Note) {
  return { own, archived, annotations: annotations.map(({ id, tags: its }) => ({ id, its })) }
}

function done(note: Note, change: BulkChange): { note: Note; step: NoteStep | null } {
  const step = stepFor(note, change)
  return { note: step === null ? note : applyEdits(note, editsOf(step), later).note, step }
}

function takenBack(note: Note, change: BulkChange, step: NoteStep): Note {
  return applyEdits(note, takeBack(note, change, step).edits, later).note
}

/** Sets the tags of the note, or of one of its annotations. */
type Since = { place: number; tags: string[] }

function changedSince(note: Note, { place, tags: its }: Since): Note {
  if (place >= note.annotations.length) return { ...note, tags: its }
  return {
    ...note,
    annotations: note.annotations.map((annotation, index) =>
      index === place ? { ...annotation, tags: its } : annotation,
    ),
  }
}

describe('a change to many notes', () => {
  it('renames a tag of the note and of its annotations, and names only what it changes', () => {
    const note = noteWith(['chips', 'trade'], [['trade', 'ports'], ['ports']])
    const { note: after, step } = done(note, { type: 'rename', from: 'trade', to: 'ports' })
    expect(after.tags).toEqual(['chips', 'ports'])
    expect(after.annotations.map(({ tags: its }) => its)).toEqual([['ports'], ['ports']])
    expect(step?.tags.map(({ annotation }) => annotation)).toEqual([null, note.annotations[0]?.id])
  })

  it('does nothing to a note that is as it should be', () => {
    const note = noteWith(['trade'], [], true)
    expect(stepFor(note, { type: 'mark', addTags: ['trade'], removeTags: ['chips'], archived: true })).toBeNull()
    expect(stepFor(note, { type: 'rename', from: 'chips', to: 'ports' })).toBeNull()
  })

  it('is done once: what it has done to a note leaves it nothing to do there', () => {
    fc.assert(
      fc.property(anyNote, anyChange, (note, change) => {
        expect(stepFor(done(note, change).note, change)).toBeNull()
      }),
    )
  })
})

describe('a change that is taken back', () => {
  it('leaves the tags as they were before', () => {
    fc.assert(
      fc.property(anyNote, anyChange, (note, change) => {
        const { note: after, step } = done(note, change)
        if (step === null) return
        const { gone, changedSince: since } = takeBack(after, change, step)
        expect([gone, since]).toEqual([0, 0])
        expect(tagged(takenBack(after, change, step))).toEqual(tagged(note))
      }),
    )
  })

  it('leaves a note alone that it did not come to, or that was taken back already', () => {
    fc.assert(
      fc.property(anyNote, anyChange, (note, change) => {
        const step = stepFor(note, change)
        if (step !== null) expect(takeBack(note, change, step)).toEqual({ edits: [], gone: 0, changedSince: 0 })
      }),
    )
  })

  it('touches nothing that was changed since', () => {
    const anySince = fc.record({ place: fc.nat(words.length), tags })
    fc.assert(
      fc.property(anyNote, anyChange, anySince, (note, change, since) => {
        const { note: after, step } = done(note, change)
        if (step === null) return
        const changed = changedSince(after, since)
        const back = takenBack(changed, change, step)
        for (const [index, place] of listsOf(back).entries()) {
          const [now = [], before = [], once = []] = [
            listsOf(changed)[index],
            listsOf(note)[index],
            listsOf(after)[index],
          ]
          const added = once.filter((one) => !before.includes(one))
          const removed = before.filter((one) => !once.includes(one))
          // Only what the change added goes, only what it removed comes back, and the others keep their order.
          expect(added).toEqual(expect.arrayContaining(now.filter((one) => !place.includes(one))))
          expect(removed).toEqual(expect.arrayContaining(place.filter((one) => !now.includes(one))))
          const others = (list: readonly string[]) =>
            list.filter((one) => !added.includes(one) && !removed.includes(one))
          if (now.join() !== once.join()) expect(others(place)).toEqual(others(now))
          expect(new Set(place).size).toBe(place.length)
        }
      }),
    )
  })

  it.each([
    ['another tag was added', ['ports', 'trade policy', 'chips'], ['ports', 'trade', 'chips'], 0],
    ['the new name was renamed', ['ports', 'tariffs'], ['ports', 'tariffs'], 1],
    ['the new name was removed', ['ports'], ['ports'], 1],
    ['the old name was given again', ['ports', 'trade policy', 'trade'], ['ports', 'trade'], 0],
  ])('takes a rename back as far as it stands where %s', (_name, since, expected, left) => {
    const change: BulkChange = { type: 'rename', from: 'trade', to: 'trade policy' }
    const { note, step } = done(noteWith(['ports', 'trade']), change)
    if (step === null) throw new Error('nothing was done')
    const changed = { ...note, tags: since }
    expect(takenBack(changed, change, step).tags).toEqual(expected)
    expect(takeBack(changed, change, step).changedSince).toBe(left)
  })

  it('gives a tag that was merged its place again beside the one that took it up', () => {
    const change: BulkChange = { type: 'rename', from: 'trade', to: 'chips' }
    const { note, step } = done(noteWith(['trade', 'ports', 'chips']), change)
    if (step === null) throw new Error('nothing was done')
    expect(takenBack({ ...note, tags: ['new', 'ports', 'chips'] }, change, step).tags).toEqual([
      'new',
      'trade',
      'ports',
      'chips',
    ])
  })

  it('counts annotations that are gone', () => {
    const change: BulkChange = { type: 'rename', from: 'trade', to: null }
    const { note, step } = done(noteWith([], [['trade'], ['trade', 'ports']]), change)
    if (step === null) throw new Error('nothing was done')
    const [, second] = note.annotations
    const left = { ...note, annotations: second === undefined ? [] : [second] }
    expect(takeBack(left, change, step)).toMatchObject({ gone: 1, changedSince: 0, edits: [{ id: second?.id }] })
  })
})

function listsOf(note: Note): string[][] {
  return [...note.annotations.map(({ tags: its }) => its), note.tags]
}
