import { expect, it } from 'vitest'
import { Given } from './given.ts'

const link = 'readout://note/abc'

it('has everything wait in its order, and forgets what is done', () => {
  const given = new Given()
  given.follow(link)
  given.open(['/a'])
  given.follow('readout://note/other')
  const first = given.next(null)
  expect(first).toEqual({ id: 1, type: 'link' })
  // A page that went away meanwhile had it, and another asks for it again.
  expect(given.next(null)).toEqual(first)
  expect(given.linkOf(1)).toBe(link)
  expect(given.next(1)).toEqual({ id: 2, type: 'files' })
  expect(given.linkOf(1)).toBeNull()
  expect(given.filesOf(2)).toEqual(['/a'])
  // What was done twice takes nothing else with it.
  expect(given.next(1)).toEqual({ id: 2, type: 'files' })
  expect(given.next(2)).toEqual({ id: 3, type: 'link' })
  expect(given.filesOf(3)).toEqual([])
  expect(given.next(3)).toBeNull()
})

it('takes files that come one after the other together, each once', () => {
  const given = new Given()
  given.open(['/a', '/b'])
  given.open([])
  given.open(['/b'])
  given.follow(link)
  given.open(['/c'])
  expect(given.next(null)).toEqual({ id: 1, type: 'files' })
  expect(given.filesOf(1)).toEqual(['/a', '/b'])
  given.open(['/d'])
  expect(given.next(1)).toEqual({ id: 3, type: 'link' })
  expect(given.next(3)).toEqual({ id: 4, type: 'files' })
  expect(given.filesOf(4)).toEqual(['/c', '/d'])
  expect(given.next(4)).toBeNull()
})

it('announces what comes, from when somebody listens', () => {
  const given = new Given()
  let told = 0
  given.follow(link)
  given.onGiven(() => told++)
  expect(told).toBe(0)
  given.open([])
  given.follow(null)
  expect(told).toBe(0)
  given.open(['/a'])
  given.follow(link)
  expect(told).toBe(2)
})
