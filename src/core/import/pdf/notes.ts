import type { Line } from './lines.ts'
import { beginsLikeNote } from './marker.ts'
import type { Measures } from './measures.ts'

/**
 * Marks the lines of the notes at the foot of each flow: the run of small lines it ends with, if one of them begins with a note's
 * number or sign, and lines of the text stand above it.
 */
export function markNotes(lines: readonly Line[], measures: Measures): void {
  const isSmall = (line: Line) => line.size < 0.94 * measures.bodySize
  let end = lines.length
  while (end > 0) {
    const flow = lines[end - 1]?.flow
    let start = end
    while (start > 0 && lines[start - 1]?.flow === flow) start--
    let first = end
    while (first > start && isSmall(lines[first - 1] as Line)) first--
    const notes = lines.slice(first, end)
    if (notes.some((line) => beginsLikeNote(line.text)) && hasTextAbove(lines, first, measures)) {
      for (const note of notes) note.isNote = true
    }
    end = start
  }
}

/** Whether the page has a line of the text's own size before the note; a page of notes alone is a list, not a foot. */
function hasTextAbove(lines: readonly Line[], first: number, measures: Measures): boolean {
  const page = lines[first]?.page
  for (let index = first - 1; lines[index]?.page === page && index >= 0; index--) {
    if ((lines[index]?.size ?? 0) >= 0.94 * measures.bodySize) return true
  }
  return false
}
