import { creditText, headLines, labelText, passageText, printedTerms, titleOfKind } from './labels.ts'
import { printableText } from './printable.ts'
import type { PrintedBlock, PrintedInline, PrintedMemo } from './resolve.ts'

/** What stands before the items of a bullet list; lists within a bullet list have the second. The style sheet has the same. */
export const bulletMarks = ['•', '–'] as const

/**
 * All that can be read in a printed memo, in the order of its pages: an entry for each line, heading and cell, the numbers and letters
 * of labels where they are printed. It is what a reader of the PDF or the page finds, white space aside. Not in it: what stands in the
 * margin of each page (the handling line, page numbers).
 *
 * @param listMarkers whether items begin with their bullet or number, as in text taken from a PDF; the text of a web page has none
 */
export function printedLines(memo: PrintedMemo, listMarkers = false): string[] {
  return [
    titleOfKind(memo),
    ...headLines(memo).flatMap(({ name, value }) => [name, value]),
    ...memo.body.flatMap((block) => blockLines(block, { listMarkers, depth: 0 })),
    ...(memo.footnotes.length === 0 ? [] : [printedTerms.notes]),
    ...memo.footnotes.map(({ numeral, text }) => `${numeral} ${text}`),
    ...(memo.endnotes.length === 0 ? [] : [printedTerms.sources]),
    ...memo.endnotes.flatMap(({ number, text, passages }) => [
      `${number} ${text}`,
      ...passages.map((passage) => `${number}${passage.letter} ${passageText(passage)}`),
    ]),
    memo.seal,
  ]
    .flatMap((entry) => printableText(entry).split('\n'))
    .filter((line) => line.trim() !== '')
}

/** `depth` is how many bullet lists are around the block. */
interface Place {
  listMarkers: boolean
  depth: number
}

function blockLines(block: PrintedBlock, place: Place): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [lineText(block.content)]
    case 'bottomLine':
      return [printedTerms.bottomLine, ...block.paragraphs.map(lineText)]
    case 'quotation':
      return [`${block.words}${labelText(block.label)}`, creditText(block)]
    case 'table':
      return block.rows.flat().flatMap(({ paragraphs }) => paragraphs.map(lineText))
    case 'list': {
      const { isOrdered, items } = block
      const inside = { ...place, depth: place.depth + (isOrdered ? 0 : 1) }
      return items.flatMap((item, index) => {
        const [first = '', ...rest] = item.flatMap((each) => blockLines(each, inside))
        const bullet = bulletMarks[place.depth === 0 ? 0 : 1]
        const marker = isOrdered ? `${index + 1}.` : bullet
        return [place.listMarkers ? `${marker} ${first}` : first, ...rest]
      })
    }
  }
}

function lineText(content: readonly PrintedInline[]): string {
  return content.map(inlineText).join('')
}

function inlineText(node: PrintedInline): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return '\n'
    case 'citation':
      return labelText(node.label)
    case 'quote':
      return `${node.words}${labelText(node.label)}`
    case 'footnote':
      return node.numeral
  }
}
