import { describe, expect, it } from 'vitest'
import type { Suggestions } from '../../core/suggest/suggestions.ts'
import { addPart, partsOf } from './finderProtocol.ts'

const quote = (start: number) => ({
  start,
  end: start + 1,
  tier: 'direct' as const,
  speaker: null,
  confidence: 0.5,
  reason: { cue: null, mention: null, link: { kind: 'unnamed' as const, from: null, where: null } },
})

describe('suggestions on their way to the window', () => {
  it.each([0, 1, 499, 500, 501, 20_000])('%i quotations arrive whole and in order, a few at a time', (count) => {
    const found: Suggestions = {
      quotes: Array.from({ length: count }, (_, index) => quote(index)),
      actors: [],
      events: [],
      keyPoints: Array.from({ length: 3 }, (_, index) => ({ start: index, end: index + 1, score: 1 })),
    }
    const parts = partsOf(found)
    expect(parts.every(({ quotes }) => quotes.length <= 500)).toBe(true)
    const arrived: Suggestions = { quotes: [], actors: [], events: [], keyPoints: [] }
    for (const part of parts) addPart(arrived, part)
    expect(arrived).toEqual(found)
  })
})
