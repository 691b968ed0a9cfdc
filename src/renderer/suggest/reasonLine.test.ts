import { describe, expect, it } from 'vitest'
import type { Span } from '../../core/model/source.ts'
import type { Link, SuggestedActor, SuggestedQuote } from '../../core/suggest/suggestions.ts'
import { reasonLine } from './reasonLine.ts'

const text = 'Ana Ruiz came late. “We wait,” she said. “We wait,” a dock official said.'
const actors: SuggestedActor[] = [
  { kind: 'person', name: 'Ana Ruiz', aliases: ['Ruiz'], role: '', affiliation: '', mentions: [{ start: 0, end: 8 }] },
]

function of(words: string): Span {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function reason(link: Partial<Link>, mention: Span | null, speaker: number | null = 0, cue: Span | null = of('said')) {
  const quote: SuggestedQuote = {
    ...of('“We wait,”'),
    tier: 'direct',
    speaker,
    confidence: 0.9,
    reason: { cue, mention, link: { kind: 'named', from: null, where: null, ...link } },
  }
  return reasonLine(text, actors, quote)
}

describe('the reason under a suggestion', () => {
  it('says what a pronoun stands for, and where that is named', () => {
    expect(reason({ kind: 'pronoun', where: 'previousSentence' }, of('she'))).toBe(
      '“said” · she = Ana Ruiz, previous sentence',
    )
  })

  it('says so when the name itself stands there', () => {
    expect(reason({}, of('Ana Ruiz'))).toBe('“said” · by name')
    expect(reason({}, of('Ana Ruiz'), 0, null)).toBe('by name')
  })

  it('says whose speech goes on', () => {
    expect(reason({ kind: 'continued', where: 'sameParagraph' }, null, 0, null)).toBe(
      'Ana Ruiz goes on, same paragraph',
    )
    expect(reason({ kind: 'continued' }, null, null, null)).toBe('speech goes on')
  })

  it('says that a person said so', () => {
    expect(reason({ kind: 'corrected' }, of('she'), 0, null)).toBe('she = Ana Ruiz, as you said')
    expect(reason({ kind: 'corrected' }, null, 0, null)).toBe('as you said')
  })

  it('does not say that a name stands for itself where a person credited the one who is named', () => {
    expect(reason({ kind: 'corrected' }, of('Ana Ruiz'))).toBe('“said” · by name')
  })

  it('says that the text does not name who spoke', () => {
    expect(reason({ kind: 'unnamed' }, of('a dock official'), null)).toBe('“said” · a dock official, not named')
    expect(reason({ kind: 'unnamed' }, null, null, null)).toBe('the text names nobody')
  })
})
