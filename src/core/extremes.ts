/** The least of the values, 0 without any. Unlike `Math.min(...values)` it takes lists of any length. */
export function least<T>(items: Iterable<T>, value: (item: T) => number): number {
  let result: number | undefined
  for (const item of items) result = Math.min(result ?? Number.POSITIVE_INFINITY, value(item))
  return result ?? 0
}

/** The greatest of the values, 0 without any. */
export function greatest<T>(items: Iterable<T>, value: (item: T) => number): number {
  return -least(items, (item) => -value(item))
}
