import type { Memo } from '../model/memo.ts'
import { type Inline, type TextBlock, walkBody } from '../model/memoBody.ts'
import type { Span } from '../model/source.ts'
import { paragraphsOf, type Stretch, stretchesIn } from '../quotes/marks.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { CheckedField, Place } from './finding.ts'
import { Recent } from './recent.ts'

/** Stands in a line's text for a node that is not text, and for words that are not the writer's. No rule takes it for a letter or a blank. */
export const notText = '\ufffc'

/** A line of text of a memo, as checks read it. Every offset counts the units of {@link Place}. */
export class Line {
  /** The content with {@link notText} for each node that is not text, and a line end for each break. */
  readonly text: string
  /** The block it is the content of; `null` for a field of the head. */
  readonly block: TextBlock | null
  readonly #where: readonly number[] | CheckedField
  #stretches: Stretch[] | null = null
  #own: string | null = null
  #sentences: readonly Span[] | null = null

  constructor(where: readonly number[] | CheckedField, block: TextBlock | null, text: string) {
    this.#where = where
    this.block = block
    this.text = text
  }

  place({ start, end }: Span): Place {
    return typeof this.#where === 'string' ? { field: this.#where, start, end } : { path: this.#where, start, end }
  }

  /** What stands between quotation marks that were typed. */
  get stretches(): readonly Stretch[] {
    this.#stretches ??= /["“”„«»'‘]/u.test(this.text) ? stretchesIn(this.text, paragraphsOf(this.text)) : []
    return this.#stretches
  }

  /** The writer's own words: the text with {@link notText} over what is quoted. */
  get own(): string {
    this.#own ??= this.stretches.reduce(
      (text, { start, end }) => text.slice(0, start) + notText.repeat(end - start) + text.slice(end),
      this.text,
    )
    return this.#own
  }

  /** Sentences with the citations that follow their stops. */
  get sentences(): readonly Span[] {
    this.#sentences ??= split(this.block === null ? this.text : this.block.content.map(forSentences).join(''))
    return this.#sentences
  }

  /** The sentence that a unit stands in; the whole line where it stands between two. */
  sentenceAt(at: number): Span {
    return this.sentences.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: this.text.length }
  }
}

/** The lines of a memo in reading order, its subject first. */
export function linesOf(memo: Memo): Line[] {
  const lines = [new Line('subject', null, memo.head.subject)]
  walkBody(memo.body, (node, path) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    lines.push(new Line([...path], node, node.content.map(unitOf).join('')))
  })
  return lines
}

const known = new Recent<readonly Span[]>()

function split(text: string): readonly Span[] {
  const before = known.get(text)
  if (before !== undefined) return before
  const sentences = sentencesOf(text)
  known.set(text, sentences)
  return sentences
}

function unitOf(node: Inline): string {
  if (node.type === 'text') return node.text
  return node.type === 'break' ? '\n' : notText
}

/**
 * A node as the splitting of sentences understands it: a citation after a stop belongs to the sentence before it, as a closing bracket
 * does, and quoted words that end like a sentence can end this one.
 */
function forSentences(node: Inline): string {
  if (node.type === 'text') return node.text
  if (node.type === 'break') return '\n'
  if (node.type !== 'quote') return ')'
  return /[.!?…]["”’»]?$/u.test(node.attrs.exact) ? '.' : '”'
}

/** The units of a line that its inline nodes take, in order. */
export function* nodesOf(block: TextBlock): Generator<{ node: Inline; start: number; end: number }> {
  let start = 0
  for (const node of block.content) {
    const end = start + (node.type === 'text' ? node.text.length : 1)
    yield { node, start, end }
    start = end
  }
}
