import { expect, it } from 'vitest'
import type { Change } from '../../../core/compare/compare.ts'
import { rowsOf } from './rows.ts'

const change = (kind: Change['kind']): Change => ({ kind, left: null, right: null, words: [], isMoved: false })
const changes = [change('same'), change('same'), change('added'), change('changed'), change('same')]

it('shows all, or says how much between two changes is the same', () => {
  expect(rowsOf(changes, false)).toHaveLength(5)
  const only = rowsOf(changes, true).map((row) => (row.type === 'gap' ? row.count : row.change.kind))
  expect(only).toEqual([2, 'added', 'changed', 1])
})
