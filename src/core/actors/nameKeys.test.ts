import { expect, it } from 'vitest'
import { keyOf } from './nameKeys.ts'

it('names of the same place or company are looked up alike', () => {
  expect(keyOf('The U.S.')).toBe(keyOf('United States'))
  expect(keyOf('Acme Inc.')).toBe(keyOf('the Acme'))
  expect(keyOf('Acme Group')).not.toBe(keyOf('Acme'))
})

it('a name that JavaScript has in every object is a name like any other', () => {
  for (const name of ['Constructor', 'valueOf', '__proto__']) expect(keyOf(name)).toBe(name.toLowerCase())
})
