import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupNotes, noteGroupings, noteSorts, sortNotes } from './listing.ts'
import { idsBetween, rowsOf } from './listingRows.ts'
import type { NoteSummary } from './summary.ts'

const blank: NoteSummary = {
  id: 'a',
  revision: 0,
  title: 'A title',
  publisher: '',
  published: null,
  url: '',
  file: 'a.txt',
  created: '2024-01-01T00:00:00.000Z',
  updated: '2024-01-01T00:00:00.000Z',
  tags: [],
  archived: false,
  quotes: 0,
  annotations: 0,
  speakers: [],
}

const note = (id: string, change: Partial<NoteSummary> = {}): NoteSummary => ({ ...blank, id, ...change })
const ids = (notes: readonly NoteSummary[]) => notes.map(({ id }) => id).join(' ')

const instant = fc.constantFrom('2024-01-01T00:00:00.000Z', '2024-01-02T00:00:00.000Z', '2024-02-01T00:00:00.000Z')
const names = fc.uniqueArray(fc.constantFrom('Gong', 'gong', 'Étienne', 'Raimondo', '__proto__', 'of'), {
  maxLength: 3,
})
const anyNotes = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,3}$/u),
    title: fc.constantFrom('Chips', 'chips', '“Chips”', 'Part 2', 'Part 10', ''),
    publisher: fc.constantFrom('', 'Reuters', 'reuters', 'Le Monde'),
    published: fc.constantFrom(null, '2023', '2023-08', '2023-08-27', '2024-01-05'),
    created: instant,
    updated: instant,
    tags: names,
    archived: fc.boolean(),
    quotes: fc.nat(3),
    speakers: names,
  }),
  { selector: ({ id }) => id, maxLength: 30 },
)
const anyOrder = fc.record({ by: fc.constantFrom(...noteSorts), isDescending: fc.boolean() })
const whole = (notes: readonly Partial<NoteSummary>[]) => notes.map((some) => ({ ...blank, ...some }))

describe('sorted notes', () => {
  it('stand by title as a reader looks them up', () => {
    const notes = [
      note('1', { title: 'Part 10' }),
      note('2', { title: '“Élan” and after' }),
      note('3', { title: 'part 2' }),
      note('4', { title: 'Elbow room' }),
    ]
    expect(ids(sortNotes(notes, { by: 'title', isDescending: false }))).toBe('2 4 3 1')
    expect(ids(sortNotes(notes, { by: 'title', isDescending: true }))).toBe('1 3 4 2')
  })

  it('stand by date of publication with the undated last, whichever way round', () => {
    const notes = [
      note('1', { published: null }),
      note('2', { published: '2023-08' }),
      note('3', { published: '2023' }),
      note('4', { published: '2024-01-05' }),
    ]
    expect(ids(sortNotes(notes, { by: 'published', isDescending: true }))).toBe('4 2 3 1')
    expect(ids(sortNotes(notes, { by: 'published', isDescending: false }))).toBe('3 2 4 1')
  })

  it('stand in the order of their collection', () => {
    const notes = [note('1'), note('2'), note('3')]
    expect(ids(sortNotes(notes, { by: 'collection', isDescending: false }, ['3', '1', 'gone', '2']))).toBe('3 1 2')
  })

  it('that are equal stand by their last change', () => {
    const notes = [note('1'), note('2', { updated: '2024-03-01T00:00:00.000Z' })]
    for (const isDescending of [true, false]) expect(ids(sortNotes(notes, { by: 'quotes', isDescending }))).toBe('2 1')
  })

  it('are all there, once, however they come and whatever was sorted before', () => {
    fc.assert(
      fc.property(
        anyNotes,
        anyNotes,
        anyOrder,
        fc.array(fc.stringMatching(/^[a-z]{1,3}$/u)),
        (some, old, order, places) => {
          const notes = whole(some)
          const sorted = sortNotes(notes, order, places)
          expect([...sorted].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
            [...notes].sort((a, b) => (a.id < b.id ? -1 : 1)),
          )
          expect(sortNotes([...notes].reverse(), order, places)).toEqual(sorted)
          expect(sortNotes(notes, order, places, sortNotes(whole(old), order, places))).toEqual(sorted)
        },
      ),
    )
  })
})

