import { writeFileSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openVault } from './vault.ts'
import { type Touched, Watch } from './watch.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-watch-'))
  await openVault(folder)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const nothing = { documents: [], anything: false, collections: false, desk: false, windows: false }

/**
 * What is told of some work, each time that something is. The work has a watch of its own: on a busy machine, what is done to one file may
 * be told twice, and the second time only when the next thing is done.
 */
async function told(work: () => Promise<void>): Promise<Touched[]> {
  const all: Touched[] = []
  const watch = new Watch(folder, (touched) => all.push(touched))
  try {
    await work()
    await vi.waitFor(() => expect(all.length).toBeGreaterThan(0), { timeout: 30_000 })
    return all
  } finally {
    watch.close()
  }
}

it('names the note that was written, once, and nothing of the file it was while it was written', async () => {
  const temporary = join(folder, 'notes', '.one.json.tmp')
  const work = async () => {
    await writeFile(temporary, '{}')
    await rename(temporary, join(folder, 'notes', 'one.json'))
  }
  expect(await told(work)).toEqual([{ ...nothing, documents: [{ of: 'note', id: 'one' }] }])
})

it('names memos that are removed, collections and what is pinned', async () => {
  const writing = (...path: string[]) => told(() => writeFile(join(folder, ...path), '{}'))
  const memo = { ...nothing, documents: [{ of: 'memo', id: 'one' }] }
  expect(await writing('memos', 'one.json')).toContainEqual(memo)
  expect(await told(() => rm(join(folder, 'memos', 'one.json')))).toEqual([memo])
  expect(await writing('collections', 'one.json')).toContainEqual({ ...nothing, collections: true })
  expect(await writing('desk.json')).toContainEqual({ ...nothing, desk: true })
})

it('tells of a file that is no document by its name, which may be a second version of one', async () => {
  const all = await told(() => writeFile(join(folder, 'notes', 'one (1).json'), '{}'))
  expect(all).toContainEqual({ ...nothing, anything: true })
})

it('has the vault looked at as a whole where very much was changed', async () => {
  const all = await told(async () => {
    // In one go: what takes longer than a pause is told in several.
    for (let n = 0; n < 150; n++) writeFileSync(join(folder, 'notes', `n${n}.json`), '{}')
  })
  expect(all).toEqual([{ ...nothing, anything: true }])
})

it('does without where a folder cannot be watched', () => {
  expect(() => new Watch(join(folder, 'gone'), () => undefined).close()).not.toThrow()
})
