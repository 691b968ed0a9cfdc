import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { annotatedNote, fullMemo } from '../../core/memo/memo.fixture.ts'
import { SearchAnswer } from '../../core/search/answer.ts'
import { idsOf, indexed, noteOf } from './store.fixture.ts'
import { SearchStore } from './store.ts'

let store: SearchStore

beforeEach(() => {
  store = SearchStore.open(':memory:')
})

afterEach(() => store.close())

describe('the index', () => {
  it('lists notes and memos by their last change, tags and actors', () => {
    const tagged = { ...annotatedNote(), id: 'one', updated: '2024-03-05T00:00:00.000Z', tags: ['port'] }
    const other = { ...annotatedNote(), id: 'two', updated: '2024-03-04T00:00:00.000Z' }
    other.annotations = other.annotations.map((annotation) => ({ ...annotation, tags: ['port', 'x'] }))
    store.put([indexed(other), indexed(tagged), indexed(fullMemo(tagged))])
    expect(store.notes(0, 1)).toMatchObject({ total: 2, notes: [{ id: 'one' }] })
    expect(store.notes(1, 5).notes.map(({ id }) => id)).toEqual(['two'])
    expect(store.memos()).toHaveLength(1)
    expect(store.tags()).toEqual([
      { tag: 'port', notes: 1, annotations: 4 },
      { tag: 'x', notes: 0, annotations: 4 },
    ])
    expect(store.notesTagged('port').toSorted()).toEqual(['one', 'two'])
    expect(store.actors('ru', 5)).toEqual([{ name: 'Ana Ruiz', credit: 'chair', notes: 2, latest: expect.any(String) }])
    expect(store.actors('', 1)).toHaveLength(1)
    expect(store.actors('ruiz xyzzy', 5)).toEqual([])
  })

  it('finds exactly the documents that have all words, whatever was put, changed and removed before', () => {
    const words = ['alpha', 'bravo', 'carol', 'delta', 'echoes', 'éclair', 'fox9', '中']
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 6 })
    const step = fc.record({ id: fc.nat(5), text: fc.option(texts), isBuild: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.array(fc.subarray(words, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        (steps, queries) => {
          const own = SearchStore.open(':memory:')
          const vault = new Map<string, string[]>()
          for (const { id, text, isBuild } of steps) {
            if (isBuild) own.beginBuild()
            else own.endBuild()
            if (text === null) {
              vault.delete(`n${id}`)
              own.remove([`n${id}`])
            } else {
              vault.set(`n${id}`, text)
              own.put([indexed(noteOf(text.join(' — '), { id: `n${id}` }))])
            }
          }
          for (const query of queries) {
            // A word that stands nowhere is left out, with a remark; a search that finds nothing else finds what has some of the words.
            const isSomewhere = query.every((word) => [...vault.values()].some((text) => text.includes(word)))
            const answer = own.search(`${query.join(' ')} `, 50)
            const expected = [...vault]
              .filter(([, text]) => query.every((word) => text.includes(word)))
              .map(([id]) => id)
            if (isSomewhere && answer.problems.length === 0)
              expect(answer.groups.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
            else expect(expected).toEqual([])
          }
          own.close()
        },
      ),
      { numRuns: 60 },
    )
  })

  it('answers any query', () => {
    store.put([indexed(noteOf('Some \u0000 words, (AND) "OR" NEAR.', { id: 'a' }))])
    const hostile = [
      '"',
      '""',
      '(',
      'a OR b',
      'NEAR(a b)',
      '^a',
      'a + b',
      '{title}: x',
      'title:x',
      "'; drop table entries; --",
      '\u0000',
      'some\u0000words',
      '*',
      '-',
      '-*',
      '\ud800',
      '\ue000any',
      'x'.repeat(500),
      'a '.repeat(250),
      '"a b" '.repeat(80),
      '% _',
      'kind:',
      '🚢',
      '"\u0301"',
    ]
    for (const query of hostile) expect(SearchAnswer.safeParse(store.search(query, 50)).error).toBeUndefined()
    expect(idsOf(store, 'AND')).toEqual(['a'])
    expect(store.search('', 50).groups).toEqual([])
  })
})
