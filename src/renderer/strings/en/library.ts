import { number } from './counting.ts'

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`)

/** Words of the library and of what is imported into it. */
export const library = {
  region: 'Library',
  import: 'Import…',
  importFolder: 'Import folder…',
  memos: 'Memos',
  noNotes:
    'No notes yet. Import an article, drop it on this window or paste it, and it opens here, ready to be marked up.',
  noMemos: 'No memos yet. Choose New memo: it begins with a template and draws from your notes.',
  untitledMemo: 'Memo without a subject',
  quotes: (count: number) => `${count} ${count === 1 ? 'quote' : 'quotes'}`,
} as const

export const problems = {
  title: (count: number) =>
    count === 1 ? 'A file of the vault could not be used' : `${count} files of the vault could not be used`,
  kept: (where: string) => `It is kept, unchanged, as ${where}.`,
  keptCopy: 'Its file is kept, unchanged, in .readout/set-aside.',
  left: 'It was left where it is.',
  copies: (count: number) =>
    count === 1 ? 'A second version of a document was found' : `${count} second versions of documents were found`,
  dismiss: 'Dismiss',
} as const

export const importing = {
  region: 'Import in progress',
  progress: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  cancel: 'Cancel',
  cancelling: 'Stopping…',
  drop: 'Drop to import',
  dropHint: 'Files and folders. The originals stay where they are.',
  nothing: 'There are no files in there to import.',
  cut: (most: number) => `One drop imports ${number(most)} files at most: the others were left out.`,
  busy: 'An import is running. Wait for it to end, or cancel it, then try again.',
  tooShort: 'Pasting here imports a copied article. There are too few words on the clipboard for one.',
  unreadable: (why: string) => `The file could not be read: ${sentence(why)}`,
  unreadableFolder: (why: string) => `The folder could not be read: ${sentence(why)}`,
  refusals: {
    gone: 'it is no longer where it was dragged from. Find it, and drop it again.',
    refused: 'it may not be read, or another program is using it. Close that program, then drop it again.',
    other: 'the system refused it. Choose Import… and look for it there.',
  },
  unanswered: 'It was not imported, and no reason was given. Try it again.',
} as const

export const importReport = {
  title: 'Import',
  imported: (count: number) => `${number(count)} imported`,
  older: (title: string) => `“${title}” is in the library already, in what may be an older version.`,
  update: 'Update that note instead…',
  duplicates: (count: number) => `${number(count)} already in the library`,
  failed: (count: number) => `${number(count)} not imported`,
  cancelled: (count: number) => `${number(count)} cancelled`,
  more: (count: number) => `and ${number(count)} more`,
  open: 'Open',
  close: 'Close',
} as const
