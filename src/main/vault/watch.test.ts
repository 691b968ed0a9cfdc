import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openVault } from './vault.ts'
import { type Touched, Watch } from './watch.ts'

let folder: string
let told: Touched[]
let watch: Watch

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-watch-'))
  await openVault(folder)
  told = []
  watch = new Watch(folder, (touched) => told.push(touched))
})

afterEach(async () => {
  watch.close()
  await rm(folder, { recursive: true, force: true })
})

const nothing = { documents: [], anything: false, collections: false, desk: false, windows: false }

/** Waits for what is told, and gives all of it as one. */
async function heard(): Promise<Touched> {
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), { timeout: 10_000 })
  return told.splice(0).reduce((all, one) => ({
    documents: [...all.documents, ...one.documents],
    anything: all.anything || one.anything,
    collections: all.collections || one.collections,
    desk: all.desk || one.desk,
    windows: all.windows || one.windows,
  }))
}

it('names the note that was written, once, and nothing of the file it was while it was written', async () => {
  const temporary = join(folder, 'notes', '.one.json.tmp')
  await writeFile(temporary, '{}')
  await rename(temporary, join(folder, 'notes', 'one.json'))
  expect(await heard()).toEqual({ ...nothing, documents: [{ of: 'note', id: 'one' }] })
})

it('names memos that are removed, collections and what is pinned', async () => {
  await writeFile(join(folder, 'memos', 'one.json'), '{}')
  await heard()
  await rm(join(folder, 'memos', 'one.json'))
  expect(await heard()).toEqual({ ...nothing, documents: [{ of: 'memo', id: 'one' }] })
  await writeFile(join(folder, 'collections', 'one.json'), '{}')
  expect(await heard()).toEqual({ ...nothing, collections: true })
  await writeFile(join(folder, 'desk.json'), '{}')
  expect(await heard()).toEqual({ ...nothing, desk: true })
})

it('tells of a file that is no document by its name, which may be a second version of one', async () => {
  await writeFile(join(folder, 'notes', 'one (1).json'), '{}')
  expect(await heard()).toEqual({ ...nothing, anything: true })
})

it('has the vault looked at as a whole where very much was changed', async () => {
  await Promise.all(Array.from({ length: 150 }, (_, n) => writeFile(join(folder, 'notes', `n${n}.json`), '{}')))
  await vi.waitFor(() => expect(told.some(({ anything }) => anything)).toBe(true), { timeout: 10_000 })
  expect(told.every(({ documents }) => documents.length <= 100)).toBe(true)
})

it('does without where a folder cannot be watched', () => {
  expect(() => new Watch(join(folder, 'gone'), () => undefined).close()).not.toThrow()
})
