import { describe, expect, it } from 'vitest'
import { takenBy, variantsOf } from './variants.ts'

const counted = (tag: string, notes: number, annotations = 0) => ({ tag, notes, annotations })

describe('tags that differ in their case alone', () => {
  it('could be merged into the one that is borne most, by notes or by annotations', () => {
    const tags = [counted('Trade', 3), counted('chips', 9), counted('TRADE', 1), counted('trade', 2, 2)]
    expect(variantsOf(tags).map(({ variant, of }) => [variant.tag, of.tag])).toEqual([
      ['Trade', 'trade'],
      ['TRADE', 'trade'],
    ])
  })

  it('are told from those that differ in more', () => {
    expect(variantsOf([counted('trade', 1), counted('trades', 1), counted('trādé', 1)])).toEqual([])
    expect(variantsOf([counted('\u00e9t\u00e9', 1), counted('E\u0301T\u00c9', 2)])).toHaveLength(1)
  })
})

describe('the tag that takes up another', () => {
  const tags = [counted('trade', 1), counted('Trade Policy', 2), counted('Chips', 1), counted('chips', 1)]
  it.each([
    ['trade', 'Trade Policy', 'Trade Policy'],
    ['trade', 'trade policy', 'Trade Policy'],
    ['trade', 'Trade', undefined],
    ['Chips', 'chips', 'chips'],
    ['trade', 'tariffs', undefined],
  ])('%s → %s: %s', (from, name, expected) => {
    expect(takenBy(tags, from, name)?.tag).toBe(expected)
  })
})
