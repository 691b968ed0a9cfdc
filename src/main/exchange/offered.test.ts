import { describe, expect, it } from 'vitest'
import { Offered } from './offered.ts'

describe('what was shown to a person', () => {
  it('can be carried out until something else is shown, or it is let go of', () => {
    const offered = new Offered<string>()
    const first = offered.hold('first')
    expect(offered.get(first)).toBe('first')
    const second = offered.hold('second')
    expect(() => offered.get(first)).toThrow(/no longer at hand/u)
    expect(offered.get(second)).toBe('second')
    offered.forget()
    expect(() => offered.get(second)).toThrow(/no longer at hand/u)
  })
})
