import { expect, it } from 'vitest'
import type { SearchAnswer, SearchGroup } from '../../core/search/answer.ts'
import { renderSearch } from './renderSearch.ts'

const bold = (text: string) => `*${text}*`
const nothing: SearchAnswer = {
  groups: [],
  documents: 0,
  count: 0,
  isMore: false,
  actors: [],
  tags: [],
  corrected: [],
  problems: [],
}
const group: SearchGroup = {
  of: 'note',
  id: 'note-1',
  title: { text: 'Port strike ends', marks: [{ start: 0, end: 4 }] },
  origin: 'The Harbour Post',
  published: '2024-02-29',
  hits: [
    {
      kind: 'passage',
      ref: null,
      start: 4,
      end: 8,
      snippet: {
        text: 'The port\nand the ports',
        marks: [
          { start: 4, end: 8 },
          { start: 17, end: 22 },
        ],
      },
      credit: '',
      foundBy: null,
    },
    {
      kind: 'quote',
      ref: 'q',
      start: 0,
      end: 4,
      snippet: { text: 'Quays are open', marks: [] },
      credit: 'Ana Ruiz',
      foundBy: { by: 'tag', name: { text: 'port reform', marks: [{ start: 0, end: 4 }] } },
    },
  ],
}

it('names each place under its note, the words found marked, on one line each', () => {
  const lines = renderSearch({ ...nothing, groups: [group], count: 2 }, bold).split('\n')
  expect(lines).toEqual([
    'note-1  *Port* strike ends, The Harbour Post, 29 February 2024',
    '    text       The *port* and the *ports*',
    '    quote      Quays are open (Ana Ruiz) [tag: *port* reform]',
    '2 places',
  ])
})

it('marks a speaker whose name was found where it stands', () => {
  const marks = [{ start: 4, end: 8 }]
  const hits = group.hits.map((hit) => ({
    ...hit,
    foundBy: { by: 'speaker' as const, name: { text: 'Ana Ruiz', marks } },
  }))
  expect(renderSearch({ ...nothing, groups: [{ ...group, hits: hits.slice(1) }], count: 1 }, bold)).toContain(
    'Quays are open (Ana *Ruiz*)\n',
  )
})

it('says what was searched for instead of a word that stands nowhere', () => {
  const corrected = [{ word: 'prot', instead: ['port', 'prod'] }]
  expect(renderSearch({ ...nothing, groups: [group, group], count: 100, isMore: true, corrected }, bold)).toContain(
    '“prot” stands nowhere; searched for “port”, “prod”.\nmore than 100 places, the best in these 2 notes and memos',
  )
})

it('says that nothing was found', () => {
  expect(renderSearch(nothing, bold)).toBe('Nothing found.')
})
