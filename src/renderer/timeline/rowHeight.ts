import type { TimelineEntry } from '../../core/timeline/entries.ts'
import { lineHeight } from '../../core/timeline/layout.ts'

/** What the style sheet makes of a row, in CSS pixels. A letter is a little wider than the mean, so that words rarely are cut short. */
const set = { above: 10, line: 20, meta: 18, below: 10, letter: 7.1 }
/** In a narrower view the date stands above the title instead of beside it, in CSS pixels. */
export const narrow = 520
/** Most lines of a title: more is cut short, and shown whole in the form. */
const mostLines = 3

export const formHeight = 226

/** How many lines of words a title takes where there are `width` CSS pixels for them. */
export function titleLines({ title }: TimelineEntry, width: number): number {
  const inLine = Math.max(12, Math.floor(width / set.letter))
  return Math.min(mostLines, Math.ceil(title.length / inLine))
}

/** Whether something is said below the title. */
export function hasMeta({ place, words, state, event }: TimelineEntry): boolean {
  return place !== '' || words !== '' || state === 'suggested' || event?.target === null
}

/** The height of an entry's row in CSS pixels: told by its letters rather than measured, so that nothing moves once it is drawn. */
export function rowHeight(entry: TimelineEntry, width: number, isNarrow: boolean): number {
  const lines = titleLines(entry, width) + (isNarrow ? 1 : 0)
  const meta = hasMeta(entry) ? set.meta : 0
  return Math.max(lineHeight, set.above + set.line * lines + meta + set.below)
}
