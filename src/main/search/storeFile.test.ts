import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexed, noteOf } from './store.fixture.ts'
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

describe('the index', () => {
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
    store = SearchStore.open(file)
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 8192 * 3)
    writeFileSync(file, bytes)
    expect(() => store.search('words', 50)).toThrow(IndexUnusable)
    expect(() => store.notes(0, 100)).toThrow(IndexUnusable)
    expect(() => store.put([indexed(noteOf('x', { id: 'x' }))])).toThrow(IndexUnusable)
  })
})
