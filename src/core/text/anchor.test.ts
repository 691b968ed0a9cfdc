import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor } from './anchor.ts'
import { describeSpan } from './selectors.ts'

const original = 'First he said yes. Then, after a pause, he said yes again.'
const second = { start: 43, end: 51 }

describe('anchoring', () => {
  it('finds the words where they were', () => {
    expect(original.slice(second.start, second.end)).toBe('said yes')
    expect(anchor(original, describeSpan(original, second))).toEqual(second)
  })

  it('follows the words when text was put before them', () => {
    const target = describeSpan(original, second)
    expect(anchor(`A new opening line. ${original}`, target)).toEqual({
      start: second.start + 20,
      end: second.end + 20,
    })
  })

  it('tells two places with the same words apart by what surrounds them', () => {
    const target = describeSpan(original, { start: 9, end: 17 })
    expect(anchor(`Oh. ${original}`, target)).toEqual({ start: 13, end: 21 })
  })

  it('is an orphan when the words are gone', () => {
    expect(anchor(original.replaceAll('yes', 'no'), describeSpan(original, second))).toBeNull()
  })

  it('is an orphan rather than a guess when several places fit equally', () => {
    const target = describeSpan('he said yes', { start: 3, end: 11 })
    expect(anchor('they said yes, all said yes, one said yes', target)).toBeNull()
  })

  it('finds any span of any text again in the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        fc.pre(start < end)
        expect(anchor(text, describeSpan(text, { start, end }))).toEqual({ start, end })
      }),
    )
  })
})
