import { describe, expect, it } from 'vitest'
import { harbourNote, withAnnotation } from '../../core/model/note.fixture.ts'
import type { Placed } from './placed.ts'
import { spokenMarking, spokenSelection, spokenWords } from './spoken.ts'

const words = 'the strike is over'
const note = withAnnotation(harbourNote(), 'highlight', words)
const start = note.source.text.indexOf(words)
const placed: Placed[] = note.annotations.map((annotation) => ({
  annotation,
  span: { start, end: start + words.length },
}))

describe('what a screen reader says', () => {
  it('names the marks on selected words, which others see as colours', () => {
    const before = { start: 0, end: 4 }
    const on = { start: start + 4, end: start + 10 }
    expect(spokenSelection(note, placed, [], on)).toBe('Selected: strike. Highlight')
    expect(spokenSelection(note, placed, [on], on)).toBe('Selected: strike. Highlight. Suggested quotation')
    expect(spokenSelection(note, placed, [on], before)).toBe(`Selected: ${note.source.text.slice(0, 4)}`)
  })

  it('tells what was made of words that were annotated', () => {
    expect(spokenMarking(note.source.text, 'claim', { start, end: start + 10 })).toBe('Claim: the strike')
  })

  it('says the beginning and the end of many words', () => {
    const text = `${'a'.repeat(500)}${'b'.repeat(500)}`
    expect(spokenWords(text, { start: 0, end: 1000 })).toBe(`${'a'.repeat(80)} … ${'b'.repeat(80)}`)
  })
})