describe('grouped notes', () => {
  it('stand under their month, the latest first and the undated last', () => {
    const notes = [
      note('1', { published: '2023-08-27' }),
      note('2'),
      note('3', { published: '2024-01' }),
      note('4', { published: '2023' }),
      note('5', { published: '2023-08' }),
    ]
    const told = (oldestFirst: boolean) =>
      groupNotes(notes, 'month', { oldestFirst }).map(({ name, notes }) => [name, ids(notes)])
    expect(told(false)).toEqual([
      ['2024-01', '3'],
      ['2023-08', '1 5'],
      ['2023', '4'],
      [null, '2'],
    ])
    expect(told(true).map(([name]) => name)).toEqual(['2023', '2023-08', '2024-01', null])
  })

  it('stand under each of their speakers', () => {
    const notes = [note('1', { speakers: ['Strayer', 'Gong'] }), note('2', { speakers: ['Gong'] }), note('3')]
    expect(groupNotes(notes, 'speaker').map(({ name, notes }) => [name, ids(notes)])).toEqual([
      ['Gong', '1 2'],
      ['Strayer', '1'],
      [null, '3'],
    ])
  })

  it('stand under each of their collections, two of one name apart', () => {
    const collections = [
      { id: 'x', name: 'Chips', notes: ['1', '1', 'gone'] },
      { id: 'y', name: 'Chips', notes: ['2', '1'] },
    ]
    expect(groupNotes([note('1'), note('2')], 'collection', { collections }).map(({ notes }) => ids(notes))).toEqual([
      '1',
      '1 2',
    ])
  })

  it('are there exactly as often as they have a heading, in the order given', () => {
    const collections = [
      { id: 'x', name: 'Chips', notes: ['a', 'b', 'aa'] },
      { id: 'y', name: 'Chips', notes: ['b', 'c'] },
    ]
    const times = {
      month: () => 1,
      publisher: () => 1,
      speaker: ({ speakers }: NoteSummary) => Math.max(1, speakers.length),
      tag: ({ tags }: NoteSummary) => Math.max(1, tags.length),
      collection: ({ id }: NoteSummary) => Math.max(1, collections.filter(({ notes }) => notes.includes(id)).length),
    }
    const groupings = noteGroupings.filter((grouping) => grouping !== 'none')
    fc.assert(
      fc.property(anyNotes, fc.constantFrom(...groupings), (some, grouping) => {
        const notes = whole(some)
        const groups = groupNotes(notes, grouping, { collections })
        for (const one of notes) {
          const found = groups.filter((group) => group.notes.includes(one))
          expect(found).toHaveLength(times[grouping](one))
        }
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
        for (const group of groups) {
          expect(group.notes).toEqual(notes.filter((one) => group.notes.includes(one)))
          expect(group.notes.length).toBeGreaterThan(0)
        }
        expect(groups.slice(0, -1).every(({ name }) => name !== null)).toBe(true)
      }),
    )
  })
})

describe('the rows of a list', () => {
  const sections = [
    { heading: null, items: [note('1'), note('2')] },
    { heading: { key: 'g', name: 'Gong', isOpen: true }, items: [note('1'), note('3')] },
    { heading: { key: 'e', name: 'Empty', isOpen: true }, items: [] },
    { heading: { key: 'z', name: 'Archived', isOpen: false }, items: [note('4')] },
  ]

  it('have a heading over what is open, and nothing under what is closed', () => {
    const rows = rowsOf(sections)
    expect(rows.map(({ key }) => key)).toEqual(['1', '2', 'g', 'g/1', 'g/3', 'z'])
    expect(rows.at(-1)).toMatchObject({ kind: 'heading', count: 1, isOpen: false })
  })

  it('are taken from one to another either way, without headings', () => {
    const rows = rowsOf(sections)
    expect(idsBetween(rows, '2', 'g/3')).toEqual(['2', '1', '3'])
    expect(idsBetween(rows, 'g/3', '2')).toEqual(['2', '1', '3'])
    expect(idsBetween(rows, 'g/3', 'gone')).toEqual([])
  })
})
