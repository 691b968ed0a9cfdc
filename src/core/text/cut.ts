const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** `offset`, in UTF-16 code units, moved back by one where it would fall between the two halves of a surrogate pair. */
export function wholeCharacter(text: string, offset: number): number {
  const inside = offset > 0 && offset < text.length && isLowSurrogate(text.charCodeAt(offset))
  return inside ? offset - 1 : offset
}

/** The first `length` UTF-16 code units of a text; one less where the last of them would be half a character. */
export function beginningOf(text: string, length: number): string {
  return text.slice(0, wholeCharacter(text, length))
}

/**
 * The first words of a text, no more than `most` UTF-16 code units: cut before a blank, or between two characters where the last blank would
 * leave less than half, as in scripts that are written without. A text that is not longer comes back whole.
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text
  const blank = text.lastIndexOf(' ', most)
  return blank > most / 2 ? text.slice(0, blank) : beginningOf(text, most)
}

/** The last `length` UTF-16 code units of a text; one less where the first of them would be half a character. */
export function endOf(text: string, length: number): string {
  const start = Math.max(0, text.length - length)
  return text.slice(wholeCharacter(text, start) < start ? start + 1 : start)
}
