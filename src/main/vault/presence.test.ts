import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Presence, windowsIn } from './presence.ts'
import { self } from './processes.ts'

let vault: string
let open: string
let told: number
let presences: Presence[]

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), 'readout-presence-'))
  open = join(vault, '.readout', 'open')
  told = 0
  presences = []
})

afterEach(async () => {
  for (const presence of presences) presence.close()
  await rm(vault, { recursive: true, force: true })
})

/** A window that opens the vault later than those before it: in another millisecond. */
async function opened(): Promise<Presence> {
  const now = Date.now()
  await vi.waitUntil(() => Date.now() > now, { interval: 1 })
  const presence = begun()
  await presence.open()
  return presence
}

function begun(): Presence {
  const presence = new Presence(vault, () => told++)
  presences.push(presence)
  return presence
}

/** Leaves the file of another window. */
async function leave(window: object, renewed = new Date()): Promise<void> {
  await mkdir(open, { recursive: true })
  const path = join(open, 'other.json')
  await writeFile(path, JSON.stringify({ ...self, since: '2026-11-28T08:00:00.000Z', ...window }))
  await utimes(path, renewed, renewed)
}

it('tells the later window of the earlier one, until that is closed', async () => {
  const first = await opened()
  const second = await opened()
  await first.look()
  expect(first.others).toEqual([])
  expect(second.others).toMatchObject([{ host: null }])
  expect(told).toBe(1)
  first.close()
  await second.look()
  expect(second.others).toEqual([])
  expect(told).toBe(2)
  second.close()
  expect(await readdir(open)).toEqual([])
})

it('tells one of two windows that opened in the same millisecond', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const both = [begun(), begun()]
  vi.useRealTimers()
  for (const presence of both) await presence.open()
  for (const presence of both) await presence.look()
  expect(both.flatMap(({ others }) => others)).toHaveLength(1)
})

it('names another computer', async () => {
  await leave({ host: 'study' })
  expect((await opened()).others).toEqual([{ host: 'study', since: '2026-11-28T08:00:00.000Z' }])
})

it('takes a window away that was killed', async () => {
  await leave({ pid: spawnSync(process.execPath, ['-e', '']).pid })
  expect((await opened()).others).toEqual([])
  expect(await readdir(open)).not.toContain('other.json')
})

it('takes a window away of which nothing was heard for long, also where its number is another process’s now', async () => {
  await leave({ pid: process.ppid }, new Date(Date.now() - 120_000))
  const one = await opened()
  expect(one.others).toEqual([])
  one.close()
  await leave({ host: 'study' }, new Date(Date.now() - 120_000))
  expect((await opened()).others).toEqual([])
})

it('is not disturbed by a file that says nothing', async () => {
  await mkdir(open, { recursive: true })
  await writeFile(join(open, 'other.json'), '{"pid"')
  expect((await opened()).others).toEqual([])
})

it('says that it is open where its file was removed by somebody', async () => {
  const first = await opened()
  await rm(open, { recursive: true })
  await first.open()
  expect((await opened()).others).toHaveLength(1)
})

it('finds a window of a computer whose clock is ahead', async () => {
  await leave({ host: 'elsewhere', since: new Date(Date.now() + 3_600_000).toISOString() })
  expect(await windowsIn(vault)).toMatchObject([{ host: 'elsewhere' }])
})
