import { type Actor, creditLine } from '../model/actor.ts'
import type { Memo, MemoHead, PaperSize } from '../model/memo.ts'
import type { Citation, Inline, List, MemoBlock, Paragraph, Quoted, Table } from '../model/memoBody.ts'
import { describeSource } from './endnote.ts'
import type { Evidence } from './evidence.ts'
import { letterNumeral, romanNumeral } from './numerals.ts'
import { printedWords, quoted } from './quoted.ts'
import { withoutHints } from './unfilled.ts'

/** A cited passage whose words the memo does not print where it cites them: the endnote has them. */
export interface Passage {
  /** `a`, `b` … `z`, `aa` …, in the order in which the memo first cites them. */
  letter: string
  /** Between quotation marks. */
  words: string
  /** Empty where nobody is credited. */
  speaker: string
}

/** A source as it is listed at the end of a memo. Numbers begin at 1, in the order in which the memo first cites them. */
export interface Endnote {
  number: number
  note: string
  /** The source descriptor. */
  text: string
  passages: Passage[]
}

/** A remark of the writer's at the end of a memo, numbered `i`, `ii` …. */
interface Footnote {
  numeral: string
  text: string
}

/** What a reader follows to a source: its number, and the letter of the passage where its words are not printed at this place. */
export interface Label {
  number: number
  letter: string
}

export type PrintedInline =
  | { type: 'text'; text: string; strong: boolean; emphasis: boolean }
  | { type: 'break' }
  | { type: 'citation'; label: Label; citation: Citation }
  /** `words` with their quotation marks. */
  | { type: 'quote'; words: string; label: Label; quoted: Quoted; strong: boolean; emphasis: boolean }
  | { type: 'footnote'; numeral: string }

export interface PrintedCell {
  isHeader: boolean
  columns: number
  rows: number
  paragraphs: PrintedInline[][]
}

export type PrintedBlock =
  | { type: 'heading'; level: 1 | 2 | 3; content: PrintedInline[] }
  | { type: 'paragraph'; content: PrintedInline[] }
  | { type: 'bottomLine'; paragraphs: PrintedInline[][] }
  /** `words` with their quotation marks; `credit` is empty where nobody is credited. */
  | { type: 'quotation'; words: string; credit: string; label: Label; quoted: Quoted }
  | { type: 'list'; isOrdered: boolean; items: PrintedBlock[][] }
  | { type: 'table'; rows: PrintedCell[][] }

/** A memo with every citation followed to its source: all that is needed to print it, in any format. */
export interface PrintedMemo {
  title: string
  head: MemoHead
  language: string
  paper: PaperSize
  body: PrintedBlock[]
  footnotes: Footnote[]
  endnotes: Endnote[]
  /** The last line, in small print; nothing where it is empty. It is made of everything else, and so is empty until then. */
  seal: string
}

/**
 * `memo` with its citations resolved against `evidence`, which needs to hold only the notes it cites. The words are those that were
 * cited, and credited to whom they were. A source that is missing keeps its number and is described as
 * missing. What has no content is left out, and so is a heading under which only hints of a template stand.
 */
export function resolveMemo(memo: Memo, evidence: readonly Evidence[]): PrintedMemo {
  const resolver = new Resolver(evidence)
  const body = resolver.blocks(withoutHints(memo.body))
  const { title, head, language, paper } = memo
  return { title, head, language, paper, body, footnotes: resolver.footnotes, endnotes: resolver.endnotes, seal: '' }
}

/** Goes through a memo in reading order: numbers, letters and first credits depend on what came before. */
class Resolver {
  readonly footnotes: Footnote[] = []
  readonly endnotes: Endnote[] = []
  readonly #evidence: ReadonlyMap<string, Evidence>
  readonly #passages = new Map<string, Passage>()
  readonly #introduced = new Set<string>()

  constructor(evidence: readonly Evidence[]) {
    this.#evidence = new Map(evidence.map((one) => [one.id, one]))
  }

