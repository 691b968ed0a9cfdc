import { describe, expect, it } from 'vitest'
import { countingIn } from './counting.ts'

describe('things that are counted', () => {
  const english = countingIn('en')
  const french = countingIn('fr')

  it('are one or several, which a language decides: none of them are several in English, and one in French', () => {
    const notes = [0, 1, 2, 1234].map((count) => english.things(count, 'note', 'notes'))
    expect(notes).toEqual(['0 notes', '1 note', '2 notes', '1,234 notes'])
    const fiches = [0, 1, 2, 1234].map((count) => french.things(count, 'fiche', 'fiches'))
    expect(fiches).toEqual(['0 fiche', '1 fiche', '2 fiches', '1\u202f234 fiches'])
  })

  it('are several where there are millions, for which French has a form of its own', () => {
    expect(french.form(1_000_000, 'fiche', 'fiches')).toBe('fiches')
  })

  it('are listed as a sentence of the language lists them', () => {
    expect(english.list(['a', 'b', 'c'])).toBe('a, b, and c')
    expect(french.list(['a', 'b', 'c'])).toBe('a, b et c')
    expect(french.decimal(1.25)).toBe('1,3')
  })
})
