import type { HitKind, Naming } from '../../../core/search/answer.ts'
import { number, things } from './counting.ts'

/** What the filters are for, each with an example that can be taken into the search box as it stands. */
const filters = [
  { example: 'speaker:gong', meaning: 'said by or credited to somebody' },
  { example: 'kind:quote', meaning: 'only quotes, or another kind' },
  { example: 'tag:trade', meaning: 'tagged so' },
  { example: 'from:reuters', meaning: 'published there' },
  { example: 'after:2023-08', meaning: 'published in August 2023 or later' },
  { example: 'before:2024', meaning: 'published before 2024' },
  { example: '"export controls"', meaning: 'these words together' },
  { example: '-steel', meaning: 'without this word' },
] as const

const kinds: Record<HitKind, string> = {
  passage: 'Text',
  quote: 'Quote',
  highlight: 'Highlight',
  claim: 'Claim',
  comment: 'Comment',
  summary: 'Summary',
  event: 'Event',
  memo: 'Memo',
}

/** Before the name that a place was found by. */
const foundBy: Record<Naming, string> = {
  speaker: 'Speaker:',
  tag: 'Tag:',
  author: 'Author:',
  publisher: 'Publisher:',
}

/** The words of the search of the library: its box, its results, and what it says of its index. */
export const search = {
  region: 'Search',
  label: 'Search everything',
  clear: 'Clear search',
  filters,
  filtersTitle: 'Narrow a search',
  recent: 'Recent searches',
  saved: 'Saved searches',
  forget: 'Forget recent searches',
  help: 'Ways to search',
  completions: 'Completions',
  results: 'Search results',
  kinds,
  foundBy,
  /** What the main process counts up to is told as such. */
  count: (places: number, isMore: boolean, documents: number, mayBeMore: boolean) => {
    const found = isMore ? `More than ${number(places)} places` : things(places, 'place', 'places')
    if (mayBeMore) return found
    return `${found} in ${things(documents, 'document', 'documents')}`
  },
  corrected: (word: string, instead: readonly string[]) =>
    `Nothing has “${word}”: searched for ${instead.length === 0 ? 'the other words' : instead.join(', ')}.`,
  narrow: 'Narrow',
  bySpeaker: (name: string) => `Only what ${name} says`,
  byTag: (tag: string) => `Only what is tagged ${tag}`,
  nothing: (query: string) => `Nothing found for “${query}”`,
  none: 'Nothing found',
  /** What to try where nothing was found: only what can help with these words. */
  hintsFor: (query: string) =>
    [
      { hint: 'The beginning of a word is enough: “tar” finds tariffs.', isOf: () => true },
      { hint: 'Use fewer words: all of them have to be found.', isOf: () => /\S\s+\S/u.test(query) },
      {
        hint: 'Leave out a filter, such as speaker: or after: and what follows it.',
        isOf: () => /\p{L}:/u.test(query),
      },
      {
        hint: 'Leave the quotation marks out: the words need not stand together then.',
        isOf: () => query.includes('"'),
      },
      { hint: 'Leave out what is not to be found, which begins with -.', isOf: () => /(^|\s)-\S/u.test(query) },
    ].flatMap(({ hint, isOf }) => (isOf() ? [hint] : [])),
  more: 'Show more',
  untitledNote: 'Note without a title',
  untitledMemo: 'Memo without a subject',
  save: 'Save search',
  saveTitle: 'Save this search under a name',
  name: 'Name of the search',
  doSave: 'Save',
  cancel: 'Cancel',
  isSaved: (name: string) => `Saved as “${name}”.`,
  notThere: 'These words are no longer there. The document is open.',
  notes: (count: number) => things(count, 'note', 'notes'),
  indexing: 'Search index',
  indexed: (done: number, total: number) => `Reading the vault: ${number(done)} of ${number(total)}`,
}
