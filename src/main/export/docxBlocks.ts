import {
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import { creditText, printedTerms } from '../../core/memo/labels.ts'
import type { PrintedBlock, PrintedCell } from '../../core/memo/resolve.ts'
import { hasHeaderRow } from '../../core/memo/tableGrid.ts'
import { deepestLevel, listStep, quoteIndent } from './docxStyles.ts'
import { isRightToLeft, RunWriter, words } from './docxText.ts'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** Where a block stands: `depth` is how many lists are around it, `bullets` how many of these have bullets. */
interface Place {
  depth: number
  bullets: number
}

/** Blocks of a memo as paragraphs and tables of Word, in reading order. */
export class BlockWriter {
  readonly #runs = new RunWriter()
  #lists = 0

  blocks(blocks: readonly PrintedBlock[], place: Place = { depth: 0, bullets: 0 }): FileChild[] {
    return blocks.flatMap((block) => this.#block(block, place))
  }

  #block(block: PrintedBlock, place: Place): FileChild[] {
    switch (block.type) {
      case 'heading':
        return [new Paragraph({ heading: headings[block.level], children: this.#runs.line(block.content) })]
      case 'paragraph':
        return [paragraph(this.#runs.line(block.content), place)]
      case 'bottomLine':
        return [
          new Paragraph({ style: 'BottomLineTitle', text: printedTerms.bottomLine }),
          ...block.paragraphs.map(
            (content, index) =>
              new Paragraph({
                style: 'BottomLine',
                children: this.#runs.line(content),
                ...(index < block.paragraphs.length - 1 ? { keepNext: true } : { spacing: { after: 200 } }),
              }),
          ),
        ]
      case 'quotation':
        return this.#quotation(block, place)
      case 'list':
        return this.#list(block, place)
      case 'table':
        return [this.#table(block.rows), new Paragraph({ style: 'TableText', children: [] })]
    }
  }

  #quotation(block: Extract<PrintedBlock, { type: 'quotation' }>, { depth }: Place): FileChild[] {
    const indent = depth === 0 ? {} : { indent: { left: listStep * depth + quoteIndent } }
    return [
      new Paragraph({
        style: 'Quote',
        ...indent,
        ...(isRightToLeft(block.words) ? { bidirectional: true } : {}),
        children: [...words(block.words), ...this.#runs.label(block.label)],
      }),
      new Paragraph({ style: 'Credit', ...indent, children: words(creditText(block)) }),
    ]
  }

  #list({ isOrdered, items }: Extract<PrintedBlock, { type: 'list' }>, { depth, bullets }: Place): FileChild[] {
    this.#lists += 1
    const instance = this.#lists
    const level = Math.min(depth, deepestLevel)
    const inside = { depth: depth + 1, bullets: bullets + (isOrdered ? 0 : 1) }
    const reference = isOrdered ? 'numbers' : bullets === 0 ? 'bullets' : 'dashes'
    return items.flatMap(([first, ...rest]) => {
      if (first === undefined) return []
      const own = first.type === 'paragraph' ? this.#runs.line(first.content) : []
      const item = new Paragraph({
        style: isOrdered ? 'ListNumber' : 'ListBullet',
        numbering: { reference, level, instance },
        children: own,
      })
      return [item, ...this.blocks(first.type === 'paragraph' ? rest : [first, ...rest], inside)]
    })
  }

  #table(rows: readonly PrintedCell[][]): Table {
    const isHeaded = hasHeaderRow(rows)
    return new Table({
      style: 'MemoTable',
      width: { size: 100, type: WidthType.PERCENTAGE },
      tableLook: {
        firstRow: isHeaded,
        firstColumn: false,
        lastRow: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            ...(isHeaded && index === 0 ? { tableHeader: true } : {}),
            children: row.map((cell) => this.#cell(cell, rows.length - index)),
          }),
      ),
    })
  }

  /** @param below how many rows there are from the cell's own: it cannot reach further */
  #cell({ isHeader, columns, rows, paragraphs }: PrintedCell, below: number): TableCell {
    const lines = paragraphs.map((content) => this.#runs.line(content))
    return new TableCell({
      columnSpan: columns,
      rowSpan: Math.min(rows, below),
      children: (lines.length === 0 ? [[]] : lines).map(
        (children) => new Paragraph({ style: isHeader ? 'TableHeading' : 'TableText', children }),
      ),
    })
  }
}

/** A paragraph of its own, or one that goes on an item of a list. */
function paragraph(children: ParagraphChild[], { depth }: Place): Paragraph {
  return depth === 0
    ? new Paragraph({ children })
    : new Paragraph({ style: 'ListContinue', indent: { left: listStep * depth }, children })
}
