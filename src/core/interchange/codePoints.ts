import { countWhile } from '../text/bisect.ts'

/**
 * Translates offsets into a text between UTF-16 code units, in which Readout counts, and Unicode code points, in which the W3C Web
 * Annotation Data Model counts (4.2.5 Text Position Selector). An offset inside a surrogate pair counts as the pair's start.
 */
export class CodePoints {
  /** Where the surrogate pairs of the text begin, in code units. */
  readonly #pairs: number[] = []

  constructor(text: string) {
    for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) this.#pairs.push(index)
  }

  /** The code point offset of a code unit offset. */
  ofUnit(offset: number): number {
    const whole = countWhile(this.#pairs, (pair) => pair + 1 < offset)
    return offset - whole - (this.#pairs[whole] === offset - 1 ? 1 : 0)
  }

  /** The code unit offset of a code point offset. */
  toUnit(offset: number): number {
    return offset + countWhile(this.#pairs, (pair, index) => pair - index < offset)
  }
}
