import { describe, expect, it } from 'vitest'
import { harbourNote, withAnnotation } from '../../core/model/note.fixture.ts'
import { linesOf } from './marginLines.ts'

const [annotation] = withAnnotation(harbourNote(), 'claim', 'the strike is over').annotations

function lines(tops: number[]): [top: number, count: number][] {
  const marks = tops.flatMap((top) => (annotation === undefined ? [] : [{ top, annotation }]))
  return linesOf(marks).map(({ top, annotations }) => [top, annotations.length])
}

describe('marks in the margin', () => {
  it('stand beside their lines, and below each other where lines are close', () => {
    expect(lines([0, 100, 110])).toEqual([
      [0, 1],
      [100, 1],
      [122, 1],
    ])
  })

  it('become one mark where more begin on a line than there is room for', () => {
    expect(lines([0, 0, 0, 0, 0, 0])).toEqual([
      [0, 1],
      [22, 1],
      [44, 4],
    ])
  })

  it('never stray far from their line, however many there are', () => {
    const tops = Array.from({ length: 200 }, (_, index) => index * 3)
    const marks = lines(tops)
    expect(marks.reduce((sum, [, count]) => sum + count, 0)).toBe(200)
    expect(marks.at(-1)?.[0]).toBeLessThanOrEqual(200 * 3 + 44)
  })
})
