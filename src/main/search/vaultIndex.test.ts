import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { nodeDisk } from '../vault/disk.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { IndexUnusable, SearchStore } from './store.ts'
import { indexFile, VaultIndex } from './vaultIndex.ts'
import type { Report } from './workerProtocol.ts'

let folder: string
let vault: Vault
let reports: Report[] = []
let open: VaultIndex[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-index-'))
  vault = await openVault(folder)
  reports = []
})

afterEach(async () => {
  vi.restoreAllMocks()
  for (const index of open.splice(0)) index.close()
  await rm(folder, { recursive: true, force: true })
})

/** Opens the index as another start of the program does; what it reports is forgotten first. */
async function start(): Promise<VaultIndex> {
  reports = []
  const index = new VaultIndex(await openVault(folder), (report) => reports.push(report))
  open.push(index)
  await index.refresh()
  return index
}

function end(index: VaultIndex): void {
  index.close()
  open = open.filter((other) => other !== index)
}

function noteOf(id: string, text: string): Note {
  const note = harbourNote(text)
  // The publisher would be found by the harbour in its name.
  const source = { ...note.source, meta: { ...note.source.meta, publisher: '' } }
  return { ...note, source, id, title: id }
}

async function write(note: Note): Promise<string> {
  const path = join(folder, 'notes', `${note.id}.json`)
  await writeFile(path, JSON.stringify(note))
  // As old as most files are: what was just written is read again.
  await utimes(path, 1e9, 1e9 + note.source.text.length)
  return path
}

const found = (query: string) => (store: SearchStore) =>
  store
    .search(query, 50)
    .groups.map(({ id }) => id)
    .sort()
const changed = () => reports.flatMap((report) => (report.report === 'changed' ? report.notes.map(({ id }) => id) : []))
const removed = () => reports.flatMap((report) => (report.report === 'changed' ? report.removed : []))
const reasons = () => reports.flatMap((report) => (report.report === 'reindexed' ? [report.reason] : []))
const problems = () => reports.flatMap((report) => (report.report === 'problem' ? [report.problem] : []))

