import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harbourNote, withAnnotation } from '../../core/model/note.fixture.ts'
import { idsOf, indexed, markedIn, noteOf } from './store.fixture.ts'
import { SearchStore } from './store.ts'

let store: SearchStore

beforeEach(() => {
  store = SearchStore.open(':memory:')
})

afterEach(() => store.close())

describe('words', () => {
  it('are found whatever their case, accents and inflection', () => {
    store.put([indexed(noteOf('The Comisión imposed new tariffs on steel.', { id: 'a' }))])
    for (const query of ['TARIFF ', 'comision ', 'Comisión', 'imposing steel', 'tariffs'])
      expect(idsOf(store, query)).toEqual(['a'])
    expect(store.search('tariff ', 50).groups[0]?.hits.map(markedIn)).toEqual([['tariffs']])
  })

  it('are found while they are being typed, complete ones before others', () => {
    store.put([
      indexed(noteOf('A portmanteau, a portmanteau, a portmanteau.', { id: 'begins' })),
      indexed(noteOf('A port.', { id: 'whole' })),
    ])
    expect(idsOf(store, 'port')).toEqual(['whole', 'begins'])
    expect(idsOf(store, 'portm')).toEqual(['begins'])
    expect(idsOf(store, 'port ')).toEqual(['whole'])
    expect(idsOf(store, 'port* ')).toEqual(['whole', 'begins'])
  })

  it('are found when they are misspelt, and the answer says so', () => {
    store.put([indexed(noteOf('The government met a delegation.', { id: 'a' }))])
    for (const [typed, instead] of [
      ['goverment ', 'government'],
      ['delagetion', 'delegation'],
    ] as const) {
      const answer = store.search(typed, 50)
      expect(answer.corrected).toEqual([{ word: typed.trim(), instead: [instead] }])
      expect(answer.groups.map(({ hits }) => hits.map(markedIn))).toEqual([[[instead]]])
    }
    expect(store.search('met xyzzy', 50)).toMatchObject({ count: 1, corrected: [{ word: 'xyzzy', instead: [] }] })
    expect(store.search('xyzzy', 50).groups).toEqual([])
  })

  it('in quotation marks have to stand so', () => {
    store.put([
      indexed(noteOf('New export controls.', { id: 'a' })),
      indexed(noteOf('It controls the export, and an export control.', { id: 'b' })),
    ])
    expect(idsOf(store, '"export controls"')).toEqual(['a'])
    expect(idsOf(store, '"export contr').toSorted()).toEqual(['a', 'b'])
    expect(idsOf(store, 'export controls ').toSorted()).toEqual(['a', 'b'])
    expect(store.search('"export controls"', 5).groups[0]?.hits.map(markedIn)).toEqual([['export controls']])
  })

  it('with a hyphen before them are not in what is found', () => {
    store.put([indexed(noteOf('Steel and coal.', { id: 'a' })), indexed(noteOf('Steel.', { id: 'b' }))])
    expect(idsOf(store, 'steel -coal')).toEqual(['b'])
    expect(idsOf(store, '-coal')).toEqual(['b'])
  })

  it('of scripts without blanks are found within a run', () => {
    store.put([indexed(noteOf('他昨天在东京塔附近。', { id: 'a' })), indexed(noteOf('东西京都', { id: 'b' }))])
    expect(idsOf(store, '东京')).toEqual(['a'])
    expect(store.search('东京', 5).groups[0]?.hits.map(markedIn)).toEqual([['东京']])
  })

  it('that stand in different entries of a document find it, if nothing has all of them', () => {
    const long = `harbour ${'word '.repeat(1500)}\n\nlighthouse ${'word '.repeat(100)}`
    store.put([indexed(noteOf(long, { id: 'both' })), indexed(noteOf('harbour', { id: 'one' }))])
    expect(store.search('harbour lighthouse', 50)).toMatchObject({ groups: [{ id: 'both' }], problems: [] })
  })

  it('that no document has together are found one by one, and the answer says so', () => {
    store.put([indexed(noteOf('harbour', { id: 'a' })), indexed(noteOf('lighthouse', { id: 'b' }))])
    const answer = store.search('harbour lighthouse', 50)
    expect(answer.groups.map(({ id }) => id).toSorted()).toEqual(['a', 'b'])
    expect(answer.problems).toHaveLength(1)
  })
})

