import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ParserPool } from './parserPool.ts'
import type { StartParser } from './parserStart.ts'

let running: Set<number>
let started = 0

beforeEach(() => {
  vi.useFakeTimers()
  running = new Set()
  started = 0
})
afterEach(() => void vi.useRealTimers())

/** Processes that answer at once. */
const startParser: StartParser = (_memory, { onAnswer, onEnd }) => {
  const number = ++started
  running.add(number)
  return {
    send: ({ fileName }) =>
      onAnswer({ ok: true, read: { document: { text: fileName }, mediaType: '', extension: '' } }),
    kill: () => {
      running.delete(number)
      onEnd('other')
    },
    hold: () => undefined,
  }
}
const limits = { time: 60_000, memory: 1, lanes: 2 }

it('uses a process again, and lets it go when there has been nothing to read for a while', async () => {
  const pool = new ParserPool(startParser, limits)
  await pool.parse(new Uint8Array(), 'a')
  await vi.advanceTimersByTimeAsync(5000)
  await pool.parse(new Uint8Array(), 'b')
  expect([started, running.size]).toEqual([1, 1])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(running.size).toBe(0)
  expect(await pool.parse(new Uint8Array(), 'c')).toMatchObject({ document: { text: 'c' } })
  expect(started).toBe(2)
})
