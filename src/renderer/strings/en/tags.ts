import { number, things } from './counting.ts'

const notes = (count: number) => things(count, 'note', 'notes')

/** Words about changes to many notes at once. */
export const bulk = {
  region: 'Change in progress',
  progress: (done: number, total: number) => `${number(done)} of ${notes(total)}`,
  done: (label: string) => `${label}.`,
  undo: 'Undo',
  nothing: 'Nothing had to be changed.',
  busy: 'Many notes are being changed. Wait for that to end, then try again.',
  undone: (label: string, changed: number) =>
    changed === 0 ? `There was nothing left to undo of: ${label}.` : `Undone in ${notes(changed)}: ${label}.`,
  notChanged: (count: number) => (count === 1 ? '1 note was not changed' : `${number(count)} notes were not changed`),
  notUndone: (count: number) =>
    count === 1 ? 'Not everything was undone in 1 note' : `Not everything was undone in ${number(count)} notes`,
  last: (label: string) => `Last change: ${label}.`,
  more: (count: number) => `and ${number(count)} more`,
  dismiss: 'Dismiss',
} as const

/** Words about collections of notes. */
export const collections = {
  undo: 'Undo',
  created: (name: string, count: number) =>
    count === 0 ? `Collection “${name}” made.` : `Collection “${name}” made of ${notes(count)}.`,
  added: (count: number, name: string) => `${notes(count)} added to “${name}”.`,
  allThere: (name: string) => `All of them are in “${name}” already.`,
  removed: (count: number, name: string) => `${notes(count)} taken out of “${name}”.`,
  renamed: (from: string, to: string) => `“${from}” is now called “${to}”.`,
  merged: (from: string, into: string) => `“${from}” is now part of “${into}”.`,
  deleted: (name: string) => `Collection “${name}” moved to the trash. Its notes stay.`,
  all: 'Collections',
  none: 'There are no collections yet.',
  what: 'A collection holds notes in an order of its own: a dossier, a reading list.',
  hint: 'F2 renames, Delete moves to the trash.',
  fresh: 'New collection',
  create: 'Create',
  count: (count: number) => number(count),
  rename: (name: string) => `Rename ${name}`,
  renameTitle: 'Rename (F2)',
  newName: (name: string) => `New name of ${name}`,
  remove: (name: string) => `Move ${name} to the trash`,
  removeTitle: 'Move to the trash (Delete)',
  merge: 'Merge',
  mergeChoose: 'Merge into…',
  mergeWith: (name: string) => `Merge ${name} into`,
  mergeQuestion: (name: string, into: string) => `Merge “${name}” into “${into}”?`,
  notesOf: (name: string) => `Notes of ${name}`,
  add: (name: string) => `Find notes to add to ${name}`,
  addHint: 'Find notes to add',
  found: (count: number) => `${notes(count)} found`,
  noMatch: 'No note of the library fits.',
  empty: 'No notes yet. Find some with the field above.',
  notesHint: 'Alt with ↑ or ↓ moves a note, Delete takes it out, Enter opens it.',
  addingHint: 'Space adds a note, or takes it out. Clear the field to see the collection.',
  open: 'Open (Enter)',
  up: (title: string) => `Move ${title} up`,
  upTitle: 'Move up (Alt ↑)',
  down: (title: string) => `Move ${title} down`,
  downTitle: 'Move down (Alt ↓)',
  moved: (title: string, place: number, of: number) => `${title}: ${number(place)} of ${number(of)}`,
  takeOut: (title: string) => `Take ${title} out`,
  takeOutTitle: 'Take out (Delete)',
  missing: 'A note that is no longer there',
  missingHint: 'It was deleted, or its file was moved.',
  gone: (count: number) => (count === 1 ? '1 note is no longer there.' : `${number(count)} notes are no longer there.`),
  takeOutGone: 'Take out',
} as const

/** Words of the dialog of tags and collections. */
export const tags = {
  title: 'Tags and collections',
  tabs: { tags: 'Tags', collections: 'Collections' },
  close: 'Close',
  cancel: 'Cancel',
  filter: 'Filter tags',
  count: (shown: number, all: number) =>
    shown === all ? `${number(all)} ${all === 1 ? 'tag' : 'tags'}` : `${number(shown)} of ${number(all)}`,
  none: 'No note and no annotation bears a tag yet.',
  noMatch: 'No tag fits the filter.',
  hint: 'Enter or F2 renames a tag everywhere; the name of another tag merges the two. Delete removes it. Tab leads to the notes that bear it.',
  bears,
  search: (tag: string, bearing: string) => `${tag}: ${bearing}. Search for them`,
  searchTitle: 'Search for what bears it',
  rename: (tag: string) => `Rename ${tag}`,
  renameTitle: 'Rename (Enter or F2)',
  remove: (tag: string) => `Remove ${tag}`,
  removeTitle: 'Remove everywhere (Delete)',
  newName: (tag: string) => `New name of ${tag}`,
  take: 'Rename',
  merge: 'Merge',
  mergeQuestion: (count: number, tag: string, into: number, other: string) =>
    `Merge ${number(count)} of “${tag}” into ${number(into)} of “${other}”?`,
  removeIt: 'Remove',
  removeQuestion: (tag: string, bearing: string) => `Remove “${tag}” from ${bearing}?`,
  noComma: 'A tag has no comma.',
  tooLong: 'A tag has at most 80 letters.',
  variants: (count: number) =>
    count === 1
      ? 'A tag differs from another in its case alone'
      : `${number(count)} tags differ from another in their case alone`,
  mergeInto: (tag: string) => `Merge into ${tag}`,
  mergeVariant: (tag: string, into: string) => `Merge into ${into}: ${tag}`,
} as const

function bears({ notes: whole, annotations }: { notes: number; annotations: number }): string {
  const parts = [
    whole === 0 ? '' : notes(whole),
    annotations === 0 ? '' : `${number(annotations)} ${annotations === 1 ? 'annotation' : 'annotations'}`,
  ]
  return parts.filter(Boolean).join(', ') || 'nothing'
}