describe('what other programs do to the files of a vault', () => {
  it('is found in the files that are named, and only these are looked at', async () => {
    await write(noteOf('one', 'The harbour is closed.'))
    await write(noteOf('two', 'A harbour.'))
    await write(noteOf('three', 'A quay.'))
    const index = await start()
    reports = []
    await write(noteOf('one', 'The harbour is open again.'))
    await write(noteOf('three', 'A quay by night.'))
    await rm(join(folder, 'notes', 'two.json'))
    const looked = vi.spyOn(nodeDisk, 'stateOf')
    index.look([
      { of: 'note', id: 'one' },
      { of: 'note', id: 'two' },
    ])
    await vi.waitFor(() => expect([changed(), removed()]).toEqual([['one'], ['two']]))
    expect(await index.ask(found('open'))).toEqual(['one'])
    expect(looked.mock.calls.filter(([path]) => path.endsWith('three.json'))).toEqual([])
    looked.mockRestore()
    // What is known of it already is not read again.
    reports = []
    index.look([{ of: 'note', id: 'one' }])
    expect(await index.ask(found('night'))).toEqual([])
    expect(reports).toEqual([])
  })

  it('is taken in where it is the second version of a note, though its name could be that of another', async () => {
    await write(noteOf('one', 'The harbour is closed.'))
    const index = await start()
    const other = noteOf('one', 'The harbour is open.')
    await writeFile(join(folder, 'notes', 'one-laptop.json'), JSON.stringify(other))
    index.look([{ of: 'note', id: 'one-laptop' }])
    await vi.waitFor(() => expect(problems()).toMatchObject([{ isCopy: true }]))
    await index.refresh()
    expect(await index.ask((store) => store.search('harbour', 50).groups)).toHaveLength(2)
    expect(changed().filter((id) => id !== 'one')).toHaveLength(1)
  })

  it('is looked for once for all who ask before that has begun, and again for who asks later', async () => {
    await write(noteOf('one', 'The harbour is closed.'))
    const index = await start()
    const listed = vi.spyOn(nodeDisk, 'list')
    await Promise.all([index.refresh(), index.refresh()])
    expect(listed.mock.calls.map(([path]) => path)).toEqual([join(folder, 'notes'), join(folder, 'memos')])
    const first = index.refresh()
    await vi.waitFor(() => expect(listed.mock.calls.length).toBeGreaterThan(2))
    await write(noteOf('two', 'A harbour.'))
    await index.refresh()
    await first
    listed.mockRestore()
    expect(await index.ask(found('harbour'))).toEqual(['one', 'two'])
  })

  it('is found, and told: notes and memos that are new, changed, or gone', async () => {
    await write(noteOf('one', 'The harbour is closed.'))
    await write(noteOf('two', 'A harbour.'))
    const memo = { ...emptyMemo(new Date(), {}), id: 'memo' }
    await vault.memos.create(memo)
    const index = await start()
    expect(await index.ask(found('harbour'))).toEqual(['one', 'two'])
    expect(changed().sort()).toEqual(['one', 'two'])
    expect(await index.list((store) => store.memos().map(({ id }) => id))).toEqual(['memo'])

    reports = []
    await write(noteOf('one', 'The airport is closed now.'))
    await rm(join(folder, 'notes', 'two.json'))
    await write(noteOf('three', 'Another harbour, further south.'))
    await index.refresh()
    expect(await index.ask(found('harbour'))).toEqual(['three'])
    expect(await index.ask(found('airport'))).toEqual(['one'])
    expect(changed().sort()).toEqual(['one', 'three'])
    expect(removed()).toEqual(['two'])
  })

  it('is told again to nobody: what did not change is not read', async () => {
    await write(noteOf('one', 'The harbour.'))
    end(await start())
    await write(noteOf('two', 'Another harbour.'))
    const index = await start()
    expect(changed()).toEqual(['two'])
    expect(await index.ask(found('harbour'))).toEqual(['one', 'two'])
  })

  it('shows where another process has indexed it first', async () => {
    const index = await start()
    const other = await start()
    await write(noteOf('one', 'The harbour.'))
    await other.refresh()
    reports = []
    await index.refresh()
    expect(changed()).toEqual(['one'])
    expect(await index.ask(found('harbour'))).toEqual(['one'])
  })

  it('is seen though the file looks the same: a clock may tick no finer than two seconds', async () => {
    const now = Math.floor(Date.now() / 1000)
    const path = await write(noteOf('one', 'The harbour.'))
    await utimes(path, now, now)
    const index = await start()
    await write(noteOf('one', 'The airport.'))
    await utimes(path, now, now)
    await index.refresh()
    expect(await index.ask(found('airport'))).toEqual(['one'])
  })

  it('is not taken for damage while it is being done', async () => {
    const whole = JSON.stringify(noteOf('one', 'The harbour.'))
    const path = join(folder, 'notes', 'one.json')
    await writeFile(path, whole.slice(0, 200))
    const index = new VaultIndex(vault, (report) => reports.push(report))
    open.push(index)
    const done = index.refresh()
    await wait(100)
    await writeFile(path, whole)
    await done
    expect(await index.ask(found('harbour'))).toEqual(['one'])
    expect(problems()).toEqual([])
  })

  it('sets a damaged file aside with its bytes, and says so once', async () => {
    const path = await write(noteOf('one', 'The harbour.'))
    const index = await start()
    await writeFile(path, '{"schema": 1, "title": "half')
    await utimes(path, 1e9, 1e9)
    await index.refresh()
    await index.refresh()
    expect(problems()).toMatchObject([{ file: join('notes', 'one.json') }])
    expect(removed()).toEqual(['one'])
    expect(await index.ask(found('harbour'))).toEqual([])
    const [kept = ''] = await readdir(join(folder, '.readout', 'set-aside'))
    expect(await readFile(join(folder, '.readout', 'set-aside', kept), 'utf8')).toBe('{"schema": 1, "title": "half')
  })

  it('leaves what a newer Readout wrote, and says so once', async () => {
    const path = join(folder, 'notes', 'newer.json')
    await writeFile(path, JSON.stringify({ ...noteOf('newer', 'x'), schema: 9 }))
    const index = await start()
    await index.refresh()
    expect(problems()).toMatchObject([{ file: join('notes', 'newer.json'), setAside: null }])
    expect(existsSync(path)).toBe(true)
  })
})

