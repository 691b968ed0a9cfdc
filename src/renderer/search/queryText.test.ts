import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completed, extended, filterAt, narrowed, quotedValue } from './queryText.ts'

/** The filter at the place of the bar. */
const at = (typed: string) => filterAt(typed.replace('|', ''), typed.indexOf('|'))

describe('the filter that is being typed', () => {
  it('is the one that ends at the caret', () => {
    expect(at('steel kind:qu|')).toEqual({ name: 'kind', value: 'qu', start: 11, end: 13 })
    expect(at('kind:|')).toMatchObject({ name: 'kind', value: '' })
    expect(at('-tag:tr| steel')).toMatchObject({ name: 'tag', value: 'tr' })
    expect(at('speaker:"ana ru|')).toMatchObject({ name: 'speaker', value: 'ana ru', start: 8, end: 15 })
  })

  it('is none in other words, in the middle of one, or after a value that is complete', () => {
    expect(at('steel|')).toBeNull()
    expect(at('kind:qu|ote')).toBeNull()
    expect(at('speaker:"Ana Ruiz"|')).toBeNull()
    expect(at('kind:quote |')).toBeNull()
    expect(at('"note kind:|')).toMatchObject({ name: 'kind' })
  })

  it('is completed in its place, with the caret after it', () => {
    const typed = at('tar speaker:"an| steel')
    if (typed === null) throw new Error('no filter')
    expect(completed('tar speaker:"an steel', typed, 'Ana Ruiz')).toEqual({
      query: 'tar speaker:"Ana Ruiz" steel',
      caret: 'tar speaker:"Ana Ruiz" '.length,
    })
  })

  it('is never found where its value does not end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), (query, place) => {
        const caret = Math.min(place, query.length)
        const found = filterAt(query, caret)
        if (found === null) return
        expect(found.end).toBe(caret)
        expect(query.slice(found.start, found.end).replace(/^"/u, '')).toBe(found.value)
        expect(query[found.start - 1]).toBe(':')
      }),
    )
  })
})

describe('narrowing a search', () => {
  it('adds a filter once', () => {
    expect(narrowed('tariffs', 'speaker', 'Ana Ruiz')).toBe('tariffs speaker:"Ana Ruiz"')
    expect(narrowed('tariffs speaker:"Ana Ruiz"', 'speaker', 'Ana Ruiz')).toBe('tariffs speaker:"Ana Ruiz"')
    expect(narrowed('', 'tag', 'trade')).toBe('tag:trade')
  })

  it('puts it in the place of the words that it was found by', () => {
    expect(narrowed('ana rui tariffs', 'speaker', 'Ana Ruiz')).toBe('tariffs speaker:"Ana Ruiz"')
    expect(narrowed('"ana ruiz" -ana tag:ana', 'speaker', 'Ana Ruiz')).toBe(
      '"ana ruiz" -ana tag:ana speaker:"Ana Ruiz"',
    )
  })

  it('keeps a value in one piece', () => {
    expect(quotedValue('the "iron" lady')).toBe('"the iron lady"')
    expect(quotedValue('trade')).toBe('trade')
    expect(extended('steel ', '-iron')).toBe('steel -iron')
    expect(extended('', 'kind:quote')).toBe('kind:quote')
  })
})
