import type { Span } from '../model/source.ts'
import { wholeCharacter } from '../text/cut.ts'

/** About how long a passage is, in UTF-16 code units: long enough for words that belong together, short enough to be read in no time. */
export const passageLength = 4000

/** No text has more passages than this; those of a longer text are longer. */
export const mostPassages = 8000

/**
 * Cuts a text in passages that follow each other without a gap, each at most `length` long and not empty. A passage ends where one of
 * `borders` is, the last that fits; where none is, after white space; where there is none either, between two characters.
 * @param borders offsets in ascending order, in UTF-16 code units as all
 */
export function passagesOf(text: string, borders: readonly number[], length = passageLength): Span[] {
  // Each passage is longer than a quarter of the longest.
  const longest = Math.max(length, Math.ceil(text.length / mostPassages) * 4)
  const passages: Span[] = []
  let next = 0
  for (let start = 0; start < text.length; ) {
    let end = start + longest
    if (end >= text.length) end = text.length
    else {
      let border = start
      for (; (borders[next] ?? Infinity) <= end; next++) border = borders[next] ?? border
      // A border early in the passage would leave it short, and many short ones cost more than a cut within a block.
      end = border > start + longest / 4 ? border : breakBefore(text, start + longest / 4, end)
    }
    passages.push({ start, end })
    start = end
  }
  return passages
}

/** The last place at or before `end`, and after `floor`, where white space ends; otherwise `end`, or one less where that halves a character. */
function breakBefore(text: string, floor: number, end: number): number {
  for (let at = end; at > floor; at--) {
    if (/\s/u.test(text.charAt(at - 1))) return at
  }
  return wholeCharacter(text, end)
}
