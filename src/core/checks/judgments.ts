import type { Citation, ListItem, MemoBlock, Paragraph, Table, TextBlock } from '../model/memoBody.ts'
import { citationsIn } from '../model/memoBody.ts'
import type { Span } from '../model/source.ts'
import { likelihoodWordsIn } from './likelihoodWords.ts'
import type { Line } from './lines.ts'

/** A paragraph, an item of a list or a row of a table that states a judgment. */
export interface Judgment {
  line: Line
  /** The words by which it is one; the sentence, where only its section says so. */
  words: Span
  /** What stands in it, or directly behind it. */
  citations: Citation[]
  /** It is the bottom line, which sums up what stands below. */
  isBottomLine: boolean
}

/** "We assess", with what may come between. Not "we expect to publish", which is a plan. */
const stated =
  /\b(?:we|I)\s+(?:(?:also|still|now|therefore|thus|further|continue\s+to|do\s+not|don[’']t|cannot|can)\s+){0,2}(?:assess|judge|believe(?!\s+in\b)|estimate|anticipate|foresee|forecast|predict|doubt|expect(?!\s+to\s+(?!see\b)))\b|\bin\s+our\s+(?:view|judge?ment|assessment|opinion|estimation)\b|\bour\s+(?:assessment|judge?ment|view|estimate|expectation)\s+(?:is|remains)\b|\bit\s+is\s+our\s+(?:view|judge?ment|assessment)\b/iu

/** Whom every one of these speaks of: looked for first, because few lines do. */
const writer = /\b(?:we|I|our)\b/iu

const judgmentSection = /\bjudge?ments?\b/iu

/**
 * The judgments of a memo, in reading order. A statement is one where it has words of likelihood, says "we assess" or the like, or stands
 * under a heading that speaks of judgments. Questions, headings and what ends with a colon are none.
 */
export function judgmentsIn(body: readonly MemoBlock[], lines: readonly Line[]): Judgment[] {
  const lineOf = new Map(lines.map((line) => [line.block, line]))
  const found: Judgment[] = []
  let judgmentLevel = 0
  const add = (block: TextBlock, citations: Citation[], isBottomLine = false) => {
    const line = lineOf.get(block)
    const words = line === undefined ? null : judgmentWords(line, judgmentLevel > 0)
    if (line !== undefined && words !== null) found.push({ line, words, citations, isBottomLine })
  }
  const addItem = (item: ListItem) => {
    const citations = citationsIn([{ type: 'bulletList', content: [item] }])
    for (const part of item.content) {
      if (part.type === 'paragraph') add(part, citations)
      else if (part.type !== 'quotation') part.content.forEach(addItem)
    }
  }
  for (const [index, block] of body.entries()) {
    if (block.type === 'heading') {
      const { level } = block.attrs
      const isOne = judgmentSection.test(lineOf.get(block)?.text ?? '')
      if (isOne) judgmentLevel = level
      else if (level <= judgmentLevel) judgmentLevel = 0
    } else if (block.type === 'paragraph') add(block, citationsIn([block, ...support(body, index)]))
    else if (block.type === 'bottomLine') for (const part of block.content) add(part, citationsIn([part]), true)
    else if (block.type === 'table') for (const [part, citations] of cellsOf(block)) add(part, citations)
    else if (block.type !== 'quotation') block.content.forEach(addItem)
  }
  return found
}

/** The quotations that directly follow a paragraph, and the list that it leads to with a colon. */
function support(body: readonly MemoBlock[], index: number): MemoBlock[] {
  const block = body[index]
  const last = block?.type === 'paragraph' ? block.content.at(-1) : undefined
  const next = body[index + 1]
  const leads = last?.type === 'text' && last.text.trimEnd().endsWith(':')
  if (leads && (next?.type === 'bulletList' || next?.type === 'orderedList')) return [next]
  let end = index + 1
  while (body[end]?.type === 'quotation') end++
  return body.slice(index + 1, end)
}

/** The paragraphs of a table's cells, each with what is cited in its row. */
function cellsOf({ content }: Table): [Paragraph, Citation[]][] {
  return content.flatMap((row) => {
    const paragraphs = row.content.filter(({ type }) => type === 'tableCell').flatMap((cell) => cell.content)
    const citations = citationsIn(paragraphs)
    return paragraphs.map((paragraph): [Paragraph, Citation[]] => [paragraph, citations])
  })
}

function judgmentWords(line: Line, isInSection: boolean): Span | null {
  const { own } = line
  const said = writer.test(own) ? stated.exec(own) : null
  const candidates: Span[] = [
    ...(said === null ? [] : [{ start: said.index, end: said.index + said[0].length }]),
    ...likelihoodWordsIn(own),
  ].sort((a, b) => a.start - b.start)
  const words = candidates.find(({ start }) => !isQuestion(own, line.sentenceAt(start)))
  if (words !== undefined) return { start: words.start, end: words.end }
  const [first] = line.sentences
  if (!isInSection || first === undefined || isQuestion(own, first) || /:\s*$/u.test(own)) return null
  // A name or a label is no statement.
  const isStatement = (own.slice(first.start, first.end).match(/\p{L}+/gu) ?? []).length >= 4
  return isStatement ? first : null
}

const isQuestion = (text: string, { start, end }: Span) => /\?[)\s\ufffc”"]*$/u.test(text.slice(start, end))
