const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** `offset` moved back by one where it would fall between the two halves of a surrogate pair. Offsets are UTF-16 code units. */
export function wholeCharacter(text: string, offset: number): number {
  const inside = offset > 0 && offset < text.length && isLowSurrogate(text.charCodeAt(offset))
  return inside ? offset - 1 : offset
}

/** The beginning of a text: `most` UTF-16 code units of it at most, and no half of a character at its end. */
export function firstUnits(text: string, most: number): string {
  return text.slice(0, wholeCharacter(text, most))
}
