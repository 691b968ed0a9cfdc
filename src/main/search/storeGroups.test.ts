import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { annotatedNote, fullMemo } from '../../core/memo/memo.fixture.ts'
import { harbourNote, withAnnotation } from '../../core/model/note.fixture.ts'
import { searchText } from '../../core/search/entries.ts'
import { indexed, noteOf } from './store.fixture.ts'
import { SearchStore } from './store.ts'

let store: SearchStore

beforeEach(() => {
  store = SearchStore.open(':memory:')
})

afterEach(() => store.close())

describe('hits', () => {
  it('tell exactly where the words stand in the source', () => {
    const text = `${'Ünïcode 🚢 İ ß '.repeat(1000)}\n\nThe e\u0301lite’s tariff.`
    const note = noteOf(text, { id: 'a' })
    store.put([indexed(note)])
    for (const [query, words] of [
      ['elite', 'e\u0301lite'],
      ['elite tariff', 'e\u0301lite'],
      ['"the elite s tariff"', 'The e\u0301lite’s tariff'],
    ] as const) {
      const [hit] = store.search(query, 5).groups[0]?.hits ?? []
      expect(text.slice(hit?.start, hit?.end)).toBe(words)
    }
  })

  it('tell by which name they were found, if not by their own words', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
    const annotations = note.annotations.map((one) => ({ ...one, tags: ['wage deal', 'dock labour'] }))
    store.put([indexed({ ...note, title: 'A deal', annotations })])
    const named = (query: string) => {
      const hits = store.search(query, 5).groups.flatMap(({ hits }) => hits)
      return hits.map(({ kind, foundBy }) => [kind, foundBy?.by, foundBy?.name.text, foundBy?.name.marks])
    }
    expect(named('ruiz')).toContainEqual(['quote', 'speaker', 'Ana Ruiz', [{ start: 4, end: 8 }]])
    expect(named('docks came')).toEqual([['quote', 'tag', 'dock labour', [{ start: 0, end: 4 }]]])
    expect(named('dea')).toContainEqual(['quote', 'tag', 'wage deal', [{ start: 5, end: 9 }]])
    expect(named('dea')).not.toContainEqual(['passage', expect.any(String), expect.any(String), expect.anything()])
    expect(named('came')).toEqual([['quote', undefined, undefined, undefined]])
    expect(named('kind:quote')).toEqual([['quote', undefined, undefined, undefined]])
  })

  it('do not repeat annotated words as a passage', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
    store.put([indexed(note)])
    const kinds = (query: string) => store.search(query, 5).groups.flatMap(({ hits }) => hits.map(({ kind }) => kind))
    expect(kinds('came')).toEqual(['quote'])
    expect(kinds('strike')).toEqual(['passage'])
    const [hit] = store.search('came', 5).groups[0]?.hits ?? []
    expect(hit).toMatchObject({ ref: note.annotations[0]?.id, credit: 'Ana Ruiz' })
    expect(note.source.text.slice(hit?.start, hit?.end)).toBe('We got what we came for')
  })

  it('are in memos, summaries and remarks too', () => {
    const note = annotatedNote()
    const memo = fullMemo(note)
    store.put([indexed(note), indexed(memo)])
    const [group] = store.search('writing', 5).groups
    expect(group).toMatchObject({ of: 'memo', id: memo.id, origin: memo.title, published: null })
    const [hit] = group?.hits ?? []
    expect(searchText(memo).slice(hit?.start, hit?.end)).toBe('writing')
    expect(store.search('kind:summary took', 5).groups[0]?.hits[0]?.kind).toBe('summary')
    expect(store.search('"how long"', 5).groups[0]?.hits[0]?.kind).toBe('claim')
  })
})
