import { beforeEach, describe, expect, it } from 'vitest'
import { rowsOf } from '../../core/library/listingRows.ts'
import type { MemoSummary } from '../../core/library/summary.ts'
import { useLibrary } from './library.ts'
import { clearSelection, selectAll, selectRange, toggleSelected, useSelection } from './selection.ts'

const memo = (id: string): MemoSummary => ({
  id,
  title: '',
  subject: id,
  date: '',
  updated: '2024-01-01T00:00:00.000Z',
  archived: false,
})
const memos = ['a', 'b', 'c', 'd', 'e'].map(memo)
const rows = rowsOf([{ heading: null, items: memos }])
const selected = () => [...useSelection.getState().ids].sort().join(' ')

beforeEach(() => {
  clearSelection()
  useLibrary.setState({ memos })
})

describe('the selection of the library', () => {
  it('takes a document in and out', () => {
    toggleSelected('memo', 'b', 'b')
    toggleSelected('memo', 'd', 'd')
    expect(selected()).toBe('b d')
    toggleSelected('memo', 'b', 'b')
    expect(selected()).toBe('d')
  })

  it('has a range that shrinks again, and keeps what was selected before', () => {
    toggleSelected('memo', 'a', 'a')
    toggleSelected('memo', 'c', 'c')
    selectRange('memo', rows, 'c', 'e')
    expect(selected()).toBe('a c d e')
    selectRange('memo', rows, 'e', 'd')
    expect(selected()).toBe('a c d')
    selectRange('memo', rows, 'd', 'b')
    expect(selected()).toBe('a b c')
  })

  it('begins a range where the person is when nothing was selected', () => {
    selectRange('memo', rows, 'b', 'c')
    expect(selected()).toBe('b c')
  })

  it('is of notes or of memos, never of both', () => {
    selectAll('memo', ['a', 'b'])
    toggleSelected('note', 'n', 'n')
    expect([useSelection.getState().of, selected()]).toEqual(['note', 'n'])
  })

  it('loses what is gone from the vault', () => {
    selectAll('memo', ['a', 'b', 'c'])
    useLibrary.setState({ memos: memos.filter(({ id }) => id !== 'b') })
    expect(selected()).toBe('a c')
  })
})
