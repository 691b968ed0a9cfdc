import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ReadoutError } from '../../core/errors.ts'
import { InTurn } from './inTurn.ts'
import { saveAll, useSaving } from './saving.ts'
import { useToasts } from './toasts.ts'

let order: string[]
let disk: Error | null

const told = () => useToasts.getState().toasts.map(({ text }) => text)
const state = () => useSaving.getState().state
const work = (name: string) => async () => {
  if (disk !== null) throw disk
  order.push(name)
}

beforeEach(() => {
  vi.useFakeTimers()
  useToasts.setState({ toasts: [] })
  order = []
  disk = null
})

afterEach(async () => {
  disk = null
  await saveAll()
  vi.useRealTimers()
})

it('a save that the disk refuses is told once, tried again by itself, and not overtaken', async () => {
  const inTurn = new InTurn('desk')
  disk = new ReadoutError('disk', 'The disk is full.', { advice: null })
  const first = inTurn.save(work('first'))
  const second = inTurn.save(work('second'))
  const look = inTurn.read(work('look'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect({ order, told: told(), state: state(), isIdle: inTurn.isIdle }).toEqual({
    order: [],
    told: ['The disk is full.'],
    state: 'failed',
    isIdle: false,
  })
  disk = null
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await Promise.all([first, second, look])).toEqual([true, true, true])
  expect({ order, told: told(), state: state(), isIdle: inTurn.isIdle }).toEqual({
    order: ['first', 'second', 'look'],
    told: [],
    state: 'saved',
    isIdle: true,
  })
})

it('what waits is tried at once where a person asks for it, or leaves', async () => {
  const inTurn = new InTurn('desk')
  disk = new ReadoutError('disk', 'The disk is full.', { advice: null })
  const first = inTurn.save(work('first'))
  await vi.advanceTimersByTimeAsync(0)
  expect(state()).toBe('failed')
  disk = null
  await saveAll()
  expect(order).toEqual(['first'])
  expect(await first).toBe(true)
})

it('what another try cannot mend is told and left, and the next is done', async () => {
  const inTurn = new InTurn('desk')
  const refused = inTurn.save(async () => {
    throw new ReadoutError('unsupported', 'A newer Readout wrote it.', { advice: null })
  })
  const next = inTurn.save(work('next'))
  expect(await Promise.all([refused, next])).toEqual([false, true])
  expect({ order, told: told(), state: state() }).toEqual({
    order: ['next'],
    told: ['A newer Readout wrote it.'],
    state: 'saved',
  })
})

it('what cannot be read is told and left: nothing of a person is lost by it', async () => {
  const inTurn = new InTurn('collections')
  disk = new ReadoutError('disk', 'The disk does not answer.', { advice: null })
  expect(await inTurn.read(work('look'))).toBe(false)
  expect({ told: told(), state: state() }).toEqual({ told: ['The disk does not answer.'], state: 'saved' })
})

it('what is asked for as soon as the last is done is done as well', async () => {
  const inTurn = new InTurn('collections')
  await inTurn.save(work('first'))
  void inTurn.save(work('second'))
  await vi.advanceTimersByTimeAsync(0)
  expect({ order, isIdle: inTurn.isIdle }).toEqual({ order: ['first', 'second'], isIdle: true })
})
