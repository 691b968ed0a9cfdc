import { describe, expect, it } from 'vitest'
import { positionOf } from '../../core/model/annotation.ts'
import { harbourNote, withAnnotation } from '../../core/model/note.fixture.ts'
import type { Span } from '../../core/model/source.ts'
import { meantAt } from './placed.ts'

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
