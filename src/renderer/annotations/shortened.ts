import { beginningOf } from '../../core/text/cut.ts'

/** Words longer than this many UTF-16 code units are shortened until asked for. */
const long = 280

/**
 * Words as a card shows them at first: cut between two words, with a sign that there are more. Where that would leave less than half, as
 * of a script that puts no space between words, they are cut between two characters.
 */
export function shortened(exact: string): string {
  if (exact.length <= long) return exact
  const space = exact.lastIndexOf(' ', long)
  return `${space > long / 2 ? exact.slice(0, space) : beginningOf(exact, long)} …`
}
