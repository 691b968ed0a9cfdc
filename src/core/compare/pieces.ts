import { segmenterFor } from '../memo/count.ts'
import { altered, printedWords } from '../memo/quoted.ts'
import { headFields, type Memo } from '../model/memo.ts'
import type { Citation, Inline, List, MemoBlock, Paragraph, Quoted } from '../model/memoBody.ts'
import { beginningOf } from '../text/cut.ts'

/** What a piece of a memo is. `heading1` to `heading3` are headings by level; `title` is what kind of document it says it is. */
const pieceForms = [
  'title',
  ...headFields,
  'heading1',
  'heading2',
  'heading3',
  'bottomLine',
  'paragraph',
  'bullet',
  'number',
  'quotation',
  'columnHead',
  'cell',
] as const
export type PieceForm = (typeof pieceForms)[number]

/** A word, a space, a sign, or something that is compared as a whole. */
export interface Token {
  text: string
  /** The same for two tokens exactly when they are the same: for cited words that includes what they cite. */
  key: string
}

/** A line or block of a memo that is compared with another. Its text is that of its tokens, one after the other. */
export interface Piece {
  form: PieceForm
  text: string
  tokens: Token[]
  /** What a quotation quotes; empty for other pieces. */
  cites: string
}

/** The pieces of a memo in reading order, without those that are empty: the kind of document, the head, then the body. */
export function piecesOf(memo: Memo): Piece[] {
  const cut = (text: string) => wordTokens(text, memo.language)
  const head = headFields.map((field) => pieceOf(field, cut(memo.head[field])))
  return [pieceOf('title', cut(memo.title)), ...head, ...new Cutter(cut).blocks(memo.body)].filter(
    ({ text }) => text.trim() !== '',
  )
}

function pieceOf(form: PieceForm, tokens: Token[], cites = ''): Piece {
  return { form, text: tokens.map(({ text }) => text).join(''), tokens, cites }
}

class Cutter {
  readonly #cut: (text: string) => Token[]

  constructor(cut: (text: string) => Token[]) {
    this.#cut = cut
  }

  blocks(blocks: readonly MemoBlock[]): Piece[] {
    return blocks.flatMap((block) => this.#block(block))
  }

  #block(block: MemoBlock): Piece[] {
    switch (block.type) {
      case 'heading':
        return [pieceOf(`heading${block.attrs.level}`, this.#line(block.content))]
      case 'paragraph':
        return [pieceOf('paragraph', this.#line(block.content))]
      case 'bottomLine':
        return block.content.map(({ content }) => pieceOf('bottomLine', this.#line(content)))
      case 'quotation':
        return [this.#quotation(block.attrs)]
      case 'table':
        return block.content.flatMap((row) =>
          row.content.map(({ type, content }) =>
            pieceOf(type === 'tableHeader' ? 'columnHead' : 'cell', this.#lines(content)),
          ),
        )
      default:
        return this.#list(block)
    }
  }

  #list({ type, content }: List): Piece[] {
    const form = type === 'orderedList' ? 'number' : 'bullet'
    return content.flatMap((item) =>
      item.content.flatMap((block) =>
        block.type === 'paragraph' ? [pieceOf(form, this.#line(block.content))] : this.#block(block),
      ),
    )
  }

  #quotation(attrs: Quoted): Piece {
    const words = this.#cut(printedWords(attrs))
    const speaker = attrs.speaker === '' ? [] : this.#cut(` — ${attrs.speaker}`)
    return pieceOf('quotation', [...words, ...speaker], keyOfCited(attrs))
  }

  #lines(paragraphs: readonly Paragraph[]): Token[] {
    return paragraphs.flatMap(({ content }, index) => [
      ...(index === 0 ? [] : [{ text: '\n', key: '\n' }]),
      ...this.#line(content),
    ])
  }

  #line(content: readonly Inline[]): Token[] {
    const tokens: Token[] = []
    let text = ''
    const endText = () => {
      tokens.push(...this.#cut(text))
      text = ''
    }
    for (const node of content) {
      if (node.type === 'text') text += node.text
      else if (node.type === 'break') text += '\n'
      else {
        endText()
        tokens.push(tokenOf(node))
      }
    }
    endText()
    return tokens
  }
}

/** Words of a citation that are shown, in UTF-16 code units. */
const mostShown = 60

/** What is no text in a line is compared as a whole: a quotation by what it cites and how its words were altered. */
function tokenOf(node: Exclude<Inline, { type: 'text' | 'break' }>): Token {
  if (node.type === 'footnote') return token(`[note: ${node.attrs.text}]`, 'footnote')
  if (node.type === 'quote') {
    const { exact, alterations } = node.attrs
    return token(printedWords(node.attrs), `quote ${keyOfCited(node.attrs)} ${exact} ${altered(exact, alterations)}`)
  }
  const { exact } = node.attrs
  const shown = exact.length > mostShown ? `${beginningOf(exact, mostShown).trimEnd()}…` : exact
  return token(`[cites “${shown}”]`, `citation ${keyOfCited(node.attrs)} ${exact}`)
}

function token(text: string, key: string): Token {
  return { text, key: `${key}\u0000${text}` }
}

function keyOfCited({ note, annotation }: Citation): string {
  return `${note} ${annotation}`
}

/** Text cut into words and what stands between them, as its language does. */
export function wordTokens(text: string, language: string): Token[] {
  return [...segmenterFor(language).segment(text)].map(({ segment }) => ({ text: segment, key: segment }))
}
