import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ReadoutError } from '../../core/errors.ts'
import { say } from '../../core/words/say.ts'
import { diskCode, isReadOnly } from './diskError.ts'
import { self } from './processes.ts'
import { isStale, look, type Seen, takeAway } from './staleLock.ts'

/** How long a lock that somebody else holds is waited for, in milliseconds. */
const patience = 5000
/** The pauses between two tries grow up to this, in milliseconds: short beside a save, so that everybody's turn comes. */
const longestPause = 10
/** A lock that is held for long says this often that it is still held, in milliseconds. Most are gone before. */
const renewal = 1000
/** A lock that was held for less cannot have been taken over by anybody, in milliseconds. */
const surelyOurs = 10_000

/** The locks that this thread holds, by their tokens. */
const held = new Set<string>()

/**
 * Runs `work` while no other process, window or command line runs work under the same name in the same vault. The lock is a file,
 * `.readout/locks/<name>`, which is there for as long. What a process left behind that was killed is recognised and taken over.
 *
 * There is a lock for each document rather than one for the vault: one window that changes many notes does not hold up the other. Within
 * a thread, calls with the same name wait for one another too; which comes first is not said.
 * @param name letters, digits and hyphens
 * @throws ReadoutError `disk` when somebody else has the lock for seconds, or what making its file says; then `work` was not begun. In a
 * folder that cannot be written to `work` runs without a lock, and says so itself.
 */
export async function withLock<R>(vault: string, name: string, work: () => Promise<R>): Promise<R> {
  const path = join(vault, '.readout', 'locks', name)
  const release = await take(path)
  try {
    return await work()
  } finally {
    await release()
  }
}

type Release = () => Promise<void>

async function take(path: string): Promise<Release> {
  const token = randomUUID()
  const end = performance.now() + patience
  let seen: Seen | null = null
  let refusal: unknown = null
  for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      if (await make(path, token)) return hold(path, token)
      refusal = null
    } catch (error) {
      refusal = error
      // Windows says the same of a file that somebody is about to remove.
      if (!isReadOnly(error)) throw error
      if (process.platform !== 'win32') return async () => undefined
    }
    seen = await look(path, seen)
    if (seen !== null && isStale(seen, held)) await takeAway(path, seen)
    if (performance.now() >= end) break
    await wait(pause * (0.5 + Math.random()))
  }
  if (refusal !== null) return async () => undefined
  throw new ReadoutError('disk', say.vault.locked.message, {
    kept: say.vault.locked.kept,
    advice: say.vault.locked.advice,
  })
}

/** @returns whether the file was not there, and is now ours */
async function make(path: string, token: string): Promise<boolean> {
  try {
    held.add(token)
    const file = await open(path, 'wx')
    try {
      await file.writeFile(JSON.stringify({ ...self, token }))
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    held.delete(token)
    if (diskCode(error) === 'EEXIST') return false
    if (diskCode(error) !== 'ENOENT') throw error
    await mkdir(dirname(path), { recursive: true })
    return make(path, token)
  }
}

function hold(path: string, token: string): Release {
  const since = Date.now()
  const timer = setInterval(() => {
    const now = new Date()
    // One that cannot be renewed is taken over by somebody in time, which is what the others would do as well.
    utimes(path, now, now).catch(() => undefined)
  }, renewal)
  timer.unref()
  return async () => {
    clearInterval(timer)
    try {
      const isOurs = Math.abs(Date.now() - since) < surelyOurs || (await look(path, null))?.token === token
      if (isOurs) await rm(path, { force: true })
    } catch {
      // The work is done, and saying that it failed would be wrong. Its token tells everybody that nobody holds it any more.
    } finally {
      held.delete(token)
    }
  }
}
