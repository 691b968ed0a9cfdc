import { describe, expect, it } from 'vitest'
import { longestRun, placeLike, placeOf } from './places.ts'

const marked = (text: string) => {
  const start = text.indexOf('[')
  const end = text.indexOf(']') - 1
  return { text: text.replace(/[[\]]/gu, ''), marks: [{ start, end }] }
}

describe('the words of a hit', () => {
  const snippet = marked('new [tariffs] on steel')

  it('are at its place while they stand there', () => {
    expect(placeOf('tariffs, new tariffs\non steel', { start: 13, end: 20, snippet })).toEqual({ start: 13, end: 20 })
  })

  it('are looked for next to it when the text was changed', () => {
    const text = 'tariffs. Words were put in here, new tariffs on steel. And far away, tariffs.'
    expect(placeOf(text, { start: 22, end: 29, snippet })).toEqual({ start: 37, end: 44 })
    expect(placeOf('nothing of it', { start: 4, end: 11, snippet })).toBeNull()
  })
})

describe('the words of a snippet', () => {
  it('are found where the text is most like it', () => {
    const text = 'old tariffs on coal\nnew  tariffs on\nsteel'
    expect(placeLike(text, marked('… and new [tariffs] on steel'))).toEqual({ start: 25, end: 32 })
    expect(placeLike(text, marked('old [tariffs] on'))).toEqual({ start: 4, end: 11 })
    expect(placeLike(text, { text: 'steel', marks: [] })).toBeNull()
    expect(placeLike('nothing', marked('[tariffs]'))).toBeNull()
  })

  it('are those that stand together', () => {
    const text = 'new tariffs: on new tariffs, on steel tariffs'
    const marks = [
      { start: 4, end: 11 },
      { start: 16, end: 19 },
      { start: 20, end: 27 },
      { start: 38, end: 45 },
    ]
    expect(longestRun({ text, marks })).toEqual({ start: 16, end: 27 })
    expect(longestRun({ text, marks: [] })).toBeNull()
  })
})
