import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Mark, markKinds } from '../../core/model/source.ts'
import { marksByBlock, runsOf } from './runs.ts'

describe('words that are set in several ways', () => {
  it('are cut where marks begin and end, also where they overlap', () => {
    const marks: Mark[] = [
      { kind: 'strong', start: 2, end: 6 },
      { kind: 'emphasis', start: 4, end: 8 },
    ]
    expect(runsOf({ start: 0, end: 10 }, marks)).toEqual([
      { start: 0, end: 2, kinds: [] },
      { start: 2, end: 4, kinds: ['strong'] },
      { start: 4, end: 6, kinds: ['strong', 'emphasis'] },
      { start: 6, end: 8, kinds: ['emphasis'] },
      { start: 8, end: 10, kinds: [] },
    ])
  })

  it('lose and double nothing, whatever the marks', () => {
    const mark = fc.record({ kind: fc.constantFrom(...markKinds), start: fc.nat(40), end: fc.nat(40) })
    const proper = mark.map(({ kind, start, end }) => ({
      kind,
      start: Math.min(start, end),
      end: Math.max(start, end),
    }))
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.array(proper, { maxLength: 8 }), (start, length, marks) => {
        const runs = runsOf({ start, end: start + length }, marks)
        const units = runs.flatMap((run) => Array.from({ length: run.end - run.start }, (_, unit) => run.start + unit))
        expect(units).toEqual(Array.from({ length }, (_, unit) => start + unit))
        for (const run of runs) {
          const covering = marks.filter((one) => one.start <= run.start && one.end >= run.end).map(({ kind }) => kind)
          expect(new Set(run.kinds)).toEqual(new Set(covering))
        }
      }),
    )
  })

  it('are found by their block', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', start: 0, end: 5 },
      { kind: 'paragraph', start: 7, end: 12 },
    ]
    const marks: Mark[] = [
      { kind: 'code', start: 7, end: 9 },
      { kind: 'strong', start: 8, end: 12 },
    ]
    expect([...marksByBlock(blocks, marks)]).toEqual([[1, marks]])
  })
})
