import { describe, expect, it } from 'vitest'
import { languageIn, languageOf, languages, queryFor } from './language.ts'

describe('the language of the interface', () => {
  it('is the one that was chosen, whatever the system is in', () => {
    expect(languageOf('fr', ['en-GB'])).toBe('fr')
    expect(languageOf('en', ['fr-FR'])).toBe('en')
  })

  it('is otherwise the first of the system’s that Readout speaks, of any region', () => {
    expect(languageOf('system', ['fr-CA', 'en-CA'])).toBe('fr')
    expect(languageOf('system', ['de-DE', 'fr', 'en'])).toBe('fr')
    expect(languageOf('system', ['FR_be'])).toBe('fr')
  })

  it('is English where Readout speaks none of them', () => {
    expect(languageOf('system', ['fy-NL', 'fro', 'zh-Hant'])).toBe('en')
    expect(languageOf('system', [])).toBe('en')
  })

  it('is in the address of the page, unless that is English', () => {
    expect(queryFor('en')).toBe('')
    for (const language of languages) expect(languageIn(queryFor(language))).toBe(language)
    expect(languageIn('?language=tlh')).toBe('en')
  })
})
