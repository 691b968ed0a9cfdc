/** What a process is killed at. */
export const jobNames = ['notes', 'memos', 'imports', 'indexing', 'migrating', 'encrypted', 'turning'] as const
export type Job = (typeof jobNames)[number]

/** What a process says is saved. */
export type Acknowledged =
  | { note: string; value: number }
  | { made: string; value: number }
  | { removed: string; value: number }
  | { memo: string; value: number }
  | { imported: string; value: number }
  | { done: Job }
  /** Nothing is saved yet; from now on it may be at any moment. */
  | { begun: Job }

/** Of the vaults that are encrypted. To make a key of it takes next to nothing here: what is tested is the disk. */
export const passphrase = 'correct horse battery'
export const cost = { N: 2, r: 8, p: 1 } as const

/** The documents that are changed again and again. */
export const edited = { notes: ['one', 'two'], memos: ['memo'] } as const

/** A text of some length that tells `value`; the same for the same value. */
export function textOf(value: number): string {
  return `Imported ${value}\n\n${`Paragraph ${value} of the document. `.repeat(20 + (value % 7) * 400)}`.trim()
}
