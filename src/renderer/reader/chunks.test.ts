import { describe, expect, it } from 'vitest'
import type { Block } from '../../core/model/source.ts'
import { chunkAt, chunksOf } from './chunks.ts'

const made = (count: number) =>
  Array.from({ length: count }, (_, index): Block => ({ kind: 'paragraph', start: index * 10, end: index * 10 + 8 }))

describe('the chunks of a text', () => {
  it.each([0, 1, 400, 401, 20_003])('hold each of %i blocks once, in order', (count) => {
    const blocks = made(count)
    const chunks = chunksOf(blocks)
    expect(chunks.flatMap((chunk) => chunk.blocks)).toEqual(blocks)
    for (const [index, { first, blocks: part }] of chunks.entries()) {
      expect(part[0]).toBe(blocks[first])
      expect(chunkAt(chunks.length, first)).toBe(index)
      expect(chunkAt(chunks.length, first + part.length - 1)).toBe(index)
    }
  })

  it('are one for an article and many for a book', () => {
    expect(chunksOf(made(400))).toHaveLength(1)
    expect(chunksOf(made(1000))).toHaveLength(40)
  })
})
