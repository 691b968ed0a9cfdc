import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from './clone.ts'

const back = (value: unknown): unknown => decode(encode(value))

describe('values that cross between the processes', () => {
  it('arrive as structured clone would give them', () => {
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: false,
    })
    fc.assert(
      fc.property(values, (value) => {
        expect(back(value)).toEqual(structuredClone(value))
      }),
    )
  })

  it('keep what looks like the form they travel in', () => {
    for (const value of [{ $: 'undefined' }, { $: 'date', v: 1 }, [{ $: { $: null } }]])
      expect(back(value)).toEqual(value)
  })

  it('keep bytes, dates, errors and lone surrogates', () => {
    expect(back(new Uint8Array([0, 128, 255]))).toEqual(new Uint8Array([0, 128, 255]))
    expect(back(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toEqual(new Uint8Array([2, 3]))
    expect(back(new Date(5))).toEqual(new Date(5))
    expect(back(new RangeError('far'))).toMatchObject({ name: 'RangeError', message: 'far' })
    expect(back('\uD800')).toBe('\uD800')
  })

  it('have a property that is called `__proto__` like any other', () => {
    const given: unknown = JSON.parse('{"deep": {"__proto__": {"isAdmin": true}}}')
    expect(JSON.stringify(back(given))).toBe(JSON.stringify(given))
    expect(back(given)).not.toHaveProperty('deep.isAdmin')
  })

  it('are refused where structured clone refuses them', () => {
    for (const value of [() => 1, Symbol('s'), { deep: [() => 1] }]) {
      expect(() => encode(value)).toThrow('could not be cloned')
    }
    const round: { self?: unknown } = {}
    round.self = round
    expect(() => encode(round)).toThrow('could not be cloned')
  })

  it('can be encoded and decoded by the functions’ source alone, as a page gets them', () => {
    const script = `(${encode})(new Map([['a', 1]]))`
    expect(decode(runInNewContext(script, { Map }))).toEqual(new Map([['a', 1]]))
  })
})
