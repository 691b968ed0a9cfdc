import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from './lock.ts'
import { self } from './processes.ts'
import { isStale, look, type Seen, takeAway } from './staleLock.ts'

let vault: string
let path: string

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), 'readout-lock-'))
  path = join(vault, '.readout', 'locks', 'notes-one')
  await mkdir(join(vault, '.readout', 'locks'), { recursive: true })
})

afterEach(async () => {
  await rm(vault, { recursive: true, force: true })
})

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

function leave(holder: object, token = 'left'): Promise<void> {
  return writeFile(path, JSON.stringify({ ...self, ...holder, token }))
}

describe('a lock', () => {
  it('is held by one at a time, and is gone afterwards', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      inside++
      most = Math.max(most, inside)
      await wait(2)
      inside--
    }
    await Promise.all(Array.from({ length: 20 }, () => withLock(vault, 'notes-one', work)))
    expect(most).toBe(1)
    expect(await readdir(join(vault, '.readout', 'locks'))).toEqual([])
  })

  it('does not hold up other documents', async () => {
    await withLock(vault, 'notes-one', () => withLock(vault, 'notes-two', async () => undefined))
  })

  it('is given back where the work fails', async () => {
    const failing = withLock(vault, 'notes-one', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(await withLock(vault, 'notes-one', async () => 'next')).toBe('next')
  })

  it('says so when somebody else keeps it, and leaves it to them', async () => {
    await leave({ host: 'another' })
    await expect(withLock(vault, 'notes-one', async () => 'mine')).rejects.toMatchObject({
      code: 'disk',
      advice: 'Try again in a moment.',
    })
    expect(await readFile(path, 'utf8')).toContain('left')
  })
})

describe('a lock that was left behind', () => {
  it('by a process that has ended is taken over by one of those who wait, at once', async () => {
    await leave({ pid: deadPid() })
    let inside = 0
    let most = 0
    const began = performance.now()
    const work = async () => {
      inside++
      most = Math.max(most, inside)
      await wait(5)
      inside--
    }
    await Promise.all(Array.from({ length: 10 }, () => withLock(vault, 'notes-one', work)))
    expect(most).toBe(1)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(await readdir(join(vault, '.readout', 'locks'))).toEqual([])
  })

  it('half written is taken over when it stays so', async () => {
    await writeFile(path, '{"pid": 1')
    expect(await withLock(vault, 'notes-one', async () => 'mine')).toBe('mine')
  })

  it('by one who was killed while taking another away is no obstacle', async () => {
    await leave({ pid: deadPid() })
    await writeFile(`${path}.gate`, JSON.stringify({ ...self, pid: deadPid(), token: 'gate' }))
    expect(await withLock(vault, 'notes-one', async () => 'mine')).toBe('mine')
    expect(await readdir(join(vault, '.readout', 'locks'))).toEqual([])
  })

  it('is not taken away when it is another one by then', async () => {
    await leave({ pid: deadPid() })
    const seen = await look(path, null)
    await leave({}, 'next')
    if (seen === null) throw new Error('no lock was seen')
    await takeAway(path, seen)
    expect(await readFile(path, 'utf8')).toContain('next')
  })
})

describe('who holds a lock', () => {
  const hour = 3_600_000
  const watched = (holder: object | null, { age = 0, since = hour, token = 't' } = {}): Seen => ({
    holder: holder === null ? null : { ...self, ...holder },
    token,
    modified: Date.now() - age,
    since: performance.now() - since,
  })
  const parent = { pid: process.ppid }
  const cases: [string, () => Seen, boolean][] = [
    ['a process that has ended', () => watched({ pid: deadPid() }, { since: 0 }), true],
    ['a process that had our number before', () => watched({ began: self.began - hour }, { since: 0 }), true],
    ['we ourselves', () => watched({}, { token: 'ours' }), false],
    ['nobody: it could not be removed by us', () => watched({}, { token: 'not ours' }), true],
    ['a process that runs', () => watched(parent, { age: 20_000 }), false],
    ['a process of the same number, long ago', () => watched(parent, { age: 31_000 }), true],
    ['a process that renews it now', () => watched(parent, { age: 31_000, since: 1000 }), false],
    ['a process that runs, before the clock was set back', () => watched(parent, { age: -hour }), true],
    ['another computer', () => watched({ host: 'another' }, { age: 50_000 }), false],
    ['another computer, long ago', () => watched({ host: 'another' }, { age: 61_000 }), true],
    ['another computer whose clock is wrong', () => watched({ host: 'another' }, { age: hour, since: 1000 }), false],
    ['one who is just writing it', () => watched(null, { since: 100 }), false],
    ['one who was ended while writing it', () => watched(null), true],
  ]
  it.each(cases)('%s', (_who, seen, stale) => {
    expect(isStale(seen(), new Set(['ours']))).toBe(stale)
  })
})
