import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../core/model/source.ts'
import { blockAt, blocksOf, nodeAt } from './offsets.ts'

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

describe('the blocks that a span shows in', () => {
  it.each([
    [{ start: 2, end: 5 }, [0, 0]],
    [{ start: 3, end: 12 }, [0, 2]],
    [{ start: 5, end: 12 }, [1, 2]],
    [{ start: 3, end: 9 }, [0, 1]],
  ])('%o begins and ends in %o', (span, expected) => {
    expect(blocksOf(blocks, span)).toEqual(expected)
  })
})

describe('a place in a block of several text nodes', () => {
  it('between two nodes: a range starts in the later and ends in the earlier one', () => {
    expect(nodeAt([3, 4], 3, 'start')).toEqual({ index: 1, rest: 0 })
    expect(nodeAt([3, 4], 3, 'end')).toEqual({ index: 0, rest: 3 })
  })

  it('at the edges of the block stays in it', () => {
    expect(nodeAt([3, 4], 0, 'start')).toEqual({ index: 0, rest: 0 })
    expect(nodeAt([3, 4], 7, 'start')).toEqual({ index: 1, rest: 4 })
    expect(nodeAt([3, 4], 7, 'end')).toEqual({ index: 1, rest: 4 })
  })

  it('is as far into the block as asked, however it is cut', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })
    fc.assert(
      fc.property(lengths, fc.nat(1000), fc.constantFrom('start', 'end'), (list, wanted, edge) => {
        const all = list.reduce((sum, length) => sum + length, 0)
        const offset = wanted % (all + 1)
        const { index, rest } = nodeAt(list, offset, edge)
        expect(list.slice(0, index).reduce((sum, length) => sum + length, rest)).toBe(offset)
        expect(rest).toBeLessThanOrEqual(list[index] ?? -1)
      }),
    )
  })
})
