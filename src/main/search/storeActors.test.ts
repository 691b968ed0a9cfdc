import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexed, noteOf } from './store.fixture.ts'
import { SearchStore } from './store.ts'

let store: SearchStore

beforeEach(() => {
  store = SearchStore.open(':memory:')
})

afterEach(() => store.close())

describe('people', () => {
  it('are found by the names that some note has for them, and by no others', () => {
    const named = (id: string, ...aliases: string[]) => {
      const note = noteOf('x', { id })
      const actor = { id: 'p', kind: 'person', name: 'Ana Ruiz', aliases, role: '', affiliation: '' } as const
      return indexed({ ...note, actors: [actor] })
    }
    const found = (text: string) => store.actors(text, 5).map(({ notes }) => notes)
    store.put([named('a', 'Annie'), named('b', 'Annie', 'The Chair'), named('c')])
    expect([found('annie'), found('chair'), found('ruiz')]).toEqual([[3], [3], [3]])
    store.put([named('a'), named('b', 'Annie')])
    expect([found('annie'), found('chair'), found('ruiz')]).toEqual([[3], [], [3]])
    store.put([named('b'), named('a', 'The Chair')])
    expect([found('annie'), found('chair')]).toEqual([[], [3]])
    store.remove(['a', 'b'])
    expect([found('chair'), found('ruiz')]).toEqual([[], [1]])
    store.remove(['c'])
    expect([found('ruiz'), found('')]).toEqual([[], []])
  })

  it('are found by the first letters of a name in any script, also in one beyond the first 65,536 characters', () => {
    for (const name of ['Ana Ruiz', 'Ольга', '王小明', '𞤀𞤣𞤢𞤥']) {
      const note = noteOf('x', { id: 'a' })
      const actor = { id: 'p', kind: 'person' as const, name, aliases: [], role: '', affiliation: '' }
      store.put([indexed({ ...note, actors: [actor] })])
      const [first = '', second = ''] = name
      for (const typed of [first, first + second, name]) expect(store.actors(typed, 5), typed).toMatchObject([{ name }])
    }
  })
})
