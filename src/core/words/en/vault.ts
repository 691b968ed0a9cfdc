import type { Noun } from '../noun.ts'

const room = 'Make room on the disk, then try again.'
const permission: readonly [string, string] = [
  'permission was denied',
  'Check that you may read and write there, then try again.',
]
const busy: readonly [string, string] = [
  'another program is using the file',
  'Close the other program, then try again.',
]
const gone: readonly [string, string] = [
  'the drive or share that it is on does not answer',
  'Connect it again, then try again.',
]
const tooMany: readonly [string, string] = ['too many files are open', 'Close other programs, then try again.']

/** By the operating system's code: what is the matter, to be read after a colon, and what to do. */
const codes = {
  ENOSPC: ['the disk is full', room],
  EDQUOT: ['your disk quota is used up', room],
  EACCES: permission,
  EPERM: permission,
  EROFS: ['the disk is read-only', 'Choose a place that can be written to.'],
  EBUSY: busy,
  EMFILE: tooMany,
  ENFILE: tooMany,
  EIO: ['the disk reported an error', 'Copy your vault to another disk, then try again.'],
  ENOENT: ['there is no such file or folder', 'Check the name and the folder.'],
  EISDIR: ['it is a folder, not a file', 'Name a file.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Check the name and the folder.'],
  EEXIST: ['something of that name is there already', 'Choose another name.'],
  ENOTEMPTY: ['the folder is not empty', 'Choose an empty folder, or a new one.'],
  EFBIG: ['it is longer than the disk allows', 'Choose a folder on another disk.'],
  ELOOP: ['a link in the path leads back to itself', 'Name the file or folder itself, not a link to it.'],
  ETXTBSY: busy,
  ENODEV: gone,
  ENXIO: gone,
  ENOTCONN: gone,
  ESTALE: gone,
  ETIMEDOUT: gone,
  EHOSTDOWN: gone,
  EHOSTUNREACH: gone,
  ENETUNREACH: gone,
  ENAMETOOLONG: ['its name is longer than the disk allows', 'Choose a shorter name, or a folder higher up.'],
} as const

/** Words of the disk, and of the vault on it. */
export const vault = {
  codes,
  /** @param code the operating system's, where it is none of `codes` */
  otherCode: (code: string) => `the system refused it (${code})`,
  otherCodeAdvice: 'Try again; if it happens again, look whether the disk is in order.',
  aFile: 'A file',
  refused: (path: string, what: string) => `${path} could not be used: ${what}.`,
  kept: 'What was saved before is unchanged.',
  locked: {
    message: 'Another window, or another program of Readout’s, is writing the same document.',
    kept: 'On the disk, the document is as that one leaves it.',
    advice: 'Try again in a moment.',
  },
  closed: {
    message: (folder: string, why: string) => `The vault ${folder} cannot be opened: ${why}.`,
    kept: 'Nothing in it was lost.',
    advice: 'Check that the folder exists and may be written to, or open another vault (on the command line: --vault).',
  },
  newer: {
    message: (folder: string) => `The vault ${folder} was made by a newer Readout.`,
    kept: 'Nothing in it was changed.',
    advice: 'Install the newer version, or open another vault (on the command line: --vault).',
  },
  none: {
    message: (folder: string) => `There is no vault in ${folder}.`,
    advice: 'Import a file to make one there, or name another folder with --vault.',
  },
  readOnly: (why: string) => `You can read what is here, but nothing can be saved: ${why}.`,
  /** Why a file holds something other than it should, to be read after "because". */
  reasons: {
    gitConflict: 'it holds an unresolved git conflict',
    notJson: 'it breaks off, or is not written as Readout writes it',
    newer: (schema: number) => `it was written by a newer Readout (schema ${schema})`,
    shape: (place: string, what: string) =>
      `it does not have the shape of a Readout document${place === '' ? '' : ` at ${place}`}${what === '' ? '' : `: ${what}`}`,
    other: (noun: Noun, id: string) => `it holds the ${noun} ${id}`,
    otherRevision: (noun: Noun, id: string, revision: number) => `it holds revision ${revision} of the ${noun} ${id}`,
    otherHistory: (id: string) => `it holds the history of the note ${id}`,
  },
  stepsNotKept: (why: string) => `The steps to undo could not be kept: ${why}.`,
  versionNotKept: (noun: 'note' | 'memo', why: string) => `An earlier version of a ${noun} could not be kept: ${why}.`,
  /** @param before what was there, @param beside what its other version is called now */
  twice: (noun: 'note' | 'memo', before: string, beside: string) =>
    `${noun === 'note' ? `The note “${before}”` : before === '' ? 'A memo without a subject' : `The memo “${before}”`} was changed in two places at once. The other version is beside it now: ${noun === 'note' ? `the note “${beside}”` : beside === '' ? 'a memo without a subject' : `the memo “${beside}”`}.`,
  notTakenIn: (why: string) => `It is a second version of a document, which could not be taken in: ${why}.`,
  index: {
    notKept: (why: string) =>
      `The search index could not be kept (${why}) and is made anew at each start; nothing was lost.`,
    missing: 'The search index was missing and has been made again from your notes; nothing was lost.',
    damaged: 'The search index was damaged and has been made again from your notes; nothing was lost.',
    foreign:
      'The search index was of another version of Readout and has been made again from your notes; nothing was lost.',
  },
  unusable: (why: string) => `The file could not be used because ${why}.`,
  print: {
    message: (why: string) => `The PDF could not be made: ${why}.`,
    time: (seconds: number) => `it was not printed within ${seconds} seconds`,
    kept: 'Everything that was written is saved.',
    advice: 'Try again; if it fails again, restart Readout.',
  },
  notOpened: (path: string, why: string) => `${path} could not be opened: ${why}.`,
  byHand: 'Open it by hand.',
  notExported: {
    message: 'Nothing was exported since Readout was started.',
    advice: 'Export it again, then open it from there.',
  },
  address: {
    message: 'This address is not opened: it is not a plain https address.',
    advice: 'Look at it closely; if you trust it, copy it into your browser.',
  },
} as const