describe('what this program changes', () => {
  it('is found at once, without a look at the other files', async () => {
    const index = await start()
    await vault.notes.create(noteOf('one', 'The harbour.'))
    await write(noteOf('other', 'A harbour of somebody else.'))
    index.changed({ of: 'note', id: 'one' }, 1)
    expect(await index.askAll(found('harbour'))).toEqual(['one'])
    expect(reports).toMatchObject([{ report: 'changed', asOf: 1, removed: [] }])
    await vault.notes.remove('one')
    index.changed({ of: 'note', id: 'one' }, 2)
    expect(await index.askAll(found('harbour'))).toEqual([])
    expect(removed()).toEqual(['one'])
  })

  it('is read as it is in the end, however often it is changed', async () => {
    await vault.notes.create(noteOf('one', 'The harbour.'))
    const index = await start()
    reports = []
    for (let number = 1; number <= 50; number++) {
      await vault.notes.update('one', (note) => ({ ...note, title: `Title ${number}` }))
      index.changed({ of: 'note', id: 'one' }, number)
    }
    await index.askAll(found('harbour'))
    const told = reports.flatMap((report) => (report.report === 'changed' ? report.notes : []))
    expect(told.at(-1)).toMatchObject({ title: 'Title 50' })
    expect(told.length).toBeLessThan(50)
  })
})

describe('an index that cannot be used', () => {
  const all = ['a', 'b', 'c', 'd']

  beforeEach(async () => {
    for (const id of all) await write(noteOf(id, `The harbour. ${'Ships and cranes. '.repeat(500)}`))
    const index = await start()
    // The first time, there was none, and nobody misses it.
    expect(reasons()).toEqual([])
    end(index)
  })

  const madeAgain = (why: string) => [
    `The search index ${why} and has been made again from your notes; nothing was lost.`,
  ]

  it('is made again where it was deleted', async () => {
    await rm(dirname(indexFile(folder)), { recursive: true })
    await mkdir(dirname(indexFile(folder)))
    const index = await start()
    expect(await index.ask(found('harbour'))).toEqual(all)
    expect(reasons()).toEqual(madeAgain('was missing'))
  })

  it.each([
    ['cut short', (file: string) => stat(file).then(({ size }) => truncate(file, Math.floor(size / 2)))],
    ['emptied', (file: string) => truncate(file, 0)],
    ['overwritten', (file: string) => writeFile(file, 'something else '.repeat(1000))],
  ])('is made again where it was %s', async (_how, damage) => {
    await damage(indexFile(folder))
    const index = await start()
    expect(await index.ask(found('harbour'))).toEqual(all)
    expect(reasons()).toEqual(madeAgain('was damaged'))
    end(index)
    await start()
    expect(reasons()).toEqual([])
  })

  it('is made again where another version of Readout made it', async () => {
    const db = new DatabaseSync(indexFile(folder))
    db.exec('pragma user_version = 999999')
    db.close()
    const index = await start()
    expect(await index.ask(found('harbour'))).toEqual(all)
    expect(reasons()).toEqual(madeAgain('was of another version of Readout'))
  })

  it('is made again where that shows only when it is asked, and then it answers', async () => {
    const index = await start()
    let isDamaged = true
    const answer = await index.ask((store) => {
      if (isDamaged) {
        isDamaged = false
        throw new IndexUnusable('damaged')
      }
      return found('harbour')(store)
    })
    expect(answer).toEqual(all)
    expect(reasons()).toEqual(madeAgain('was damaged'))
  })

  it('is made again where it was lost, and what is gone by then is told', async () => {
    const index = await start()
    reports = []
    await rm(join(folder, 'notes', 'a.json'))
    let isDamaged = true
    await index.ask(() => {
      if (isDamaged) {
        isDamaged = false
        throw new IndexUnusable('damaged')
      }
    })
    expect(removed()).toEqual(['a'])
  })

  it('is kept in memory where the disk will not have it', async () => {
    await rm(dirname(indexFile(folder)), { recursive: true })
    await writeFile(dirname(indexFile(folder)), 'a file where the folder should be')
    const index = await start()
    expect(await index.ask(found('harbour'))).toEqual(all)
    expect(reasons()).toMatchObject([expect.stringMatching(/could not be kept .* nothing was lost/u)])
    await index.refresh()
    expect(reasons()).toHaveLength(1)
  })
})

