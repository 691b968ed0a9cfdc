import { randomUUID } from 'node:crypto'
import { link, open, rename, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { isMissing, isReadOnly, whereMissing } from './diskError.ts'
import { parsedOrNull } from './parsed.ts'
import { lifeOf, Signature, self } from './processes.ts'

const Lock = Signature.extend({ token: z.string() })

/** What a lock's file was seen to hold. */
export interface Seen {
  /** Who holds it; `null` where the file does not say, because it is damaged or being written. */
  holder: Signature | null
  /** Tells it from every other lock; empty where the file does not say. */
  token: string
  /** When it was made, or renewed last, in milliseconds since 1970 by the clock of whoever did. */
  modified: number
  /** Since when it is known to be as it is, by `performance.now()`. */
  since: number
}

/**
 * A lock is not stale before it was seen unchanged for so long, in milliseconds: whoever holds one for long renews it every second. It is
 * measured by a clock that nobody can set.
 */
const leastWatched = 2500
/** A damaged one: whoever makes a lock fills it within the moment. */
const leastWatchedDamaged = 1500
/** The ages from which a lock is stale whose process seems to run, or runs on another computer; in milliseconds. */
const oldHere = 30_000
const oldElsewhere = 60_000

/** Looks at a lock's file; `null` where there is none. @param before what was seen of it the last time */
export async function look(path: string, before: Seen | null): Promise<Seen | null> {
  try {
    const file = await open(path, 'r')
    try {
      const { mtimeMs: modified } = await file.stat()
      const lock = parsedOrNull(Lock, await file.readFile('utf8'))
      const seen = { holder: lock, token: lock?.token ?? '', modified, since: performance.now() }
      return before !== null && isSame(before, seen) ? before : seen
    } finally {
      await file.close()
    }
  } catch (error) {
    // One that may not be read is as good as one that says nothing yet: it is waited for.
    if (isMissing(error) || isReadOnly(error)) return null
    throw error
  }
}

/** Whether nobody holds the lock any more. @param ours the tokens of the locks that this thread holds */
export function isStale({ holder, token, modified, since }: Seen, ours: ReadonlySet<string>): boolean {
  const watched = performance.now() - since
  if (holder === null) return watched >= leastWatchedDamaged
  // A clock may have been set back since: a lock from the future is as good as an old one.
  const age = Math.abs(Date.now() - modified)
  switch (lifeOf(holder)) {
    case 'dead':
      return true
    case 'self':
      // Another thread of this process has tokens that are not ours, and gives its locks back.
      return !ours.has(token) && watched >= leastWatched
    case 'alive':
      return age >= oldHere && watched >= leastWatched
    case 'unknown':
      return age >= oldElsewhere && watched >= leastWatched
  }
}

/**
 * Takes a stale lock away, if it is still the one that was seen. Two who try it at once must not both: the second would take away the
 * lock that was made after the first had. So whoever takes one away makes a file beside it first, which only one can.
 */
export async function takeAway(path: string, seen: Seen): Promise<void> {
  const gate = `${path}.gate`
  try {
    await writeFile(gate, JSON.stringify({ ...self, token: randomUUID() }), { flag: 'wx' })
  } catch {
    await removeOldGate(gate)
    return
  }
  try {
    const now = await look(path, seen)
    if (now === seen) await rm(path, { force: true })
  } finally {
    await rm(gate, { force: true })
  }
}

/** The gate of a process that was killed while it had it, which is for the time of two calls of the system. */
async function removeOldGate(gate: string): Promise<void> {
  const seen = await look(gate, null)
  if (seen === null) return
  const isDead = seen.holder !== null && lifeOf(seen.holder) === 'dead'
  const isOld = Math.abs(Date.now() - seen.modified) >= leastWatched
  if (!isDead && !isOld) return
  const aside = `${gate}.${randomUUID()}`
  await rename(gate, aside).catch(whereMissing(undefined))
  const taken = await look(aside, null)
  // Somebody else was faster, and this is the gate of the next one: back with it.
  if (taken !== null && !isSame(taken, seen)) await link(aside, gate).catch(() => undefined)
  await rm(aside, { force: true })
}

function isSame(a: Seen, b: Seen): boolean {
  return a.token === b.token && a.modified === b.modified
}
