import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { printedWords } from '../memo/quoted.ts'
import type { Alteration } from '../model/memoBody.ts'
import { isFaithful } from './faithful.ts'

const exact = 'We got what we came for, and nobody should call it a defeat.'

describe('printed words', () => {
  it.each([
    ['as they are', '“We got what we came for, and nobody should call it a defeat.”'],
    ['in two lines', '“We got what we came\nfor, and nobody should call it a defeat.”'],
    ['with words left out', '“We got… nobody should call it a defeat.”'],
    ['with the end left out', '“We got what we came for…”'],
    ['with the beginning left out', '“…nobody should call it a defeat.”'],
    ['with something added', '“We got what we came for, and nobody should call it [the deal] a defeat.”'],
    ['with words left out and another put in', '“We [the union] got… it a defeat.”'],
    [
      'with an addition that has brackets',
      '“We got [as [he] said] what we came for, and nobody should call it a defeat.”',
    ],
  ])('are faithful %s', (_how, words) => expect(isFaithful(words, exact)).toBe(true))

  it.each([
    ['with a word changed', '“We got what we asked for, and nobody should call it a defeat.”'],
    ['with a word left out unmarked', '“We got what we came for, and should call it a defeat.”'],
    ['with a word put in unmarked', '“We got all what we came for, and nobody should call it a defeat.”'],
    ['with a mark changed', '“We got what we came for, and nobody should call it a defeat!”'],
    ['with a letter in another case', '“we got what we came for, and nobody should call it a defeat.”'],
    ['with the end left out unmarked', '“We got what we came for”'],
    ['in another order', '“nobody should call it a defeat… We got what we came for”'],
    ['with an ellipsis that leaves out nothing', '“We got… what we came for, and nobody should call it a defeat.”'],
    ['with nothing left', '“”'],
  ])('are not %s', (_how, words) => expect(isFaithful(words, exact)).toBe(false))

  it('may have marks, brackets and ellipses of the source’s own', () => {
    const odd = '“So…,” he said, “it [sic] is…”'
    expect(isFaithful(odd, odd)).toBe(true)
    expect(isFaithful('“So…,” he said, “it… is…”', odd)).toBe(true)
    expect(isFaithful('“So,” he said, “it [sic] is…”', odd)).toBe(false)
  })

  it('are told in reasonable time where marks of omission are all there is', () => {
    const spent = processorTime()
    expect(isFaithful(`${'…'.repeat(800)}x`, `${'…'.repeat(800)}y`)).toBe(false)
    expect(spent()).toBeLessThan(1000)
  })

  const cut = fc.tuple(fc.stringMatching(/^[a-d …[\]“”.]{2,24}$/u), fc.array(fc.nat(23), { maxLength: 6 }))

  it('are faithful whatever a writer leaves out and adds', () => {
    fc.assert(
      fc.property(cut, fc.stringMatching(/^[a-d ]{0,5}[a-d]$/u), ([source, places], added) => {
        const at = [...new Set(places.map((place) => place % source.length))].sort((a, b) => a - b)
        const alterations: Alteration[] = []
        for (let index = 0; index + 1 < at.length; index += 2) {
          const [start = 0, end = 0] = [at[index], at[index + 1]]
          alterations.push({ type: 'omission', start, end })
          if (index % 4 === 0) alterations.push({ type: 'insertion', at: end, text: added })
        }
        expect(isFaithful(printedWords({ exact: source, alterations }), source)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are told apart from the source by any letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-f ]{3,30}$/u), fc.nat(), (source, place) => {
        const words = source.replace(/\s+/gu, ' ').trim()
        fc.pre(words.length > 0)
        const at = place % words.length
        expect(isFaithful(`${words.slice(0, at)}X${words.slice(at + 1)}`, words)).toBe(false)
      }),
    )
  })
})