describe('the order', () => {
  it('is the same however few are shown, and the answer says of how many they are the first', () => {
    const notes = Array.from({ length: 40 }, (_, at) =>
      noteOf(`Strike.${' And strike.'.repeat((at * 7) % 5)}`, { id: `n${at}`, published: `${1980 + at}` }),
    )
    store.put(notes.map(indexed))
    const whole = store.search('strike', 30)
    expect(whole.groups).toHaveLength(30)
    for (const shown of [1, 10, 30, 31])
      expect(store.search('strike', 30, shown)).toEqual({ ...whole, groups: whole.groups.slice(0, shown) })
    expect(whole.documents).toBe(30)
    expect(store.search('strike', 100, 10)).toMatchObject({ documents: 40, count: whole.count })
    expect(store.search('lighthouse', 30, 10)).toMatchObject({ groups: [], documents: 0 })
  })

  it('has titles, what people marked, and what is new first', () => {
    store.put([
      indexed(noteOf('A strike, said once among other words.', { id: 'old', published: '2019' })),
      indexed(noteOf('A strike, said once among other words.', { id: 'new', published: '2024-01' })),
      indexed(noteOf('Nothing else about it.', { id: 'title', title: 'Strike', published: '2024-01' })),
      indexed({
        ...withAnnotation(harbourNote('A strike, said once among other words.'), 'claim', 'A strike'),
        id: 'marked',
      }),
    ])
    expect(idsOf(store, 'strike')).toEqual(['title', 'marked', 'new', 'old'])
  })

  it('has words that stand together before words that do not', () => {
    store.put([
      indexed(noteOf('The port is far from any strike, they say.', { id: 'apart' })),
      indexed(noteOf('The town is far from any port strike, they say.', { id: 'together' })),
    ])
    expect(idsOf(store, 'port strike')).toEqual(['together', 'apart'])
  })

  it('has words of a text before those of a tag or a name about it, complete ones first', () => {
    const plain = 'Nothing else about it, and much of that.'
    // A word that stands in every other text tells nothing.
    store.put(Array.from({ length: 20 }, (_, at) => indexed(noteOf(plain, { id: `n${at}` }))))
    const quoted = withAnnotation(harbourNote(`${plain} “We won.”`), 'quote', 'We won', 'Bea Port')
    store.put([
      indexed(noteOf(plain, { id: 'tag', tags: ['port controls'], published: '2024-02' })),
      indexed({ ...quoted, id: 'speaker' }),
      indexed(noteOf(`Among ${'many other '.repeat(200)} words, a portmanteau.`, { id: 'begins', published: '2001' })),
      indexed(noteOf(`Among ${'many other '.repeat(200)} words, a port.`, { id: 'whole', published: '2001' })),
    ])
    const found = idsOf(store, 'port')
    expect(found.slice(0, 2)).toEqual(['whole', 'begins'])
    expect(found.slice(2).toSorted()).toEqual(['speaker', 'tag'])
  })

  it('keeps that where more have the words than can be ranked', () => {
    const many = Array.from({ length: 900 }, (_, at) =>
      indexed(noteOf('A strike.', { id: `n${at}`, published: '2024' })),
    )
    store.put([
      ...many,
      indexed(noteOf('Other words.', { id: 'tag', tags: ['strike'], published: '2001' })),
      indexed(noteOf('Other words.', { id: 'title', title: 'Strike', published: '2001' })),
    ])
    const found = store.search('strike ', 1000).groups.map(({ id }) => id)
    expect([found.indexOf('tag') > 700, found.indexOf('title') < 200]).toEqual([true, true])
    expect(found).toContain('tag')
  })

  it('does not let a long document keep out the others', () => {
    const long = Array.from({ length: 1200 }, () => `A strike. ${'word '.repeat(650)}`).join('\n\n')
    store.put([indexed(noteOf(long, { id: 'long', published: '2024' }))])
    store.put([indexed(noteOf('A strike in few words.', { id: 'short', published: '2020' }))])
    expect(idsOf(store, 'strike').toSorted()).toEqual(['long', 'short'])
  })

  it('of filters alone is that of time', () => {
    store.put(
      ['2020', '2024-05-02', '2022-07'].map((published) =>
        indexed(noteOf('x', { id: `y${published}`, published, tags: ['t'] })),
      ),
    )
    expect(idsOf(store, 'tag:t')).toEqual(['y2024-05-02', 'y2022-07', 'y2020'])
  })
})
