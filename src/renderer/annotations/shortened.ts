import { firstWords } from '../../core/text/cut.ts'

/** Words longer than this many UTF-16 code units are shortened until asked for. */
const long = 280

/**
 * Words as a card shows them at first, with a sign that there are more.
 */
export function shortened(exact: string): string {
  return exact.length <= long ? exact : `${firstWords(exact, long)} …`
}
