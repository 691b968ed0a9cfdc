import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { harbourNote } from '../../core/model/note.fixture.ts'
import { openVault } from '../vault/vault.ts'
import { SearchThread } from './searchThread.ts'
import type { Report } from './workerProtocol.ts'

let folder: string
let thread: SearchThread | null = null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-thread-'))
})

afterEach(async () => {
  await thread?.close()
  thread = null
  await rm(folder, { recursive: true, force: true })
})

/** A thread that ends, each time it starts, at the questions `fatal`, so often, and answers the others with their names. */
async function fragile(fatal: string, times: number): Promise<SearchThread> {
  const script = join(folder, 'fragile.mjs')
  await writeFile(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs'
     import { parentPort, workerData } from 'node:worker_threads'
     const log = workerData.folder + '/ends'
     appendFileSync(log, '')
     parentPort.on('message', ({ ask, id }) => {
       if (ask === '${fatal}' && readFileSync(log).length < ${times}) {
         appendFileSync(log, 'x')
         throw new Error('something nobody thought of')
       }
       parentPort.postMessage({ id, ok: true, answer: ask })
     })`,
  )
  thread = new SearchThread(script, { folder, key: null }, () => {})
  return thread
}

it('answers from the files of the vault, and reports what it finds', async () => {
  const vault = await openVault(folder)
  await vault.notes.create({ ...harbourNote(), id: 'one' })
  const reports: Report[] = []
  thread = new SearchThread(resolve(import.meta.dirname, 'worker.ts'), { folder, key: null }, (report) =>
    reports.push(report),
  )
  expect(await thread.ask('notes', 0, 10)).toMatchObject({ notes: [{ id: 'one' }], total: 1 })
  expect(await thread.ask('search', 'strike', 10, 10)).toMatchObject({ groups: [{ id: 'one' }] })
  await thread.ask('refresh')
  expect(reports).toMatchObject([{ report: 'changed', notes: [{ id: 'one' }] }])
  await vault.notes.update('one', (note) => ({ ...note, tags: ['ports'] }))
  thread.changed({ of: 'note', id: 'one' })
  expect(await thread.ask('notesTagged', 'ports')).toEqual(['one'])
})

it('says what went wrong as an error for a person', async () => {
  thread = new SearchThread(
    resolve(import.meta.dirname, 'worker.ts'),
    { folder: join(folder, 'no vault'), key: null },
    () => {},
  )
  await expect(thread.ask('memos')).rejects.toMatchObject({
    code: 'not-found',
    advice: expect.stringContaining('vault'),
  })
})

it('starts again where it ended by itself, and answers what was asked', async () => {
  const search = await fragile('search', 1)
  const answers = await Promise.all([search.ask('tags'), search.ask('search', 'x', 1, 1), search.ask('memos')])
  expect(answers).toEqual(['tags', 'search', 'memos'])
})

it('does not ask again and again what ends it; other questions are answered', async () => {
  const search = await fragile('search', 2)
  await expect(search.ask('search', 'x', 1, 1)).rejects.toMatchObject({ code: 'internal', kept: expect.any(String) })
  expect(await search.ask('memos')).toBe('memos')
})

it('gives up where it ends each time', async () => {
  const search = await fragile('search', 99)
  const asked = [1, 2, 3].map(() => search.ask('search', 'x', 1, 1))
  for (const answer of asked) await expect(answer).rejects.toMatchObject({ code: 'internal' })
  await expect(search.ask('search', 'x', 1, 1)).rejects.toMatchObject({ code: 'internal' })
  await expect(search.ask('memos')).rejects.toMatchObject({ code: 'internal' })
})
