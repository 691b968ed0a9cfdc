import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harbourNote, withAnnotation } from '../../core/model/note.fixture.ts'
import { idsOf, indexed, noteOf } from './store.fixture.ts'
import { SearchStore } from './store.ts'

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

  it('is tidied in few steps after many small changes, and answers the same', () => {
    for (let id = 0; id < 40; id++) store.put([indexed(noteOf(`common word${id}`, { id: `n${id}` }))])
    const before = store.search('common', 50)
    let rounds = 0
    while (store.tidy()) rounds++
    expect(rounds).toBeLessThan(20)
    expect(store.search('common', 50)).toEqual(before)
  })
})
