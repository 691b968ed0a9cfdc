import { firstUnits } from '../../core/text/characters.ts'

/** Words longer than this many code units are shortened until asked for. */
const long = 280

/** Words as a card shows them at first: cut between two words, with a sign that there are more. */
export function shortened(exact: string): string {
  if (exact.length <= long) return exact
  const space = exact.lastIndexOf(' ', long)
  return `${space > 0 ? exact.slice(0, space) : firstUnits(exact, long)} …`
}
