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

/** The last `length` UTF-16 code units of a text; one less where the first of them would be half a character. */
export function endOf(text: string, length: number): string {
  const start = Math.max(0, text.length - length)
  return text.slice(wholeCharacter(text, start) < start ? start + 1 : start)
}
