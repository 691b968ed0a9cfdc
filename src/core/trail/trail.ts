/** The places that somebody has been to, in order, and which of them they are at: what Back and Forward go through. */
export interface Trail<P> {
  readonly places: readonly P[]
  /** Index of the place that they are at; -1 before the first. */
  readonly at: number
}

/** Places that are kept: those before are forgotten. */
export const longestTrail = 50

export function emptyTrail<P>(): Trail<P> {
  return { places: [], at: -1 }
}

/** The place that somebody is at; `null` before the first. */
export function placeAt<P>({ places, at }: Trail<P>): P | null {
  return places[at] ?? null
}

/** Goes somewhere new: what lay ahead is cut off. */
export function visit<P>({ places, at }: Trail<P>, place: P): Trail<P> {
  const next = [...places.slice(0, at + 1), place].slice(-longestTrail)
  return { places: next, at: next.length - 1 }
}

/** Says more exactly, or otherwise, what the place is that somebody is at. Without one, nothing happens. */
export function amend<P>({ places, at }: Trail<P>, place: P): Trail<P> {
  return at < 0 ? { places, at } : { places: places.with(at, place), at }
}

/** Goes to the nearest place in a direction that is still there; `null` where there is none. */
export function step<P>(trail: Trail<P>, by: -1 | 1, isThere: (place: P) => boolean): Trail<P> | null {
  const { places } = trail
  for (let at = trail.at + by; at >= 0 && at < places.length; at += by) {
    const place = places[at]
    if (place !== undefined && isThere(place)) return { places, at }
  }
  return null
}
