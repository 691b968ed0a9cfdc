/**
 * How many letters must be added, left out, exchanged or swapped with the next to make one word of another (optimal string alignment);
 * more than `most` is given as `most + 1`. Letters are UTF-16 code units.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let twoBack: number[] = []
  let back = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one.charAt(i - 1) === other.charAt(j - 1)
      let cost = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwapped = one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1)
      if (i > 1 && j > 1 && isSwapped) cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    twoBack = back
    back = row
  }
  return Math.min(back[other.length] ?? 0, most + 1)
}
