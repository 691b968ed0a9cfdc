/** A number from 1 as letters: `a` to `z`, then `aa`, `ab` and so on. */
export function letterNumeral(number: number): string {
  const before = Math.floor((number - 1) / 26)
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % 26))
  return before === 0 ? letter : letterNumeral(before) + letter
}

const roman: [string, number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** A number from 1 as a small Roman numeral. */
export function romanNumeral(number: number): string {
  const largest = roman.find(([, value]) => value <= number)
  return largest === undefined ? '' : largest[0] + romanNumeral(number - largest[1])
}
