import { encryption } from './encryption.ts'

const number = (value: number) => value.toLocaleString('en')

/** The words of the command palette. */
export const palette = {
  title: 'Command palette',
  field: 'Go to or do',
  hint: 'Notes, memos, people and commands',
  results: 'Results',
  recent: 'Recent',
  commands: 'Commands',
  nothing: (query: string) => `Nothing is called “${query}”`,
  nothingHint: 'To look inside texts, search with',
  count: (shown: number, isMore: boolean) =>
    isMore ? `The best ${number(shown)}` : `${number(shown)} ${shown === 1 ? 'result' : 'results'}`,
  kinds: {
    command: 'Command',
    note: 'Note',
    memo: 'Memo',
    actor: 'Person or organisation',
    search: 'Saved search',
    collection: 'Collection',
    tag: 'Tag',
  },
  prefixes: [
    ['>', 'commands'],
    ['@', 'people and organisations'],
    ['#', 'tags'],
  ],
  noteCount: (count: number) => `${number(count)} ${count === 1 ? 'note' : 'notes'}`,
  archived: 'archived',
  needs: {
    notEncrypted: encryption.already,
    encrypted: encryption.notEncrypted,
    openNote: 'Open a note first',
    note: 'Go to a note first',
    openMemo: 'Open a memo first',
    memo: 'Go to a memo first',
    back: 'There is nothing to go back to',
    forward: 'There is nothing to go forward to',
    document: 'Open a note or a memo first',
    notes: 'Import an article first',
    chosen: 'Select or open a note first',
    anything: 'Select or open a note or a memo first',
  },
  untitledMemo: 'Memo without a subject',
} as const

/** The words of what is kept at hand above the library's lists. */
export const shelf = {
  title: 'Pinned',
  pinned: 'Pinned.',
  unpinned: 'No longer pinned.',
  removed: (name: string) => `“${name}” is no longer kept.`,
  unpin: (title: string) => `Unpin “${title}”`,
  remove: (name: string) => `Remove the search “${name}”`,
  rename: (name: string) => `Rename the search “${name}”`,
  name: 'Name of the search',
  search: (query: string) => `Search for ${query}`,
  nothingToPin: 'Open a note or a memo to pin it.',
} as const

export const panes = {
  library: 'Width of the library',
  side: 'Width of the side panel',
  pixels: (width: number) => `${Math.round(width)} pixels`,
} as const

export const going = {
  back: 'Back',
  forward: 'Forward',
} as const

/** The page of shortcuts. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  hint: 'Whatever has no key of its own is in the command palette:',
  close: 'Close',
  menus: { file: 'File', edit: 'Edit', view: 'View and go', help: 'Help' },
  places: {
    library: 'In the library',
    search: 'While searching',
    palette: 'In the command palette',
    panes: 'On the line between two panes',
    text: 'In the text',
    list: 'On an annotation',
    suggestion: 'On a suggestion',
    views: 'Among actors and events',
    memo: 'While writing a memo',
  },
} as const
