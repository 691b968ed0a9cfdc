import { expect, test } from 'vitest'
import { crash, figures } from './crash.ts'
import { type Job, jobNames } from './jobs.ts'

// Some twenty seconds on two quiet cores.
const patience = 240_000
const kills = 50

test(
  'a process that is killed at any moment leaves every acknowledged edit, and a vault that can be read',
  async () => {
    const seed = Date.now() % 1_000_000
    const counts = await crash(kills, seed, () => undefined)
    console.log(`seed ${seed}\n${figures(counts).join('\n')}`)
    for (const { lost, setAside } of counts.values()) expect({ lost, setAside }).toEqual({ lost: [], setAside: 0 })
    const sum = (of: 'kills' | 'acknowledged' | 'brokenOff', jobs: readonly Job[]) =>
      jobs.reduce((sum, job) => sum + (counts.get(job)?.[of] ?? 0), 0)
    expect(sum('kills', jobNames)).toBe(kills)
    expect(sum('brokenOff', jobNames)).toBeGreaterThan(0)
    expect(sum('acknowledged', ['notes', 'encrypted'])).toBeGreaterThan(0)
    expect(sum('acknowledged', ['memos', 'imports'])).toBeGreaterThan(0)
  },
  patience,
)
