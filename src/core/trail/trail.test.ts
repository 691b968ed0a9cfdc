import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amend, emptyTrail, longestTrail, placeAt, step, type Trail, visit } from './trail.ts'

const always = () => true
const through = (...places: string[]) => places.reduce<Trail<string>>(visit, emptyTrail())

describe('a trail', () => {
  it('leads back the way that somebody came, and forward again', () => {
    const back = step(through('a', 'b', 'c'), -1, always)
    expect(back !== null && placeAt(back)).toBe('b')
    const forward = back === null ? null : step(back, 1, always)
    expect(forward !== null && placeAt(forward)).toBe('c')
    expect(forward === null ? null : step(forward, 1, always)).toBeNull()
  })

  it('is cut off where somebody goes somewhere new', () => {
    const back = step(through('a', 'b', 'c'), -1, always) ?? emptyTrail<string>()
    expect(visit(back, 'd').places).toEqual(['a', 'b', 'd'])
  })

  it('passes over what is gone', () => {
    const back = step(through('a', 'gone', 'c'), -1, (place) => place !== 'gone')
    expect(back !== null && placeAt(back)).toBe('a')
    expect(step(through('gone', 'c'), -1, (place) => place !== 'gone')).toBeNull()
  })

  it('says of the place somebody is at what it is like now', () => {
    expect(amend(through('a', 'b'), 'b further down').places).toEqual(['a', 'b further down'])
    expect(amend(emptyTrail<string>(), 'a').places).toEqual([])
  })

  it('never grows beyond its length, and always stands at one of its places', () => {
    const move = fc.oneof(fc.nat(9).map(String), fc.constantFrom(-1 as const, 1 as const))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 200 }), (moves) => {
        let trail = emptyTrail<string>()
        for (const one of moves)
          trail = typeof one === 'string' ? visit(trail, one) : (step(trail, one, always) ?? trail)
        expect(trail.places.length).toBeLessThanOrEqual(longestTrail)
        expect(placeAt(trail) === null).toBe(trail.places.length === 0)
      }),
    )
  })
})
