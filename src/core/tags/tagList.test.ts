import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseless, marked, renamed } from './tagList.ts'

const tag: fc.Arbitrary<string> = fc.constantFrom(
  'trade',
  'Trade',
  'trade policy',
  'chips',
  'export controls',
  '__proto__',
)
const tags = fc.uniqueArray(tag)

describe('a tag that is renamed', () => {
  it.each([
    ['stays in its place', ['chips', 'trade', 'tariffs'], 'trade policy', ['chips', 'trade policy', 'tariffs']],
    ['is taken up by one that is there', ['trade', 'chips', 'trade policy'], 'trade policy', ['chips', 'trade policy']],
    ['changes its case', ['trade', 'chips'], 'Trade', ['Trade', 'chips']],
    ['is removed', ['chips', 'trade'], null, ['chips']],
    ['is not there', ['Trade'], 'chips', ['Trade']],
    ['stays as it is', ['chips', 'trade'], 'trade', ['chips', 'trade']],
  ])('%s', (_name, before, to, after) => {
    expect(renamed(before, 'trade', to)).toEqual(after)
  })

  it('is gone, leaves the others in their order and nothing twice', () => {
    fc.assert(
      fc.property(tags, tag, fc.option(tag), (before, from, to) => {
        const after = renamed(before, from, to)
        expect(new Set(after).size).toBe(after.length)
        expect(after.includes(from)).toBe(to === from && before.includes(from))
        const others = (list: string[]) => list.filter((one) => one !== from && one !== to)
        expect(others(after)).toEqual(others(before))
        if (to !== null && before.includes(from)) expect(after).toContain(to)
      }),
    )
  })
})

describe('tags that are marked', () => {
  it('keep the case in which a tag is there already', () => {
    expect(marked(['Trade'], ['trade', 'chips', 'CHIPS'], [])).toEqual(['Trade', 'chips'])
  })

  it('have what is added, in whatever case, and not what is removed', () => {
    fc.assert(
      fc.property(tags, tags, tags, (before, add, remove) => {
        const after = marked(before, add, remove)
        expect(after.map(caseless)).toEqual(expect.arrayContaining(add.map(caseless)))
        expect(after.filter((one) => remove.includes(one) && !add.includes(one))).toEqual([])
        expect(before.filter((one) => !remove.includes(one) || add.includes(one))).toEqual(
          after.slice(0, before.filter((one) => !remove.includes(one) || add.includes(one)).length),
        )
      }),
    )
  })
})
