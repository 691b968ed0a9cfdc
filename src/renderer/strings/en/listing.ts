import type { NoteGrouping, NoteSort } from '../../../core/library/listing.ts'
import { number, things } from './counting.ts'

const notes = (count: number) => things(count, 'note', 'notes')

const sorts: Record<NoteSort, string> = {
  updated: 'Last changed',
  published: 'Published',
  created: 'Imported',
  title: 'Title',
  publisher: 'Publisher',
  quotes: 'Quotes',
  collection: 'Own order',
}

const groupings: Record<NoteGrouping, string> = {
  none: 'Nothing',
  month: 'Month published',
  publisher: 'Publisher',
  speaker: 'Speaker',
  tag: 'Tag',
  collection: 'Collection',
}

/** What stands over the notes that have nothing to be grouped by. */
const without: Record<Exclude<NoteGrouping, 'none'>, string> = {
  month: 'Undated',
  publisher: 'Publisher not known',
  speaker: 'Nobody quoted',
  tag: 'Untagged',
  collection: 'In no collection',
}

/** Words of the lists of the library: how they are arranged, and what is done with several notes or memos at once. */
export const listing = {
  notes: 'Notes',
  memos: 'Memos',
  count: (count: number) => number(count),
  sorts,
  groupings,
  without,
  arrange: 'Arrange notes',
  arranged: (sort: string, direction: string, grouping: string | null) =>
    `Arrange notes. Sorted by ${sort.toLowerCase()}, ${direction}${grouping === null ? '' : `; grouped by ${grouping.toLowerCase()}`}`,
  sortBy: 'Sort by',
  groupBy: 'Group by',
  show: 'Show',
  all: 'All notes',
  collections: 'Collections',
  tags: 'Tags',
  ascending: 'ascending',
  descending: 'descending',
  turn: (isDescending: boolean) => (isDescending ? 'Descending: turn around' : 'Ascending: turn around'),
  narrowed: { collection: 'Collection', tag: 'Tag' },
  showAll: 'Show all notes',
  manage: 'Tags and collections…',
  nothingHere: { collection: 'No note of the library is in this collection.', tag: 'No note bears this tag.' },
  archived: 'Archived',
  moreTags: (count: number) => `+${number(count)}`,
  select: 'Select',
  hint: 'Space selects, Shift with ↑ or ↓ selects several, Ctrl A all, Escape none, Delete moves to the trash.',
  bar: 'What is selected',
  selected: (count: number) => `${number(count)} selected`,
  clear: 'Clear selection',
  tag: 'Tag…',
  archive: 'Archive',
  unarchive: 'Take out of archive',
  collect: 'Collection…',
  collectLong: 'Add to collection…',
  exportSelected: 'Export…',
  newMemo: 'New memo',
  none: 'No note is selected, and none is open.',
  noneAdvice: 'Select notes in the library with Space, or open one.',
  memosArchived: (count: number) => `${number(count)} ${count === 1 ? 'memo' : 'memos'} archived.`,
  memosUnarchived: (count: number) => `${number(count)} ${count === 1 ? 'memo' : 'memos'} taken out of the archive.`,
  noteArchived: 'Note archived.',
  noteUnarchived: 'Note taken out of the archive.',
  undo: 'Undo',
  cancel: 'Cancel',
  tagging: {
    title: (count: number) => (count === 1 ? 'Tag the note' : `Tag ${notes(count)}`),
    add: 'Add tags',
    hint: 'separated by commas',
    apply: 'Apply',
    current: 'Tags they have',
    some: (count: number, of: number) => `${number(count)} of ${number(of)}`,
    remove: (tag: string) => `Remove ${tag}`,
    keep: (tag: string) => `Keep ${tag}`,
    removed: 'is removed',
    problem: 'A tag has at most 80 letters.',
    known: 'Known tags',
  },
  ofNote: {
    edit: 'Tags of the note',
    add: 'Add tags',
    tags: (tags: readonly string[]) => (tags.length === 0 ? 'Add tags' : `Tags: ${tags.join(', ')}`),
  },
  collecting: {
    title: (count: number) => `Add ${notes(count)} to a collection`,
    existing: 'Collections',
    none: 'There are no collections yet.',
    count: notes,
    fresh: 'New collection',
    create: 'Create',
  },
  exporting: {
    title: 'Export notes',
    what: 'Export',
    annotations: 'Annotations',
    sources: 'Source references',
    of: 'Of',
    selectedNotes: (count: number) => (count === 1 ? 'Selected note (1)' : `Selected notes (${number(count)})`),
    into: 'Into',
    oneFile: 'One file',
    files: 'A file for each note',
    importable: 'To import annotations again, note by note, choose a file for each note.',
    written: (file: string, count: number, without: number) =>
      `Annotations of ${notes(count)} exported as ${file}.${leftOut(without)}`,
    writtenFiles: (folder: string, count: number, without: number) =>
      `${number(count)} ${count === 1 ? 'file' : 'files'} written to ${folder}.${leftOut(without)}`,
  },
} as const

function leftOut(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ' 1 note has no annotations.' : ` ${number(count)} notes have no annotations.`
}
