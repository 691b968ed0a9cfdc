import {
  BookmarkEnd,
  BookmarkStart,
  EndnoteReferenceRun,
  FootnoteReferenceRun,
  ImportedXmlComponent,
  type ParagraphChild,
  TextRun,
  type XmlComponent,
} from 'docx'
import { printableText } from '../../core/memo/printable.ts'
import type { Label, PrintedInline } from '../../core/memo/resolve.ts'

/** How a run of words looks. */
export interface RunStyle {
  bold?: boolean
  italics?: boolean
}

/**
 * Lines of a memo as runs of Word. It remembers which sources were cited: a source's endnote stands where it is cited first, and
 * whatever cites it later refers to that number by a field, which Word keeps right when something is moved.
 */
export class RunWriter {
  readonly #cited = new Set<number>()
  #footnotes = 0

  line(content: readonly PrintedInline[]): ParagraphChild[] {
    return content.flatMap((node, index) => this.#inline(node, content[index - 1]))
  }

  #inline(node: PrintedInline, before: PrintedInline | undefined): ParagraphChild[] {
    switch (node.type) {
      case 'text':
        return words(node.text, { bold: node.strong, italics: node.emphasis })
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'quote':
        return [...words(node.words, { bold: node.strong, italics: node.emphasis }), ...this.label(node.label)]
      case 'citation':
        return [...apart(before), ...this.label(node.label)]
      case 'footnote':
        this.#footnotes += 1
        return [...apart(before), new FootnoteReferenceRun(this.#footnotes)]
    }
  }

  /** The number of a source, then the letter of the passage. */
  label({ number, letter }: Label): ParagraphChild[] {
    const bookmark = `_Source${number}`
    const letters = letter === '' ? [] : [new TextRun({ text: letter, style: 'EndnoteReference' })]
    if (this.#cited.has(number))
      return [...field(`NOTEREF ${bookmark} \\f \\h`, `${number}`, 'EndnoteReference'), ...letters]
    this.#cited.add(number)
    return [
      child(new BookmarkStart(bookmark, number)),
      new EndnoteReferenceRun(number),
      child(new BookmarkEnd(number)),
      ...letters,
    ]
  }
}

/** Two labels in a row are not one number. */
function apart(before: PrintedInline | undefined): ParagraphChild[] {
  const isLabel = before !== undefined && before.type !== 'text' && before.type !== 'break'
  return isLabel ? [new TextRun({ text: '\u2009', style: 'EndnoteReference' })] : []
}

/**
 * A field with the result it has now. In the form of several runs (ECMA-376 part 1, 17.16.18): the result keeps its style, and programs
 * that do not know the field show it.
 */
function field(instruction: string, result: string, style: string): ParagraphChild[] {
  const run = (xml: string) => child(ImportedXmlComponent.fromXmlString(`<w:r>${xml}</w:r>`))
  return [
    run('<w:fldChar w:fldCharType="begin"/>'),
    run(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`),
    run('<w:fldChar w:fldCharType="separate"/>'),
    new TextRun({ text: result, style }),
    run('<w:fldChar w:fldCharType="end"/>'),
  ]
}

/** An element that may stand in a paragraph; the library writes every one, and its types name only some. */
function child(element: XmlComponent): ParagraphChild {
  return element as ParagraphChild
}

/** Text as runs: its line ends are line ends, and runs of blanks are one, as in print. */
export function words(text: string, style: RunStyle = {}): ParagraphChild[] {
  const rightToLeft = isRightToLeft(text)
  return printableText(text)
    .split('\n')
    .flatMap((line, index) => {
      const shown = line.replace(/[^\S\u00A0\u202F]+/gu, ' ')
      if (shown === '' && index === 0) return []
      return [
        new TextRun({
          text: shown,
          ...(index === 0 ? {} : { break: 1 }),
          ...(style.bold === true ? { bold: true } : {}),
          ...(style.italics === true ? { italics: true } : {}),
          ...(rightToLeft ? { rightToLeft } : {}),
        }),
      ]
    })
}

/** Whether a text runs from right to left: its first letter decides, as `dir="auto"` has it in HTML. */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    first,
  )
}