describe('an index that two processes keep', () => {
  it('is whole, whoever writes', async () => {
    const [one, other] = [await start(), await start()]
    for (let number = 0; number < 60; number++) await write(noteOf(`note-${number}`, `The harbour ${number}.`))
    await Promise.all([one.refresh(), other.refresh()])
    expect(await one.ask((store) => store.notes(0, 100).total)).toBe(60)
    expect(await other.ask(found('harbour'))).toHaveLength(50)
    expect(reasons()).toEqual([])
  })
})

describe('a write to the index that fails', () => {
  it('loses nothing: what it took with it is read again', async () => {
    const index = await start()
    await write(noteOf('one', 'The harbour.'))
    const put = vi.spyOn(SearchStore.prototype, 'put').mockImplementationOnce(() => {
      throw Object.assign(new Error('database is locked'), { errcode: 5 })
    })
    await index.refresh()
    expect(put).toHaveBeenCalledTimes(2)
    put.mockRestore()
    expect(await index.ask(found('harbour'))).toEqual(['one'])
  })

  it('says what happened where it fails for good, and tries again the next time', async () => {
    const index = await start()
    await write(noteOf('one', 'The harbour.'))
    const put = vi.spyOn(SearchStore.prototype, 'put').mockImplementation(() => {
      throw new Error('nobody thought of this')
    })
    await expect(index.refresh()).rejects.toThrow('nobody thought of this')
    put.mockRestore()
    await index.refresh()
    expect(await index.ask(found('harbour'))).toEqual(['one'])
  })
})

describe('many files', () => {
  it('are indexed with progress, and told in portions', async () => {
    for (let number = 0; number < 620; number++) await write(noteOf(`note-${number}`, `The harbour ${number}.`))
    const index = await start()
    expect(new Set(changed()).size).toBe(620)
    for (const report of reports) if (report.report === 'changed') expect(report.notes.length).toBeLessThanOrEqual(500)
    const progress = reports.flatMap((report) => (report.report === 'indexing' ? [report.progress] : []))
    expect(progress.at(0)?.total).toBe(620)
    expect(progress.at(-1)).toBe(null)
    reports = []
    await index.refresh()
    expect(reports).toEqual([])
  })

  it('go on being indexed where that was broken off', async () => {
    for (let number = 0; number < 620; number++) await write(noteOf(`note-${number}`, `The harbour ${number}.`))
    const index = new VaultIndex(vault, (report) => reports.push(report))
    const broken = index.refresh().catch((error: Error) => error)
    while (changed().length === 0) await wait(1)
    index.close()
    expect(await broken).toBeInstanceOf(Error)
    const before = new Set(changed())
    await start()
    expect(changed().length).toBeLessThan(620)
    expect(new Set([...before, ...changed()]).size).toBe(620)
  })
})
