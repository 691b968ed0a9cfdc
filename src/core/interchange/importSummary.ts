import { z } from 'zod'

const Count = z.int().nonnegative()

/** What came of the annotations in a file, each counted once, and how many replies were new. */
export const ImportSummary = z.strictObject({
  /** New, with their words letter for letter in the source. */
  exact: Count,
  /** New, with their words found where the source has others now. */
  changed: Count,
  /** New, with their words not found for certain. */
  orphans: Count,
  /** In the note already. */
  known: Count,
  /** From another document, or without a place in this one. */
  leftOut: Count,
  replies: Count,
})
export type ImportSummary = z.infer<typeof ImportSummary>

/** How many annotations an import adds. */
export function countNew({ exact, changed, orphans }: ImportSummary): number {
  return exact + changed + orphans
}

/** Whether an import changes anything. */
export function hasNew(summary: ImportSummary): boolean {
  return countNew(summary) + summary.replies > 0
}

/** The numbers of a summary in words: `4 new annotations: 3 found word for word, 1 not found; 1 new reply; 2 known already`. */
export function importLine(summary: ImportSummary): string {
  const { exact, changed, orphans, known, leftOut, replies } = summary
  const count = countNew(summary)
  const places = [
    exact > 0 ? `${exact} found word for word` : '',
    changed > 0 ? `${changed} found in changed words` : '',
    orphans > 0 ? `${orphans} not found` : '',
  ].filter(Boolean)
  const added = `${count === 0 ? 'no' : count} new ${count === 1 ? 'annotation' : 'annotations'}`
  return [
    count === 0 ? added : `${added}: ${places.join(', ')}`,
    replies === 0 ? '' : `${replies} new ${replies === 1 ? 'reply' : 'replies'}`,
    known === 0 ? '' : `${known} known already`,
    leftOut === 0 ? '' : `${leftOut} left out`,
  ]
    .filter(Boolean)
    .join('; ')
}
