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
    return offset - this.#count((pair) => pair + 1 < offset) - (this.#isInside(offset) ? 1 : 0)
  }

  /** The code unit offset of a code point offset. */
  toUnit(offset: number): number {
    return offset + this.#count((pair, index) => pair - index < offset)
  }

  #isInside(offset: number): boolean {
    const before = this.#count((pair) => pair < offset)
    return before > 0 && this.#pairs[before - 1] === offset - 1
  }

  /** How many pairs, from the first, fulfil a condition that holds up to some pair and for none after it. */
  #count(holds: (pair: number, index: number) => boolean): number {
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(this.#pairs[middle] ?? Infinity, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
}
