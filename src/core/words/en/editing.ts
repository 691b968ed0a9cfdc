import type { NotePart, Noun } from '../noun.ts'

const parts: Record<NotePart, string> = {
  annotation: 'annotation',
  actor: 'actor',
  event: 'event',
  keyPoint: 'key point',
}

/** Words of changes that are refused. */
export const editing = {
  noteKept: 'The note is as it was.',
  nothingChanged: 'Nothing was changed.',
  otherInVault: 'The other change is in the vault.',
  reopen: 'Reopen the note to see it as it stands now.',
  gone: (part: NotePart) => `The ${parts[part]} is no longer in the note.`,
  replyGone: 'The reply is no longer in the note.',
  idTaken: (id: string) => `The change does not fit the note: something else in it has the id ${id}.`,
  nobody: 'The change does not fit the note: a quotation would be credited to nobody in the note.',
  noBulk: {
    message: 'There is no change to many notes that could be undone.',
    advice: 'To take back what was done in one note, open it and undo it there.',
  },
  noteConflict: {
    message: 'What you changed in this note was changed elsewhere meanwhile.',
    kept: 'Your change is still in the window, and the other one is in the vault.',
    advice: 'Keep yours as a copy, or take what is in the vault.',
  },
  memoConflict: {
    message: 'This memo was changed elsewhere since it was opened.',
    kept: 'Your text is still in the window, and the other version is in the vault.',
    advice: 'Keep yours as a copy, or reload the memo.',
  },
  collectionConflict: {
    message: 'This collection was changed elsewhere meanwhile.',
    advice: 'Look at it as it is now, and try again.',
  },
  /** @param words what was typed, or how it begins */
  begun: {
    reply: (words: string) => `A reply that you have begun is not saved: “${words}”`,
    event: (words: string) => `An event that you have begun is not saved: “${words}”`,
  },
  deskConflict: { message: 'What is pinned was changed elsewhere meanwhile.', advice: 'Try it again.' },
  deskNewer: {
    message: 'What is pinned in this vault was written by a newer Readout.',
    kept: 'Nothing in it was changed.',
    advice: 'Install the newer version to change it.',
  },
  templateTaken: (name: string) => `There is a template “${name}” already.`,
  otherName: 'Choose another name.',
  allThere: {
    message: (title: string) => `“${title}” has all annotations of the file already.`,
    advice: 'There is nothing to import; if you expected more, choose another file.',
  },
  offerGone: { message: 'What was shown is no longer at hand.', advice: 'Choose the file again.' },
  workedIn: {
    message: (title: string) => `“${title}” has annotations of its own.`,
    kept: 'Both notes are as they were.',
    advice: 'Keep both, or update the older one from the file of the newer.',
  },
  sameSource: {
    message: (file: string, title: string) => `${file} is what “${title}” holds already.`,
    advice: 'Choose the newer version of the document.',
  },
  badLink: {
    message: 'The link that was followed does not lead to a note.',
    advice: 'Copy it again where it comes from: a link may have been cut off.',
  },
  internal: {
    message: (what: string) => `Something went wrong inside Readout: ${what}.`.replace(/\.\.$/, '.'),
    advice: 'Try again; if it happens again, please report it with this sentence.',
  },
  startAgain: 'Start Readout again; if it happens again, please report it with this sentence.',
  foreign: 'Something other than Readout’s own window asked for this.',
  malformed: (channel: string, what: string) =>
    `The window asked for something that Readout does not understand (${channel}: ${what}).`,
  searchStopped: {
    message: 'The search stopped working.',
    kept: 'Your notes and memos are as they were saved.',
    advice: 'Start Readout again; if it happens again, delete the folder .readout/index in your vault.',
  },
  noSuch: (noun: Noun, id: string) => `There is no ${noun} ${id} in this vault.`,
  listThem: (noun: Noun) => `List the ${noun}s to see which there are.`,
} as const
