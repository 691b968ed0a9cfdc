import { describe, expect, it } from 'vitest'
import { findWords, occurrences } from './find.ts'

describe('finding words letter for letter', () => {
  it('finds every place, overlapping ones too', () => {
    expect(occurrences('aaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ])
  })

  it('finds nothing for no words', () => {
    expect(occurrences('abc', '')).toEqual([])
  })
})

describe('finding words as a person types them', () => {
  const text = 'He said: “It’s\n a well–kept   secret.” End.'

  it.each([
    ['typographic marks typed straight', '"It\'s a well-kept secret."', '“It’s\n a well–kept   secret.”'],
    ['white space typed otherwise', 'well–kept secret', 'well–kept   secret'],
    ['words at the end', 'End.', 'End.'],
  ])('%s', (_name, typed, found) => {
    expect(findWords(text, typed).map(({ start, end }) => text.slice(start, end))).toEqual([found])
  })

  it('prefers the places that fit letter for letter', () => {
    expect(findWords("it’s and it's", "it's")).toEqual([{ start: 9, end: 13 }])
  })

  it('does not take other words for them', () => {
    expect(findWords(text, 'a well kept secret')).toEqual([])
  })

  it('sees through soft hyphens', () => {
    expect(findWords('eco\u00adnomic co\u00adercion', 'economic coercion')).toEqual([{ start: 0, end: 19 }])
  })
})
