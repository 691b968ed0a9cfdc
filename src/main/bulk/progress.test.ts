import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Progress } from './progress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('is told every tenth of a second at most, and not at all of what takes less', () => {
  const told: unknown[] = []
  const progress = new Progress((_notice, payload) => told.push(payload), 1000)
  for (let done = 0; done < 9; done++) {
    vi.advanceTimersByTime(10)
    progress.advance()
  }
  expect(told).toEqual([])
  for (let done = 9; done < 1000; done++) {
    vi.advanceTimersByTime(10)
    progress.advance()
  }
  expect(told).toHaveLength(100)
  expect(told.slice(0, 2)).toEqual([
    { done: 10, total: 1000 },
    { done: 20, total: 1000 },
  ])
})
