/** Letters that were typed in quick succession, and when the last one was, in milliseconds. */
export interface Typed {
  letters: string
  at: number
}

/** Letters typed within this time, in milliseconds, belong together. */
export const together = 700

/** What was typed with one more key; after a rest, that key alone. The same letter again stays one, so that it goes on to the next. */
export function typedAhead({ letters, at }: Typed, key: string, now: number): Typed {
  const letter = key.toLowerCase()
  const goesOn = now - at < together && letters !== letter
  return { letters: goesOn ? letters + letter : letter, at: now }
}
