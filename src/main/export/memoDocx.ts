import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { headLines, passageText, printedTerms, titleOfKind, titleOfMemo } from '../../core/memo/labels.ts'
import { printableText } from '../../core/memo/printable.ts'
import type { PrintedMemo } from '../../core/memo/resolve.ts'
import type { Memo } from '../../core/model/memo.ts'
import { BlockWriter } from './docxBlocks.ts'
import { type CoreProperties, corePart, finished } from './docxPackage.ts'
import { footerStops, numbering, pageMargins, pageSizes, stylesFor, tableStyle } from './docxStyles.ts'
import { isRightToLeft, words } from './docxText.ts'

/**
 * A resolved memo as a Word file (ECMA-376, Office Open XML): headings, quotations, lists and tables in styles of their own, sources as
 * endnotes under the heading Sources, with the passages cited from them, and the writer's notes as footnotes. The seal is the last
 * paragraph of the last endnote, after which Word prints nothing. The same memo gives the same bytes.
 * @param times when the memo was made and changed
 */
export async function memoDocx(memo: PrintedMemo, times: Pick<Memo, 'created' | 'updated'>): Promise<Uint8Array> {
  const body = new BlockWriter().blocks(memo.body)
  const sources =
    memo.endnotes.length === 0 ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, text: printedTerms.sources })]
  const unsourced = memo.endnotes.length === 0 ? sealOf(memo) : []
  const document = new Document({
    styles: stylesFor(memo.language),
    numbering,
    footnotes: footnotesOf(memo),
    endnotes: endnotesOf(memo),
    sections: [
      {
        properties: {
          page: { size: pageSizes[memo.paper], margin: pageMargins },
          footnoteProperties: { numberFormat: { type: NumberFormat.LOWER_ROMAN } },
          endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
        },
        headers: {
          default: new Header({
            children: [new Paragraph({ style: 'Header', children: words(memo.head.handling.trim()) })],
          }),
        },
        footers: { default: footerOf(memo) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: words(titleOfKind(memo)) }),
          ...headOf(memo),
          ...body,
          ...sources,
          ...unsourced,
        ],
      },
    ],
  })
  const properties: CoreProperties = {
    title: printableText(titleOfMemo(memo)),
    subject: printableText(memo.head.subject.trim()),
    creator: printableText(memo.head.from.trim()),
    language: printableText(memo.language),
    created: times.created,
    updated: times.updated,
  }
  return finished(await Packer.toBuffer(document, undefined, [corePart(properties)]), tableStyle, times.updated)
}

function headOf(memo: PrintedMemo): FileChild[] {
  const lines = headLines(memo)
  if (lines.length === 0) return []
  const rule = { style: BorderStyle.SINGLE, size: 6, color: '111111' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const rows = lines.map(
    ({ name, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: 12, type: WidthType.PERCENTAGE },
            children: [new Paragraph({ style: 'HeadName', text: name })],
          }),
          new TableCell({
            width: { size: 88, type: WidthType.PERCENTAGE },
            children: [
              new Paragraph({
                style: 'HeadText',
                children: words(value, { bold: name === printedTerms.head.subject }),
              }),
            ],
          }),
        ],
      }),
  )
  const borders = { top: rule, bottom: rule, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const margins = { left: 0, right: 120, top: 0, bottom: 0 }
  return [
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders, margins, rows }),
    new Paragraph({ style: 'TableText', children: [] }),
  ]
}

function footerOf({ head, paper }: PrintedMemo): Footer {
  const page = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  const line = new Paragraph({
    style: 'Footer',
    tabStops: footerStops(paper),
    children: [new TextRun('\t'), ...words(head.handling.trim()), page],
  })
  return new Footer({ children: [line] })
}

function footnotesOf({ footnotes }: PrintedMemo): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    footnotes.map(({ text }, index) => [
      index + 1,
      { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...words(text)] })] },
    ]),
  )
}

function endnotesOf(memo: PrintedMemo): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    memo.endnotes.map(({ number, text, passages }, index) => {
      const source = new Paragraph({ style: 'EndnoteText', children: [new TextRun(' '), ...words(text)] })
      const cited = passages.map(
        (passage) =>
          new Paragraph({
            style: 'EndnoteText',
            indent: { left: 400 },
            ...(isRightToLeft(passage.words) ? { bidirectional: true } : {}),
            children: [new TextRun(`${number}${passage.letter} `), ...words(passageText(passage))],
          }),
      )
      const seal = index === memo.endnotes.length - 1 ? sealOf(memo) : []
      return [number, { children: [source, ...cited, ...seal] }]
    }),
  )
}

function sealOf({ seal }: PrintedMemo): Paragraph[] {
  return seal === '' ? [] : [new Paragraph({ style: 'Seal', children: words(seal) })]
}
