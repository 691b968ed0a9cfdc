import { expect, it } from 'vitest'
import { usualLanguages } from './languages.ts'

it.each([
  ['en', ['en-US'], ['en-US']],
  ['en', ['en_GB', 'en'], ['en-GB']],
  ['en', ['en-AU', 'en-US'], ['en-GB']],
  ['en', ['de-DE'], ['en-US']],
  ['en', ['en'], ['en-US']],
  ['en', ['C', ''], ['en-US']],
  ['en', ['en-IE', 'fr-FR'], ['en-GB', 'fr']],
  ['fr', ['fr-CA', 'en-CA'], ['en-GB', 'fr']],
  ['fr', ['en-US'], ['en-US', 'fr']],
] as const)('with the interface in %s on a system in %s, spelling is checked in %s', (spoken, preferred, languages) => {
  expect(usualLanguages(spoken, preferred)).toEqual(languages)
})
