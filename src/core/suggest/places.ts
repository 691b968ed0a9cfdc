import type { Span } from '../model/source.ts'
import { countWhile } from '../text/bisect.ts'
import type { Where } from './suggestions.ts'

/** Where sentences and paragraphs begin, as offsets in order: enough to say how far apart two passages stand. */
export class Places {
  readonly #sentences: readonly number[]
  readonly #paragraphs: readonly number[]

  constructor(sentences: readonly number[], paragraphs: readonly number[]) {
    this.#sentences = sentences
    this.#paragraphs = paragraphs
  }

  /** Number of the sentence that holds an offset. */
  sentence(offset: number): number {
    return lastAtOrBefore(this.#sentences, offset)
  }

  paragraph(offset: number): number {
    return lastAtOrBefore(this.#paragraphs, offset)
  }

  /** Where `other` stands as seen from `here`. */
  whereIs(other: Span, here: Span): Where {
    const sentences = this.sentence(here.start) - this.sentence(other.start)
    const paragraphs = this.paragraph(here.start) - this.paragraph(other.start)
    if (sentences < 0) return 'later'
    if (sentences === 0) return 'sameSentence'
    if (sentences === 1) return 'previousSentence'
    return paragraphs === 0 ? 'sameParagraph' : paragraphs === 1 ? 'previousParagraph' : 'earlier'
  }
}

/** Index of the last of the sorted `starts` that is not after `offset`; 0 where all are. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  return Math.max(0, countWhile(starts, (start) => start <= offset) - 1)
}
