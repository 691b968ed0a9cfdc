import { passageText, printedTerms } from '../memo/labels.ts'
import { printableText } from '../memo/printable.ts'
import { printedLines } from '../memo/printedLines.ts'
import type { PrintedMemo } from '../memo/resolve.ts'

/**
 * As `printedLines`, of a Word document: the writer's notes are at the foot of their pages, under no heading, and stand first here; the
 * sources are endnotes, whose heading ends the text.
 */
export function wordLines(memo: PrintedMemo): string[] {
  const { footnotes, endnotes, seal } = memo
  const notes = footnotes.map(({ numeral, text }) => `${numeral} ${text}`)
  const text = printedLines({ ...memo, footnotes: [], endnotes: [], seal: '' })
  const sources = endnotes.flatMap(({ number, text: source, passages }) => [
    `${number} ${source}`,
    ...passages.map((passage) => `${number}${passage.letter} ${passageText(passage)}`),
  ])
  return [...notes, ...text, ...(endnotes.length === 0 ? [] : [printedTerms.sources]), ...sources, seal]
    .flatMap((entry) => printableText(entry).split('\n'))
    .filter((line) => line.trim() !== '')
}
