import type { Citation, Inline } from '../model/memoBody.ts'
import type { CheckId } from './checks.ts'

/** A line of the memorandum head that is checked: what the memo is about. */
export type CheckedField = 'subject'

/**
 * A stretch of a memo. `path` leads to a block of the body as `walkBody` counts; `start` and `end` are UTF-16 code units into its
 * content, `end` excluded, in which an inline node that is not text counts as one, as ProseMirror counts. A `quotation` has no
 * content: both are 0 then, and the block is meant. In a field of the head they are code units into its text.
 */
export type Place =
  | { path: readonly number[]; start: number; end: number }
  | { field: CheckedField; start: number; end: number }

/** Puts something in the place of a stretch: text, which is set as the text there is, or a node. Empty text takes the stretch away. */
export interface Edit {
  where: Place
  replacement: string | Inline
}

/**
 * What a fix does.
 * - `edit`: all of `edits`, which do not overlap, in one step; their places are those of before
 * - `update-citation`: the citation at `where` gets these words and this credit; alterations of other words are dropped
 * - `remove-block`: takes away the block at `path`
 * - `show-note`: changes nothing, and leads to where it can be mended
 */
export type Change =
  | { type: 'edit'; edits: readonly Edit[] }
  | { type: 'update-citation'; where: Place; citation: Citation }
  | { type: 'remove-block'; path: readonly number[] }
  | { type: 'show-note'; note: string; annotation: string | null }

export interface Fix {
  label: string
  change: Change
}

/** Something a check has to say about a place in a memo. */
export interface Finding {
  check: CheckId
  /** The same from one check to the next as long as the words it is about are, wherever they move; no two findings share one. */
  key: string
  where: Place
  /** The reason, in a plain sentence or two. */
  message: string
  /** The likeliest first. */
  fixes: Fix[]
}

/** A finding before keys are told apart: `about` is what it is about. */
export interface Found extends Omit<Finding, 'check' | 'key'> {
  about: string
}
