import { expect, test } from 'vitest'
import { crash, figures } from './crash.ts'

// Some twenty seconds on two quiet cores.
const patience = 240_000

test(
  'a process that is killed at any moment leaves every acknowledged edit, and a vault that can be read',
  async () => {
    const seed = Date.now() % 1_000_000
    const counts = await crash(50, seed, () => undefined)
    console.log(`seed ${seed}\n${figures(counts).join('\n')}`)
    for (const { lost, setAside } of counts.values()) expect({ lost, setAside }).toEqual({ lost: [], setAside: 0 })
    const edits = ['notes', 'encrypted'] as const
    expect(edits.reduce((sum, job) => sum + (counts.get(job)?.acknowledged ?? 0), 0)).toBeGreaterThan(0)
  },
  patience,
)