  blocks(blocks: readonly MemoBlock[]): PrintedBlock[] {
    return blocks.flatMap((block) => this.#block(block))
  }

  #block(block: MemoBlock): PrintedBlock[] {
    switch (block.type) {
      case 'heading': {
        const content = this.#line(block.content)
        return isBlank(content) ? [] : [{ type: 'heading', level: block.attrs.level, content }]
      }
      case 'paragraph': {
        const content = this.#line(block.content)
        return isBlank(content) ? [] : [{ type: 'paragraph', content }]
      }
      case 'bottomLine': {
        const paragraphs = this.#paragraphs(block.content)
        return paragraphs.length === 0 ? [] : [{ type: 'bottomLine', paragraphs }]
      }
      case 'quotation':
        return [this.#quotation(block.attrs)]
      case 'table':
        return this.#table(block)
      default:
        return this.#list(block)
    }
  }

  #paragraphs(paragraphs: readonly Paragraph[]): PrintedInline[][] {
    return paragraphs.map(({ content }) => this.#line(content)).filter((content) => !isBlank(content))
  }

  #list({ type, content }: List): PrintedBlock[] {
    const items = content.map((item) => this.blocks(item.content)).filter((blocks) => blocks.length > 0)
    return items.length === 0 ? [] : [{ type: 'list', isOrdered: type === 'orderedList', items }]
  }

  #table({ content }: Table): PrintedBlock[] {
    const rows = content
      .map((row) =>
        row.content.map(({ type, attrs, content: paragraphs }) => ({
          isHeader: type === 'tableHeader',
          columns: attrs.colspan,
          rows: attrs.rowspan,
          paragraphs: this.#paragraphs(paragraphs),
        })),
      )
      .filter((row) => row.length > 0)
    const isEmpty = rows.every((row) => row.every(({ paragraphs }) => paragraphs.length === 0))
    return isEmpty ? [] : [{ type: 'table', rows }]
  }

  #quotation(attrs: Quoted): PrintedBlock {
    const speaker = speakerOf(attrs, this.#evidence.get(attrs.note))
    // In full the first time, afterwards by name: readers know then who it is.
    const full = creditLine(speaker)
    const credit = this.#introduced.has(full) ? speaker.name : full
    this.#introduced.add(full)
    return { type: 'quotation', words: printedWords(attrs), credit, label: this.#printedLabel(attrs), quoted: attrs }
  }

  #line(content: readonly Inline[]): PrintedInline[] {
    return content.map((node): PrintedInline => {
      if (node.type === 'break') return { type: 'break' }
      if (node.type === 'citation') {
        return { type: 'citation', label: this.#passageLabel(node.attrs), citation: node.attrs }
      }
      if (node.type === 'footnote') return { type: 'footnote', numeral: this.#footnote(node.attrs.text) }
      const set = new Set(node.marks?.map(({ type }) => type))
      const style = { strong: set.has('strong'), emphasis: set.has('emphasis') }
      if (node.type === 'text') return { type: 'text', text: node.text, ...style }
      const label = this.#printedLabel(node.attrs)
      return { type: 'quote', words: printedWords(node.attrs), label, quoted: node.attrs, ...style }
    })
  }

  #footnote(text: string): string {
    const numeral = romanNumeral(this.footnotes.length + 1)
    this.footnotes.push({ numeral, text })
    return numeral
  }

  #printedLabel({ note }: Citation): Label {
    return { number: this.#endnote(note).number, letter: '' }
  }

  #passageLabel(citation: Citation): Label {
    const endnote = this.#endnote(citation.note)
    const key = `${citation.note} ${citation.annotation} ${citation.exact}`
    const known = this.#passages.get(key)
    if (known !== undefined) return { number: endnote.number, letter: known.letter }
    const speaker = speakerOf(citation, this.#evidence.get(citation.note)).name
    const passage = { letter: letterNumeral(endnote.passages.length + 1), words: quoted(citation.exact), speaker }
    this.#passages.set(key, passage)
    endnote.passages.push(passage)
    return { number: endnote.number, letter: passage.letter }
  }

  #endnote(note: string): Endnote {
    const known = this.endnotes.find((endnote) => endnote.note === note)
    if (known !== undefined) return known
    const found = this.#evidence.get(note)
    const text = found === undefined ? 'This source is no longer in the vault.' : describeSource(found)
    const endnote = { number: this.endnotes.length + 1, note, text, passages: [] }
    this.endnotes.push(endnote)
    return endnote
  }
}

/** The speaker who was cited, with role and affiliation where the note still credits the words to the same one. */
function speakerOf(citation: Citation, note: Evidence | undefined): Pick<Actor, 'name' | 'role' | 'affiliation'> {
  const speaker = note?.annotations.find(({ id }) => id === citation.annotation)?.speaker
  const actor = note?.actors.find(({ id }) => id === speaker)
  return actor?.name === citation.speaker ? actor : { name: citation.speaker, role: '', affiliation: '' }
}

function isBlank(content: readonly PrintedInline[]): boolean {
  return content.every((node) => node.type === 'break' || (node.type === 'text' && node.text.trim() === ''))
}
