import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { diceFor } from '../../bench/newsWords.ts'
import { temporaryName } from '../../src/main/vault/durableFile.ts'
import { type Acknowledged, type Job, jobNames } from './jobs.ts'
import { check, prepare, Told } from './vaults.ts'

/** The longest that a process is let work before it is killed, in milliseconds: some are done by then, most are not. */
const longest: Record<Job, number> = {
  notes: 200,
  memos: 200,
  imports: 200,
  indexing: 300,
  migrating: 120,
  encrypted: 200,
  turning: 250,
}
/** One in so many is killed while it still opens the vault. */
const early = 6
/** Of the vaults that grow, the index is made after one kill in so many. */
const indexings = 50

export interface Count {
  kills: number
  acknowledged: number
  /** Writes that were broken off, by the temporary files that they left. */
  brokenOff: number
  setAside: number
  lost: string[]
}

/**
 * Kills processes at random moments of every job, `kills` in all, and looks after each what a person finds who starts the application
 * again. `seed` decides the moments; what a process is at by then differs all the same.
 * @throws where a process ends before it is killed
 */
export async function crash(kills: number, seed: number, tell: (line: string) => void): Promise<Map<Job, Count>> {
  const counts = new Map(
    jobNames.map((job): [Job, Count] => [job, { kills: 0, acknowledged: 0, brokenOff: 0, setAside: 0, lost: [] }]),
  )
  const folder = mkdtempSync(join(tmpdir(), 'readout-crash-'))
  const compiled = join(folder, 'compiled')
  let next = 0
  const lane = async (name: string) => {
    const state = new Map(jobNames.map((job) => [job, { told: new Told(), first: 1 }]))
    let waiting = start(compiled)
    try {
      while (next < kills) {
        const kill = next++
        const dice = diceFor(seed * 1_000_003 + kill)
        const job = jobNames[kill % jobNames.length] ?? 'notes'
        const vault = join(folder, `${name}-${job}`)
        const { told, first } = state.get(job) ?? { told: new Told(), first: 1 }
        const child = waiting
        // The next one loads its code meanwhile.
        waiting = start(compiled)
        await prepare(job, vault, dice.roll() < 0.5)
        const heard = await killed(
          child,
          { job, folder: vault, first },
          dice.below(early) > 0,
          dice.roll() * longest[job],
        )
        for (const what of heard) told.hear(what)
        state.set(job, { told, first: first + heard.length + 10 })
        const count = counts.get(job)
        if (count === undefined) continue
        count.kills++
        count.acknowledged += heard.length
        count.brokenOff += sweep(vault)
        const found = await check(job, vault, told, dice.below(indexings) === 0)
        count.setAside += found.setAside
        count.lost.push(...found.lost.map((one) => `kill ${kill} at ${job}: ${one}`))
        if ((kill + 1) % 100 === 0) tell(`${kill + 1} of ${kills}`)
      }
    } finally {
      // Where one fails, the others end too.
      next = kills
      waiting.process.kill('SIGKILL')
    }
  }
  try {
    const lanes = Array.from({ length: Math.min(2, availableParallelism()) }, (_, index) => lane(`lane-${index}`))
    for (const result of await Promise.allSettled(lanes)) if (result.status === 'rejected') throw result.reason
    return counts
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The figures as lines, the last one the sum. */
export function figures(counts: ReadonlyMap<Job, Count>): string[] {
  const all = [...counts.values()]
  const sum = (of: (count: Count) => number) => all.reduce((total, count) => total + of(count), 0)
  return [
    ...[...counts].map(
      ([job, { kills, acknowledged, brokenOff, lost, setAside }]) =>
        `${job}: ${kills} kills, ${brokenOff} in the middle of a file, ${acknowledged} acknowledged, ${lost.length} lost, ${setAside} set aside`,
    ),
    `${sum(({ kills }) => kills)} kills: ${sum(({ acknowledged }) => acknowledged)} acknowledged edits, ` +
      `${sum(({ lost }) => lost.length)} lost, ${sum(({ setAside }) => setAside)} set aside`,
  ]
}

interface Child {
  process: ChildProcess
  lines: Interface
  /** It has loaded its code, or has ended. */
  ready: Promise<unknown>
  /** It has ended, and all that it said is heard. */
  ended: Promise<unknown>
  heard: Acknowledged[]
  complaints: string[]
}

function start(compiled: string): Child {
  const script = resolve(import.meta.dirname, 'work.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    stdio: 'pipe',
    // One that is killed keeps nothing of what it compiled unless it is told to at the beginning.
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  const lines = createInterface({ input: child.stdout })
  const heard: Acknowledged[] = []
  const complaints: string[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  // What is written to one that has ended: how it ended is told in the end.
  child.stdin.on('error', ({ message }) => complaints.push(message))
  const ended = once(child, 'close')
  const ready = Promise.race([once(lines, 'line'), ended])
  ready.then(() => lines.on('line', (line) => heard.push(...heardIn(line))))
  return { process: child, lines, ready, ended, heard, complaints }
}

/**
 * Lets a process work for so many milliseconds, and kills it.
 * @param isUnderWay whether they are counted from the moment at which it has opened the vault
 * @returns what it said is saved
 */
async function killed(child: Child, work: object, isUnderWay: boolean, after: number): Promise<Acknowledged[]> {
  await child.ready
  child.process.stdin?.write(`${JSON.stringify(work)}\n`)
  if (isUnderWay) await Promise.race([once(child.lines, 'line'), child.ended])
  await wait(after)
  child.process.kill('SIGKILL')
  await child.ended
  const { signalCode, exitCode } = child.process
  if (signalCode !== 'SIGKILL')
    throw new Error(`a process ended by itself (${signalCode ?? exitCode}): ${child.complaints.join('')}`)
  return child.heard.filter((what) => !('begun' in what))
}

/** What a line says. The last one of a process that was killed may be cut off. */
function heardIn(line: string): Acknowledged[] {
  try {
    return [JSON.parse(line)]
  } catch {
    return []
  }
}

/** Counts the temporary files in a vault, and takes them away: they are too young for the application to do it. */
function sweep(vault: string): number {
  const left = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((path) =>
    temporaryName.test(path.split(/[\\/]/u).at(-1) ?? ''),
  )
  for (const path of left) rmSync(join(vault, path))
  return left.length
}
