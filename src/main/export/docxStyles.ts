import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  ShadingType,
  TabStopType,
} from 'docx'
import { bulletMarks } from '../../core/memo/printedLines.ts'
import type { PaperSize } from '../../core/model/memo.ts'

/** Lengths are in twips, twentieths of a point, sizes of letters in half points, as WordprocessingML has them. */

const millimetre = 1440 / 25.4

/** The margins of the printed page (`resources/print/memo.css`). */
export const pageMargins = {
  top: Math.round(24 * millimetre),
  right: Math.round(25 * millimetre),
  bottom: Math.round(26 * millimetre),
  left: Math.round(25 * millimetre),
  header: Math.round(11 * millimetre),
  footer: Math.round(11 * millimetre),
}

export const pageSizes: Record<PaperSize, { width: number; height: number }> = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
}

/** How far each level of a list is indented. */
export const listStep = 340

/** How far a quotation is indented. */
export const quoteIndent = 284

const accent = '1F4E79'
const quiet = '444444'
const ink = '111111'
const lines = { line: 290, lineRule: LineRuleType.AUTO }

/** A style that Word knows by this name, or lists under it. */
const named = (id: string, name: string) => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true })

/** Word's own styles where it has one, by their own names, so that a template or a person can change them all at once. */
export function stylesFor(language: string): IStylesOptions {
  const heading = (size: number, before: number, more: { italics?: boolean } = {}) => ({
    run: { size, bold: true, color: ink, ...more },
    paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Cambria', size: 21, color: ink, language: { value: language } },
        paragraph: { spacing: { after: 140, ...lines } },
      },
      title: {
        run: { size: 42, bold: true, color: ink },
        paragraph: { spacing: { before: 0, after: 180, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading1: heading(26, 320),
      heading2: heading(22, 220),
      heading3: heading(21, 180, { italics: true }),
      endnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 80 } } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 60 } } },
      endnoteReference: { run: { superScript: true, color: accent } },
      footnoteReference: { run: { superScript: true, color: accent } },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      {
        ...named('BottomLine', 'Bottom Line'),
        next: 'BottomLine',
        run: { size: 23 },
        paragraph: { ...bottomLine, spacing: { before: 0, after: 0, ...lines } },
      },
      {
        ...named('BottomLineTitle', 'Bottom Line Title'),
        next: 'BottomLine',
        run: { size: 16, bold: true, color: accent },
        paragraph: { ...bottomLine, outlineLevel: 0, keepNext: true, spacing: { before: 120, after: 0, ...lines } },
      },
      {
        ...named('Quote', 'Quote'),
        next: 'Credit',
        paragraph: {
          indent: { left: quoteIndent },
          spacing: { before: 60, after: 20, ...lines },
          keepNext: true,
          keepLines: true,
        },
      },
      {
        ...named('Credit', 'Credit'),
        run: { size: 18, color: quiet },
        paragraph: { indent: { left: quoteIndent }, spacing: { after: 180, ...lines }, keepLines: true },
      },
      { ...named('ListBullet', 'List Bullet'), next: 'ListBullet', paragraph: { spacing: { after: 70, ...lines } } },
      { ...named('ListNumber', 'List Number'), next: 'ListNumber', paragraph: { spacing: { after: 70, ...lines } } },
      { ...named('ListContinue', 'List Continue'), paragraph: { spacing: { after: 70, ...lines } } },
      {
        ...named('TableText', 'Table Text'),
        run: { size: 19 },
        paragraph: { spacing: { before: 40, after: 40, line: 264, lineRule: LineRuleType.AUTO } },
      },
      {
        ...named('TableHeading', 'Table Heading'),
        basedOn: 'TableText',
        run: { bold: true },
      },
      {
        ...named('HeadName', 'Head Name'),
        run: { size: 16, bold: true, color: quiet },
        paragraph: { spacing: { before: 40, after: 40 } },
      },
      { ...named('HeadText', 'Head Text'), paragraph: { spacing: { before: 40, after: 40 } } },
      { ...named('Seal', 'Seal'), run: { size: 15, color: quiet }, paragraph: { spacing: { before: 240, after: 0 } } },
      {
        ...named('Header', 'header'),
        run: { size: 17, color: quiet },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
      },
      {
        ...named('Footer', 'footer'),
        run: { size: 17, color: quiet },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  }
}

const bottomLine = {
  indent: { left: 200, right: 120 },
  keepLines: true,
  shading: { type: ShadingType.CLEAR, fill: 'F1F5F9', color: 'auto' },
  border: { left: { style: BorderStyle.SINGLE, size: 20, color: accent, space: 8 } },
}

/**
 * The style of tables, as it stands in the file: the library has no words for one. Thin rules below the rows, a stronger one above,
 * below, and under the row of headings.
 */
export const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="MemoTable"><w:name w:val="Memo Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="${ink}"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${ink}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/></w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${ink}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>`

/** Word has nine levels. */
export const deepestLevel = 8

/** The names under which paragraphs ask for their bullets and numbers. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: levels(() => ({ format: LevelFormat.BULLET, text: bulletMarks[0] })) },
    { reference: 'dashes', levels: levels(() => ({ format: LevelFormat.BULLET, text: bulletMarks[1] })) },
    { reference: 'numbers', levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })) },
  ],
}

function levels(mark: (level: number) => { format: 'bullet' | 'decimal'; text: string }) {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    ...mark(level),
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: {
      paragraph: { indent: { left: listStep * (level + 1), hanging: listStep } },
      run: { bold: false, italics: false },
    },
  }))
}

/** Where the middle and the end of a line are, for what stands in a footer. */
export function footerStops(paper: PaperSize) {
  const end = pageSizes[paper].width - pageMargins.left - pageMargins.right
  return [
    { type: TabStopType.CENTER, position: Math.round(end / 2) },
    { type: TabStopType.RIGHT, position: end },
  ]
}
