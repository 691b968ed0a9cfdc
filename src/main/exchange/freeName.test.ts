import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freeName } from './freeName.ts'

it('files that are named alike are told apart by a number, and none takes the name of one that is there', () => {
  const next = freeName(['Talks.md', 'talks 2.md'])
  expect([next('Talks', 'md'), next('talks', 'md'), next('Talks', 'csv')]).toEqual([
    'Talks 3.md',
    'talks 4.md',
    'Talks.csv',
  ])
})

it('no two names are one on a file system that does not tell case or accents apart', () => {
  const stem = fc.constantFrom('Talks', 'talks', 'talks 2', 'Talks 2', 'Élan', 'E\u0301lan')
  fc.assert(
    fc.property(fc.array(stem, { maxLength: 20 }), fc.array(stem, { maxLength: 5 }), (stems, there) => {
      const taken = there.map((name) => `${name}.md`)
      const next = freeName(taken)
      const given = stems.map((one) => next(one, 'md').normalize('NFC').toLowerCase())
      expect(new Set(given).size).toBe(stems.length)
      for (const name of taken) expect(given).not.toContain(name.normalize('NFC').toLowerCase())
    }),
  )
})
