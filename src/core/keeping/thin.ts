/** A version as far as it matters for whether it stays. */
export interface Dated {
  /** When it was kept, in milliseconds since 1970. */
  kept: number
  /** Whether a person kept it, or a file was made of it that left the vault. */
  isLasting: boolean
}

const hour = 60 * 60 * 1000
const day = 24 * hour
const week = 7 * day

/** How far apart versions of an age are, by the age below which that holds, in milliseconds. */
const spacings = [
  { below: week, apart: hour },
  { below: 90 * day, apart: day },
  { below: Number.POSITIVE_INFINITY, apart: week },
]

/** The most versions of a document that nobody asked for. */
export const mostVersions = 200

/**
 * Which versions are let go at a moment: what is older than a day is thinned to the last of each hour, after a week to the last of each
 * day, after three months to the last of each week; hours, days and weeks are those of UTC, so that it does not matter how often this is
 * asked. The latest version stays, and so do those that last. Of the others there are {@link mostVersions} at most, the oldest go first.
 * Versions from a clock that was ahead count as of today.
 * @param versions oldest first, by their revisions
 * @param now in milliseconds since 1970
 */
export function thinned<V extends Dated>(versions: readonly V[], now: number): V[] {
  const latest = versions.at(-1)
  const others = versions.filter((version) => version !== latest && !version.isLasting)
  const gone = new Set<V>()
  const lastOf = new Map<string, V>()
  for (const version of others.toSorted((a, b) => a.kept - b.kept)) {
    const stretch = stretchOf(version.kept, now)
    if (stretch === null) continue
    const earlier = lastOf.get(stretch)
    if (earlier !== undefined) gone.add(earlier)
    lastOf.set(stretch, version)
  }
  const left = others.filter((version) => !gone.has(version))
  for (const version of left.slice(0, Math.max(0, left.length - mostVersions))) gone.add(version)
  return versions.filter((version) => gone.has(version))
}

/** The hour, day or week of which one version is enough; `null` for what is kept whatever else there is. */
function stretchOf(kept: number, now: number): string | null {
  const age = now - kept
  if (age < day) return null
  const spacing = spacings.find(({ below }) => age < below)
  return spacing === undefined ? null : `${spacing.apart} ${Math.floor(kept / spacing.apart)}`
}
