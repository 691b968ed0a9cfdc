import { describe, expect, it } from 'vitest'
import type { BulkChange } from './bulk.ts'
import { brokenOffLabel, bulkLabel, leftLine } from './bulkLabel.ts'

const mark: BulkChange & { type: 'mark' } = { type: 'mark', addTags: [], removeTags: [], archived: null }

describe('what a change to many notes is called', () => {
  it.each<[BulkChange, number, string]>([
    [
      { type: 'rename', from: 'trade', to: 'trade policy' },
      1214,
      'Renamed the tag trade to trade policy in 1,214 notes',
    ],
    [{ type: 'rename', from: 'trade', to: null }, 1, 'Removed the tag trade from 1 note'],
    [{ ...mark, addTags: ['a', 'b', 'c'] }, 2, 'Added the tags a, b, and c in 2 notes'],
    [{ ...mark, addTags: ['a'], removeTags: ['b'] }, 2, 'Added the tag a and removed the tag b in 2 notes'],
    [{ ...mark, removeTags: ['b'], archived: true }, 2, 'Removed the tag b and archived them in 2 notes'],
    [{ ...mark, archived: true }, 3, 'Archived 3 notes'],
    [{ ...mark, archived: false }, 1, 'Took 1 note out of the archive'],
  ])('%o', (change, notes, label) => {
    expect(bulkLabel(change, notes)).toBe(label)
  })

  it('says that it was broken off', () => {
    expect(brokenOffLabel({ ...mark, archived: true }, 3)).toBe('Archived 3 notes, as far as that came')
  })
})

describe('what was not taken back', () => {
  it.each([
    [0, 0, ''],
    [1, 0, 'In one place the tags were changed since: it was left as it is.'],
    [2, 1, 'In 2 places the tags were changed since: they were left as they are. An annotation was deleted since.'],
  ])('is told: %d places, %d annotations', (changedSince, gone, line) => {
    expect(leftLine({ edits: [], changedSince, gone })).toBe(line)
  })
})
