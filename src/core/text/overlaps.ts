import type { Span } from '../model/source.ts'
import { countWhile } from './bisect.ts'

/** Spans that can be asked, quickly, what they share with another. Offsets are UTF-16 code units, `end` excluded. */
export class Overlaps<T extends Span = Span> {
  readonly #spans: readonly T[]
  /** The furthest end among a span and those before it: where looking back can stop. */
  readonly #reach: number[] = []

  constructor(spans: readonly T[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
    let furthest = 0
    for (const { end } of this.#spans) {
      furthest = Math.max(furthest, end)
      this.#reach.push(furthest)
    }
  }

  /** The spans that share at least one code unit with `wanted`, in text order. */
  touching(wanted: Span): T[] {
    const found: T[] = []
    for (let index = this.#countBefore(wanted.end) - 1; index >= 0; index--) {
      if ((this.#reach[index] ?? 0) <= wanted.start) break
      const span = this.#spans[index]
      if (span !== undefined && span.end > wanted.start) found.push(span)
    }
    return found.reverse()
  }

  /** The spans that share with `wanted` at least half of the shorter of the two: the same passage, cut a little otherwise. */
  alike(wanted: Span): T[] {
    return this.touching(wanted).filter(({ start, end }) => {
      const shared = Math.min(end, wanted.end) - Math.max(start, wanted.start)
      return shared * 2 >= Math.min(end - start, wanted.end - wanted.start)
    })
  }

  /** How many spans start before `offset`. */
  #countBefore(offset: number): number {
    return countWhile(this.#spans, ({ start }) => start < offset)
  }
}
