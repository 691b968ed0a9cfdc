import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withAnnotation } from '../../core/model/note.fixture.ts'
import { idsOf, indexed, noteOf } from './store.fixture.ts'
import { SearchStore } from './store.ts'

let store: SearchStore

beforeEach(() => {
  store = SearchStore.open(':memory:')
})

afterEach(() => store.close())

describe('filters', () => {
  const one = withAnnotation(
    withAnnotation(
      noteOf('“We won,” said Ana Ruiz. “We lost,” said Bo Ek.', {
        id: 'one',
        publisher: 'Reuters',
        published: '2023-08-01',
      }),
      'quote',
      'We won',
      'Ana Ruiz',
    ),
    'quote',
    'We lost',
    'Bo Ek',
  )
  beforeEach(() => {
    store.put([
      indexed(one),
      indexed(
        noteOf('We won too.', { id: 'two', tags: ['supply chain', 'Trade'], archived: true, published: '2023-07-31' }),
      ),
    ])
  })

  it('look at speakers, tags, publishers, kinds and archives', () => {
    const found = {
      'speaker:ruiz': ['one'],
      'speaker:"ana ru"': ['one'],
      'speaker:ruiz lost': [],
      'tag:trade': ['two'],
      'tag:"supply chain" won': ['two'],
      'tag:chain tag:tra': ['two'],
      'tag:nothing': [],
      'from:reut': ['one'],
      'publisher:post': ['two'],
      'kind:quote won': ['one'],
      'kind:passage won': ['one', 'two'],
      'is:archived': ['two'],
      '-is:archived': ['one'],
      'won -tag:trade': ['one'],
      'won -kind:quote -from:reuters': ['two'],
    }
    for (const [query, ids] of Object.entries(found)) {
      const answer = store.search(query, 50)
      expect([query, answer.problems.length > 0 ? [] : answer.groups.map(({ id }) => id).toSorted()]).toEqual([
        query,
        ids,
      ])
    }
  })

  it('look at days', () => {
    expect(idsOf(store, 'after:2023-08')).toEqual(['one'])
    expect(idsOf(store, 'before:2023-08')).toEqual(['two'])
    expect(idsOf(store, 'won after:2023-07-31 before:2023-08')).toEqual(['two'])
    expect(idsOf(store, 'won after:2024')).toEqual([])
  })

  it('are offered as actors and tags that bear the words', () => {
    expect(store.search('ruiz', 5).actors).toEqual([{ name: 'Ana Ruiz', credit: '', notes: 1, latest: 'one' }])
    expect(store.search('chai', 5).tags).toEqual(['supply chain'])
  })
})
