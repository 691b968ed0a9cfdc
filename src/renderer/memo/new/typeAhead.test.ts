import { expect, it } from 'vitest'
import { type Typed, together, typedAhead } from './typeAhead.ts'

const type = (keys: string, pause = 50) =>
  [...keys].reduce<Typed>((typed, key, index) => typedAhead(typed, key, index * pause), { letters: '', at: -together })

it('gathers letters typed in quick succession, whatever their case', () => {
  expect(type('Opt').letters).toBe('opt')
})

it('begins anew after a rest', () => {
  expect(type('opt', together).letters).toBe('t')
})

it('stays at one letter while the same is pressed again, to go from one name to the next', () => {
  expect(type('mm').letters).toBe('m')
  expect(type('mme').letters).toBe('me')
})
