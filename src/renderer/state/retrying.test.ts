import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReadoutError } from '../../core/errors.ts'
import { pauses, Retrying } from './retrying.ts'
import { dismiss, useToasts } from './toasts.ts'

const full = new ReadoutError('disk', 'The disk is full.', { advice: null })
const told = () => useToasts.getState().toasts.map(({ text }) => text)

let tries: number
let result: Error | null
let retrying: Retrying

function attempt(): void {
  tries++
  retrying.begin()
  if (result === null) retrying.over()
  else retrying.failed(result, [])
}

beforeEach(() => {
  vi.useFakeTimers()
  useToasts.setState({ toasts: [] })
  tries = 0
  result = full
  retrying = new Retrying(attempt)
})

afterEach(() => {
  retrying.over()
  vi.useRealTimers()
})

describe('what could not be saved', () => {
  it('is tried again after pauses that grow, then stay, until it goes through', () => {
    attempt()
    for (const [count, pause] of [...pauses, 30_000, 30_000].entries()) {
      vi.advanceTimersByTime(pause - 1)
      expect(tries).toBe(count + 1)
      vi.advanceTimersByTime(1)
      expect(tries).toBe(count + 2)
    }
    result = null
    vi.advanceTimersByTime(30_000)
    const all = tries
    vi.advanceTimersByTime(120_000)
    expect(tries).toBe(all)
  })

  it('begins with short pauses the next time', () => {
    attempt()
    vi.advanceTimersByTime(8000)
    result = null
    vi.advanceTimersByTime(10_000)
    result = full
    tries = 0
    attempt()
    vi.advanceTimersByTime(1000)
    expect(tries).toBe(2)
  })

  it('is told once, however often it is tried, also where that was dismissed; what is told goes when it is saved', () => {
    attempt()
    vi.advanceTimersByTime(3000)
    expect(told()).toEqual(['The disk is full.'])
    for (const { id } of useToasts.getState().toasts) dismiss(id)
    vi.advanceTimersByTime(5000)
    expect(told()).toEqual([])
    result = new ReadoutError('disk', 'Permission was denied.', { advice: null })
    vi.advanceTimersByTime(10_000)
    expect(told()).toEqual(['Permission was denied.'])
    result = null
    vi.advanceTimersByTime(30_000)
    expect(told()).toEqual([])
  })

  it('is not tried by itself twice at once: what a person asks for takes the place of the planned try', () => {
    attempt()
    vi.advanceTimersByTime(900)
    attempt()
    vi.advanceTimersByTime(1999)
    expect(tries).toBe(2)
    vi.advanceTimersByTime(1)
    expect(tries).toBe(3)
  })

  it.each(['conflict', 'not-found', 'usage', 'unsupported'] as const)(
    'is left to the person where it ends the same way: %s',
    (code) => {
      result = new ReadoutError(code, 'Changed elsewhere.', { advice: null })
      attempt()
      expect(told()).toEqual(['Changed elsewhere.'])
      vi.advanceTimersByTime(120_000)
      expect(tries).toBe(1)
    },
  )
})
