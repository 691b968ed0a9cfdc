/**
 * What the window has kept under `place` from one start to the next, still to be parsed; `null` where there is nothing. Where something
 * else wrote there, the window begins with what everybody gets.
 */
export function remembered(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null')
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** As {@link remembered}, of what has fields: none where there is nothing, or something else. */
export function rememberedFields(place: string): object {
  const found = remembered(place)
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {}
}

/** Keeps a value under `place` for the next start. */
export function remember(place: string, value: unknown): void {
  localStorage.setItem(place, JSON.stringify(value))
}
