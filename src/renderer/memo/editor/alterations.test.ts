import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { altered } from '../../../core/memo/quoted.ts'
import type { Alteration } from '../../../core/model/memoBody.ts'
import { insert, omit, segmentsOf, without } from './alterations.ts'

const words = 'They will not, under any circumstances, be moved by it.'
const stretch = (part: string) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length })

describe('leaving words out', () => {
  it('takes whole words, whatever was selected of them', () => {
    const omitted = omit(words, [], stretch('nder any circum')) ?? []
    expect(altered(words, omitted)).toBe('They will not, …, be moved by it.')
  })

  it('makes one omission of those that overlap', () => {
    const one = omit(words, [], stretch('under any')) ?? []
    const both = omit(words, one, stretch('any circumstances')) ?? []
    expect(both).toEqual([{ type: 'omission', ...stretch('under any circumstances') }])
  })

  it('is refused where no word was selected, or none would be left', () => {
    expect(omit(words, [], stretch(', '))).toBeNull()
    expect(omit(words, [], { start: 0, end: words.length })).toBeNull()
  })

  it('keeps what was added within it, before the ellipsis', () => {
    const added = insert(words, [], words.indexOf('any'), 'sic')
    expect(altered(words, omit(words, added, stretch('under any circumstances')) ?? [])).toBe(
      'They will not, [sic] …, be moved by it.',
    )
  })
})

describe('adding words in brackets', () => {
  it('puts them between words, not into one', () => {
    const added = insert(words, [], words.indexOf('hey'), 'the ministers')
    expect(altered(words, added)).toBe('[the ministers] They will not, under any circumstances, be moved by it.')
  })

  it('needs no brackets of the writer’s, and adds nothing where there is nothing', () => {
    expect(insert(words, [], 4, ' [the  ministers] ')).toEqual([{ type: 'insertion', at: 4, text: 'the ministers' }])
    expect(insert(words, [], 4, ' [] ')).toEqual([])
  })
})

const step = fc.oneof(
  fc.record({ type: fc.constant('omit' as const), start: fc.nat(40), end: fc.nat(40) }),
  fc.record({ type: fc.constant('insert' as const), at: fc.nat(40), text: fc.string({ maxLength: 6 }) }),
  fc.record({ type: fc.constant('without' as const), index: fc.nat(5) }),
)

describe('any series of changes', () => {
  it('leaves alterations in order and apart, and every kept word as the source has it', () => {
    const anyWords = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    fc.assert(
      fc.property(anyWords, fc.array(step, { maxLength: 8 }), (exact, steps) => {
        let alterations: Alteration[] = []
        for (const one of steps) {
          if (one.type === 'omit') {
            const [start, end] = [Math.min(one.start, one.end), Math.max(one.start, one.end)]
            const within = { start: Math.min(start, exact.length), end: Math.min(end, exact.length) }
            alterations = omit(exact, alterations, within) ?? alterations
          } else if (one.type === 'insert') {
            alterations = insert(exact, alterations, Math.min(one.at, exact.length), one.text)
          } else alterations = without(alterations, one.index)
        }
        let reached = 0
        for (const one of alterations) {
          const [start, end] = one.type === 'omission' ? [one.start, one.end] : [one.at, one.at]
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeLessThanOrEqual(exact.length)
          reached = end
        }
        const read = segmentsOf(exact, alterations).map((one) =>
          one.type === 'insertion' ? '' : exact.slice(one.start, one.end),
        )
        expect(read.join('')).toBe(exact)
      }),
    )
  })
})
