import { summaryLine, type UpdateSummary } from '../../../core/edit/updating.ts'
import { number } from './counting.ts'

/** Words of putting a newer file in the place of a source. */
export const update = {
  title: 'Update the source',
  from: (file: string, title: string) => `What ${file} would make of “${title}”`,
  /** How many annotations there are, and what becomes of them. */
  summary: (summary: UpdateSummary) => summaryLine(summary),
  same: 'The text is the same, letter for letter. Only facts and formatting would change.',
  all: 'Every passage that was marked is found word for word.',
  atStake: 'Passages that are not found word for word',
  kept: 'Each keeps the words that were recorded. Nothing is deleted, the old file stays in the vault, and one undo takes it all back.',
  other: 'The note that it was imported as holds nothing of yours. It goes to the trash.',
  changed: (count: number) => `${number(count)} with words that changed`,
  gone: (count: number) => `${number(count)} not found, to be attached by hand`,
  more: (count: number) => `and ${number(count)} more`,
  kinds: { keyPoint: 'Key point', event: 'Event' },
  apply: 'Update',
  cancel: 'Cancel',
  done: (file: string) => `Updated from ${file}.`,
  undo: 'Undo',
  none: 'No note is open.',
  noneAdvice: 'Open the note whose source is to be updated.',
} as const
