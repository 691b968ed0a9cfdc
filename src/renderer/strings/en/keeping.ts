import type { NoteForm } from '../../../core/keeping/noteForms.ts'
import type { TrashKind } from '../../../core/keeping/trash.ts'
import type { PartCount, TurningPoint } from '../../../core/keeping/version.ts'
import { decimal, number, things } from './counting.ts'
import { memoParts } from './memoParts.ts'

/** What there is one of: it is only ever changed. */
const single: Partial<Record<PartCount['part'], string>> = {
  title: 'title',
  archived: 'archiving',
  tags: 'tags',
  facts: 'facts of the source',
  summary: 'summary',
  source: 'source text',
}

const several: Partial<Record<PartCount['part'], [one: string, many: string]>> = {
  annotation: ['annotation', 'annotations'],
  keyPoint: ['key point', 'key points'],
  event: ['event', 'events'],
  actor: ['actor', 'actors'],
  ...memoParts,
}

function changed({ part, kind, count }: PartCount): string {
  const [one, many] = several[part] ?? ['part', 'parts']
  const name = single[part]
  return name === undefined ? `${things(count, one, many)} ${kind}` : `${name} ${kind}`
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What the pieces of a note are called where two states of it are compared. */
export const noteForms: Record<NoteForm, string> = {
  noteTitle: 'Title',
  noteTags: 'Tags',
  noteArchived: 'Archive',
  summary: 'Summary',
  'fact.title': 'Title of the source',
  'fact.authors': 'Authors',
  'fact.publisher': 'Publisher',
  'fact.published': 'Published',
  'fact.url': 'Address',
  'fact.language': 'Language',
  quote: 'Quote',
  highlight: 'Highlight',
  claim: 'Claim',
  comment: 'Comment',
  keyPoint: 'Key point',
  event: 'Event',
  actor: 'Actor',
  file: 'File of the source',
  text: 'Source text',
}

const before: Record<TurningPoint, string> = {
  update: 'before the source was updated',
  bulk: 'before many notes were changed',
  restore: 'before a restore',
}

const kinds: Record<TrashKind, string> = {
  note: 'Note',
  memo: 'Memo',
  template: 'Template',
  collection: 'Collection',
}

const megabytes = (bytes: number) =>
  bytes < 2 ** 20 ? `${number(Math.ceil(bytes / 1024))} KB` : `${decimal(bytes / 2 ** 20)} MB`

/** Words of earlier versions, the trash and backups. */
export const keeping = {
  versions: {
    title: 'Earlier versions',
    of: (name: string) => `Of “${name}”`,
    none: 'No version is kept yet. One is kept about every ten minutes while you work, and before the source is updated.',
    how: 'Kept about every ten minutes while you work, and before updates, changes to many notes and restores. With age they become fewer; exported ones and those you keep stay.',
    today: 'Today',
    yesterday: 'Yesterday',
    first: 'The first that is kept',
    unchanged: 'Nothing that is shown changed',
    changes: (counts: readonly PartCount[]) => sentence(counts.map(changed).join(', ')),
    exported: 'exported',
    byHand: 'kept by you',
    before,
    show: 'Compare',
    restore: 'Restore',
    restoreThis: 'Restore this version',
    keepNow: 'Keep this state',
    keptNow: 'This state is kept as a version.',
    close: 'Close',
    restored: 'The earlier version is back. Undo returns to what you had.',
    version: (when: string) => `Version of ${when}`,
    now: (name: string) => `${name}, now`,
    against: 'Compared with',
    withNow: 'What it is now',
    withEarlier: 'The version before it',
    more: (count: number) => `${things(count, 'more change', 'more changes')} of the source text not shown`,
  },
  note: { menu: 'More for this note', update: 'Update source from file…', copyLink: 'Copy link to note' },
  trash: {
    title: 'Trash',
    put: 'Move to trash',
    moved: (count: number, of: 'note' | 'memo') =>
      `${count === 1 ? sentence(of) : things(count, of, `${of}s`)} moved to the trash.`,
    failed: (count: number, reason: string) =>
      `${things(count, 'document stays where it was', 'documents stay where they were')}. ${reason}`,
    undo: 'Undo',
    empty: 'The trash is empty.',
    hint: 'What you remove stays here until you delete it for ever.',
    list: 'What is in the trash',
    kinds,
    untitled: 'Without a title',
    unreadable: 'cannot be read',
    removed: (when: string) => `removed ${when}`,
    all: 'Select all',
    restore: (count: number) => (count > 1 ? `Restore ${number(count)}` : 'Restore'),
    delete: 'Delete for ever…',
    emptyAll: 'Empty trash…',
    restored: (count: number) => `${things(count, 'document', 'documents')} restored.`,
    deleted: (count: number) => `${things(count, 'document', 'documents')} deleted for ever.`,
    ask: (count: number) => `Delete ${things(count, 'document', 'documents')} for ever?`,
    what: 'Their earlier versions and what could be undone in them go too, and there is no way back. The files that notes were imported from stay in the vault.',
    confirm: 'Delete for ever',
    keep: 'Keep',
    close: 'Close',
    nothing: 'Nothing is selected, and nothing is open.',
    nothingAdvice: 'Select notes or memos in the library with Space, or open one.',
  },
  backup: {
    title: 'Back up vault',
    restoreTitle: 'Restore backup',
    scheduleTitle: 'Automatic backups',
    doing: {
      writing: (done: number, total: number) => `Writing ${number(done)} of ${number(total)} files…`,
      checking: (done: number, total: number) => `Reading it back: ${number(done)} of ${number(total)} files…`,
      restoring: (done: number, total: number) => `Restoring ${number(done)} of ${number(total)} files…`,
    },
    beginning: 'Beginning…',
    progress: 'How far it is',
    done: 'The backup is made, and was read back from the disk: every file in it is as it should be.',
    restored: 'The backup is restored: every file is as it was put in.',
    counts: (notes: number, memos: number, files: number, bytes: number) =>
      `${things(notes, 'note', 'notes')}, ${things(memos, 'memo', 'memos')}; ${things(files, 'file', 'files')}, ${megabytes(bytes)}`,
    packed: (bytes: number) => `${megabytes(bytes)} packed`,
    where: 'File',
    folder: 'Folder',
    holds: 'Holds',
    open: 'To open it, start Readout with',
    unreadable: (count: number) =>
      `${things(count, 'file', 'files')} that Readout cannot read in the vault either ${count === 1 ? 'is' : 'are'} in it as ${count === 1 ? 'it is' : 'they are'}:`,
    every: 'How often',
    rhythms: { off: 'Off', daily: 'Daily', weekly: 'Weekly' },
    into: 'Into the folder',
    choose: 'Choose folder…',
    noFolder: 'No folder is chosen yet.',
    needsFolder: 'Choose a folder first: best on another disk, or one that is copied elsewhere.',
    last: (when: string) => `Last backup: ${when}.`,
    none: 'No automatic backup was made yet.',
    failed: (when: string, reason: string) => `The last try, ${when}, failed. ${reason}`,
    newest: 'The newest 10 are kept. Each is read back when it is made. This is a setting of this computer.',
    notMade: (reason: string) => `The automatic backup could not be made. ${reason}`,
    notMadeAdvice: 'Automatic backups, in the menu File, says where they go.',
    close: 'Close',
  },
} as const
