import { beginningOf } from './cut.ts'

/**
 * The beginning of words on one line, with an ellipsis where something is left out: no more than `most` UTF-16 code units. Cut between two
 * words, or between two characters where no blank is near, as in scripts that are written without.
 */
export function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  const blank = line.lastIndexOf(' ', most - ' …'.length)
  return blank > most / 2 ? `${line.slice(0, blank)} …` : `${beginningOf(line, most - '…'.length)}…`
}
