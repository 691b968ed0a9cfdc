import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../core/model/source.ts'
import { blockAt } from './offsets.ts'

const blocks: Block[] = [
  { kind: 'paragraph', start: 2, end: 5 },
  { kind: 'paragraph', start: 7, end: 7 },
  { kind: 'paragraph', start: 9, end: 20 },
]

describe('the block that holds a place in the text', () => {
  it.each([
    [0, -1],
    [2, 0],
    [4, 0],
    [6, 0],
    [7, 1],
    [9, 2],
    [400, 2],
  ])('offset %i is in block %i', (offset, index) => {
    expect(blockAt(blocks, offset)).toBe(index)
  })

  it('is the last one that starts at or before it, in any list', () => {
    const starts = fc.uniqueArray(fc.nat(1000)).map((list) => list.sort((a, b) => a - b))
    fc.assert(
      fc.property(starts, fc.nat(1000), (list, offset) => {
        const made = list.map((start): Block => ({ kind: 'paragraph', start, end: start }))
        expect(blockAt(made, offset)).toBe(list.findLastIndex((start) => start <= offset))
      }),
    )
  })
})
