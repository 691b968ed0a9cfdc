/**
 * How many items at the head of a sorted list are so: where the first stands that is not. The items that are so come before all others,
 * as those do that begin before an offset in a list in text order. Found by halving.
 */
export function countWhile<T>(items: readonly T[], isSo: (item: T, index: number) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isSo(item, middle)) low = middle + 1
    else high = middle
  }
  return low
}
