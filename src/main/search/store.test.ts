import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { annotatedNote, fullMemo } from '../../core/memo/memo.fixture.ts'
import { harbourNote, withAnnotation } from '../../core/model/note.fixture.ts'
import { SearchAnswer } from '../../core/search/answer.ts'
import { searchText } from '../../core/search/entries.ts'
import { idsOf, indexed, markedIn, noteOf } from './store.fixture.ts'
import { IndexUnusable, SearchStore } from './store.ts'

let folder: string
let file: string
let store: SearchStore

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-search-'))
  file = join(folder, 'search.sqlite')
  store = SearchStore.open(file)
})

afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const reopened = () => {
  store.close()
  store = SearchStore.open(file)
}

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

describe('the index', () => {
  it('forgets what was changed or removed', () => {
    const before = noteOf('alpha beta', { id: 'a', tags: ['old'] })
    store.put([indexed(before), indexed(noteOf('alpha', { id: 'b' }))])
    store.put([indexed({ ...noteOf('gamma', { id: 'a', published: '2020' }), actors: [] })])
    expect(idsOf(store, 'alpha')).toEqual(['b'])
    expect(idsOf(store, 'gamma before:2021')).toEqual(['a'])
    expect(store.tags()).toEqual([])
    store.remove(['a', 'unknown'])
    expect(store.search('gamma', 5).groups).toEqual([])
    expect(store.search('gamma ', 5).corrected).toEqual([{ word: 'gamma', instead: [] }])
    expect([...store.stamps().keys()]).toEqual(['b'])
    expect(store.notes(0, 10)).toMatchObject({ total: 1, notes: [{ id: 'b' }] })
  })

  it('follows annotations of a text that stays', () => {
    const note = harbourNote()
    const marked = withAnnotation(note, 'quote', 'the strike is over', 'Dockers’ union', 'Remarkable.')
    for (const one of [note, marked, note, { ...marked, archived: true }]) store.put([indexed(one)])
    expect(store.search('remarkable', 5).count).toBe(1)
    expect(store.search('is:archived nine', 5).count).toBe(1)
    store.put([indexed(note)])
    expect(store.search('remarkable ', 5).count).toBe(0)
    expect(store.search('is:archived', 5).count).toBe(0)
    expect(store.search('nine', 5).count).toBe(1)
    expect(store.actors('', 5)).toEqual([])
  })

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

  it('is found in while it is built, and keeps what was built', () => {
    store.beginBuild()
    for (let id = 0; id < 300; id++) store.put([indexed(noteOf(`common word${id}`, { id: `n${id}` }))])
    expect(store.search('word7 ', 5).groups.map(({ id }) => id)).toEqual(['n7'])
    store.endBuild()
    reopened()
    expect(store.search('word299 ', 5).count).toBe(1)
    expect(store.search('common', 400).groups).toHaveLength(300)
    expect(store.stamps().size).toBe(300)
  })

  it('can be built a little at a time, with questions and changes in between', () => {
    const long = (id: number) => noteOf(`word${id} ${'filling '.repeat(12_000)} end${id}`, { id: `n${id}` })
    store.beginBuild()
    let pauses = 0
    for (let id = 0; id < 50; id++) {
      store.put([indexed(long(id))])
      while (store.continueBuild(0)) {
        pauses++
        if (pauses === 20) store.put([indexed(noteOf('changed meanwhile', { id: 'n3' }))])
        if (pauses % 8 === 0) expect(store.search('filling ', 5).groups.length).toBeLessThanOrEqual(5)
      }
    }
    expect(pauses).toBeGreaterThanOrEqual(20)
    store.put([indexed(noteOf('changed at last', { id: 'n4' }))])
    while (store.finishBuild(0)) pauses++
    while (store.tidy());
    reopened()
    const found = ['"word7"', '"end49"', '"word3"', 'meanwhile', '"word4"', 'last'].map((query) => idsOf(store, query))
    expect(found).toEqual([['n7'], ['n49'], [], ['n3'], [], ['n4']])
    expect(store.search('filling ', 100).groups).toHaveLength(48)
    expect(store.stamps().size).toBe(50)
  })

  it('keeps what is urgent during a build at once', () => {
    store.beginBuild()
    store.put([indexed(noteOf(`alpha ${'filling '.repeat(40_000)}`, { id: 'a' }))])
    store.keep()
    expect(idsOf(store, 'alpha ')).toEqual(['a'])
    reopened()
    expect(idsOf(store, 'alpha ')).toEqual(['a'])
  })

  it('is as quick after many small changes, and answers the same', () => {
    for (let id = 0; id < 40; id++) store.put([indexed(noteOf(`common word${id}`, { id: `n${id}` }))])
    const before = store.search('common', 50)
    let rounds = 0
    while (store.tidy()) rounds++
    expect(rounds).toBeLessThan(20)
    expect(store.search('common', 50)).toEqual(before)
  })

  it('finds people by the names that some note has for them, and by no others', () => {
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

  it('is not used where it is damaged, cut off, or of another program', () => {
    for (let id = 0; id < 50; id++)
      store.put([indexed(noteOf(`words ${'more and more '.repeat(100)}`, { id: `n${id}` }))])
    store.close()
    const whole = readFileSync(file)
    const why = () => {
      try {
        SearchStore.open(file).close()
      } catch (error) {
        return error instanceof IndexUnusable ? error.why : error
      }
    }
    expect(why()).toBeUndefined()
    truncateSync(file, Math.floor(statSync(file).size / 2))
    expect(why()).toBe('damaged')
    writeFileSync(file, 'This is no database, but a text that somebody has put here. '.repeat(50))
    expect(why()).toBe('damaged')
    writeFileSync(file, whole)
    const other = new DatabaseSync(file)
    other.exec('pragma user_version = 999')
    other.close()
    expect(why()).toBe('foreign')
    rmSync(file)
    new DatabaseSync(file).exec('create table t(a)')
    expect(why()).toBe('foreign')
    rmSync(file, { force: true })
    store = SearchStore.open(file)
    expect(store.stamps().size).toBe(0)
  })

  it('says that it is damaged when it comes upon it later', () => {
    for (let id = 0; id < 50; id++)
      store.put([indexed(noteOf(`words ${'more and more '.repeat(100)}`, { id: `n${id}` }))])
    store.close()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 8192 * 3)
    writeFileSync(file, bytes)
    const use = () => {
      store = SearchStore.open(file)
      store.search('words', 50)
      store.notes(0, 100)
      store.put([indexed(noteOf('x', { id: 'x' }))])
    }
    expect(use).toThrow(IndexUnusable)
  })
})
