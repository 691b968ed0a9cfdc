import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alteration } from '../model/memoBody.ts'
import { altered, printedWords, quoted } from './quoted.ts'

const omission = (start: number, end: number): Alteration => ({ type: 'omission', start, end })
const insertion = (at: number, text: string): Alteration => ({ type: 'insertion', at, text })

describe('quoted words', () => {
  it('stand between marks unless they bring their own', () => {
    expect(quoted('so it is')).toBe('“so it is”')
    expect(quoted('“So,” he said, “it is.”')).toBe('“So,” he said, “it is.”')
    expect(quoted('« Voilà »')).toBe('« Voilà »')
  })

  it('show what was left out and what was added, whether it came first or last', () => {
    const exact = 'They came to the harbour on Friday and left.'
    expect(altered(exact, [omission(10, 24)])).toBe('They came … on Friday and left.')
    expect(altered(exact, [insertion(0, 'The crews:')])).toBe(
      '[The crews:] They came to the harbour on Friday and left.',
    )
    expect(altered(exact, [insertion(4, 'the crews')])).toBe('They [the crews] came to the harbour on Friday and left.')
    expect(altered(exact, [insertion(exact.length, 'sic')])).toBe('They came to the harbour on Friday and left. [sic]')
    expect(altered(exact, [omission(0, 5), insertion(5, 'C'), omission(27, 44)])).toBe('… [C] came to the harbour on…')
  })

  it('are the source’s own but for brackets and ellipses, wherever they were altered', () => {
    const places = fc.array(fc.nat(30), { maxLength: 6 }).map((list) => list.sort((a, b) => a - b))
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{31}$/u), places, (exact, at) => {
        const alterations: Alteration[] = []
        for (const [index, place] of at.entries()) {
          const next = at[index + 1] ?? place
          if (index % 2 === 0 && next > place) alterations.push(omission(place, next))
          else if (index % 2 === 1) alterations.push(insertion(place, 'ADDED'))
        }
        const kept = alterations.reduce(
          (text, each) =>
            each.type === 'omission'
              ? text.slice(0, each.start) + '_'.repeat(each.end - each.start) + text.slice(each.end)
              : text,
          exact,
        )
        const own = altered(exact, alterations).replaceAll('[ADDED]', '').replaceAll('…', '').replaceAll(' ', '')
        expect(own).toBe(kept.replace(/[_ ]/gu, ''))
      }),
    )
  })

  it('are printed with their marks', () => {
    expect(printedWords({ exact: 'We go on', alterations: [omission(3, 5)] })).toBe('“We … on”')
  })
})
