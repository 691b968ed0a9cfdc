import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import { merged, together } from './merging.ts'

const memo = (id: string, second: number, subject = ''): MemoSummary => ({
  id,
  title: 'Memo',
  subject,
  date: '',
  updated: new Date(second * 1000).toISOString(),
  archived: false,
})

describe('a list that changes', () => {
  it('shows what was changed in its new place', () => {
    const list = [memo('c', 3), memo('b', 2), memo('a', 1)]
    const { memos } = together([{ notes: [], memos: [memo('a', 4, 'new')], removed: ['c'] }])
    expect(merged(list, memos).map(({ id, subject }) => id + subject)).toEqual(['anew', 'b'])
  })

  it('is the same list where it is told what it knows', () => {
    const list = [memo('b', 2), memo('a', 1)]
    const { memos } = together([{ notes: [], memos: [memo('a', 1)], removed: ['gone'] }])
    expect(merged(list, memos)).toBe(list)
  })

  it('takes an older version of a document, which somebody has brought back', () => {
    const { memos } = together([{ notes: [], memos: [memo('a', 1)], removed: [] }])
    expect(merged([memo('b', 3), memo('a', 4)], memos)).toEqual([memo('b', 3), memo('a', 1)])
  })

  it('ends as if it had been told one change after the other', () => {
    const change = fc.record({
      notes: fc.constant<NoteSummary[]>([]),
      memos: fc.array(
        fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(5)).map(([id, at]) => memo(id, at)),
        { maxLength: 3 },
      ),
      removed: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const known = new Map<string, MemoSummary>()
        for (const { memos, removed } of changes) {
          for (const id of removed) known.delete(id)
          for (const one of memos) known.set(one.id, one)
        }
        const list = merged([], together(changes).memos)
        expect(new Map(list.map((one) => [one.id, one]))).toEqual(known)
        expect(list.map(({ updated }) => updated)).toEqual(
          [...known.values()]
            .map(({ updated }) => updated)
            .sort()
            .reverse(),
        )
      }),
    )
  })
})
