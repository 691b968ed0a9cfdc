import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { positionOf } from '../../core/model/annotation.ts'
import { harbourNote, now, withAnnotation } from '../../core/model/note.fixture.ts'
import type { Span } from '../../core/model/source.ts'
import { meantAt, placedIn, placedWithin } from './placed.ts'

const note = withAnnotation(harbourNote(), 'highlight', 'said on Friday that “the strike is over”')
const placed = note.annotations.map((annotation) => ({ annotation, span: positionOf(annotation.target) }))

function at(words: string): Span {
  const start = note.source.text.indexOf(words)
  return { start, end: start + words.length }
}
const caretIn = (words: string) => ({ start: at(words).start + 1, end: at(words).start + 1 })

describe('what a press on words means', () => {
  const suggested = [at('“the strike is over”'), at('“We got what we came for,”')]

  it('is the suggestion inside a longer annotation', () => {
    const { start, end } = at('“the strike is over”')
    expect(meantAt(placed, suggested, caretIn('strike is over'))).toEqual({ suggestion: `${start}-${end}` })
  })

  it('is the annotation beside it', () => {
    expect(meantAt(placed, suggested, caretIn('Friday'))).toEqual({ annotation: note.annotations[0] })
  })

  it('is the annotation where both hold the same words', () => {
    const span = positionOf(note.annotations[0]?.target ?? expect.fail())
    expect(meantAt(placed, [span], caretIn('strike is over'))).toEqual({ annotation: note.annotations[0] })
  })

  it('is nothing elsewhere', () => {
    expect(meantAt(placed, suggested, caretIn('answer questions'))).toBeNull()
  })
})

describe('the places of annotations', () => {
  it('are worked out once, and stay the same for what an edit left as it was', () => {
    const both = withAnnotation(note, 'claim', 'The strike is over for now')
    const before = placedIn(both)
    expect(placedIn({ ...both })).toBe(before)
    const [first, second] = both.annotations
    if (first === undefined || second === undefined) throw new Error('the annotations are missing')
    const edits = [{ type: 'annotation.change' as const, id: first.id, change: { comment: 'Checked' } }]
    const after = placedIn(applyEdits(both, edits, now).note)
    expect(after[0]?.annotation.comment).toBe('Checked')
    expect(after[0]?.span).toEqual(before[0]?.span)
    expect(after[1]).toBe(before[1])
  })

  it('are found anew in another text', () => {
    const [other] = placedIn({ ...note, source: { ...note.source, text: 'Nothing of the kind.' } })
    expect(other?.span).toBeNull()
    expect(placedIn(note)[0]?.span).not.toBeNull()
  })

  it('tell which annotations touch some parts of the text, in their order and each once', () => {
    const [annotation] = note.annotations
    if (annotation === undefined) throw new Error('the annotation is missing')
    const span = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.array(fc.option(span)), fc.array(span, { maxLength: 4 }), (spans, parts) => {
        const all = spans.map((one) => ({ annotation, span: one }))
        const touching = all.filter(({ span: one }) =>
          parts.some(({ start, end }) => one !== null && one.start < end && one.end > start),
        )
        expect(placedWithin(all, parts)).toEqual(touching)
      }),
    )
  })
})
