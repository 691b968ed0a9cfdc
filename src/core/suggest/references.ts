import type { Reference } from '../actors/scan.ts'
import type { Span } from '../model/source.ts'
import { countWhile } from '../text/bisect.ts'

/** The names of a text by where they stand. */
export class References {
  readonly #text: string
  readonly #all: readonly Reference[]

  /** `all` in text order. */
  constructor(text: string, all: readonly Reference[]) {
    this.#text = text
    this.#all = all
  }

  /** The references that start before `offset`, the nearest first. */
  *before(offset: number): Generator<Reference> {
    for (let index = this.#firstFrom(offset) - 1; index >= 0; index--) {
      const reference = this.#all[index]
      if (reference !== undefined) yield reference
    }
  }

  /** The references that start at or after `offset`, the nearest first. */
  *from(offset: number): Generator<Reference> {
    for (let index = this.#firstFrom(offset); index < this.#all.length; index++) {
      const reference = this.#all[index]
      if (reference !== undefined) yield reference
    }
  }

  /** The references that start within `room` code units of a span, in text order. */
  around({ start, end }: Span, room: number): Reference[] {
    const found: Reference[] = []
    for (const reference of this.from(start - room)) {
      if (reference.start > end + room) break
      found.push(reference)
    }
    return found
  }

  /** The name that a mention is: the one it ends with, or that stands beside it as the same person ("the chair, Ana Ruiz,"). */
  named(mention: Span): Reference | null {
    const near = this.around(mention, 60)
    const inside = near.find(({ start, end }) => start < mention.end && end > mention.start && end >= mention.end - 2)
    const holding = near.find(({ start, end }) => start <= mention.start && end >= mention.end)
    return inside ?? holding ?? this.#apposedAfter(mention, near) ?? this.#apposedBefore(mention, near)
  }

  /** "The chair, Ana Ruiz, said". */
  #apposedAfter(mention: Span, near: readonly Reference[]): Reference | null {
    const name = near.find(({ start, title }) => {
      const begin = start - (title === '' ? 0 : title.length + 1)
      return start >= mention.end && /^,\s$/u.test(this.#text.slice(mention.end, begin))
    })
    if (name === undefined || name.kind === 'place') return null
    return /^(?:,|\s(?:said|says)|\.|$)/u.test(this.#text.slice(name.end, name.end + 6)) ? name : null
  }

  /** "Ana Ruiz, the chair, said". */
  #apposedBefore(mention: Span, near: readonly Reference[]): Reference | null {
    const name = near.findLast(({ end }) => end <= mention.start)
    if (name === undefined || !/^,\s$/u.test(this.#text.slice(name.end, mention.start))) return null
    return /^(?:an?|the|one)\s/iu.test(this.#text.slice(mention.start, mention.end)) ? name : null
  }

  #firstFrom(offset: number): number {
    return countWhile(this.#all, ({ start }) => start < offset)
  }
}
