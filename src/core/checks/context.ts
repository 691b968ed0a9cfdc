import type { Memo } from '../model/memo.ts'
import { citationsOf } from '../model/memo.ts'
import type { Note } from '../model/note.ts'
import { type Judgment, judgmentsIn } from './judgments.ts'
import { type Row, rowsOf } from './likelihoodTerms.ts'
import { type LikelihoodWords, likelihoodWordsIn } from './likelihoodWords.ts'
import { type Line, linesOf } from './lines.ts'
import type { CheckSettings } from './settings.ts'

/** A memo as all checks look at it, read once. */
export interface Context {
  memo: Memo
  settings: CheckSettings
  lines: readonly Line[]
  judgments: readonly Judgment[]
  /** The notes that are cited or chosen as evidence, as far as they are at hand. */
  evidence: readonly Note[]
  noteOf: ReadonlyMap<string, Note>
  /** The writer's own words of likelihood, in reading order; those of a table that explains the terms are left out. */
  likelihoods: readonly { line: Line; words: LikelihoodWords }[]
  /** The row that the memo is written in: of two rows of a standard the one it uses more, or else first. */
  row: Row
}

export function contextOf(memo: Memo, notes: readonly Note[], settings: CheckSettings): Context {
  const lines = linesOf(memo)
  const wanted = new Set([...memo.notes, ...citationsOf(memo).map(({ note }) => note)])
  const evidence = notes.filter(({ id }) => wanted.has(id))
  const keys = keyLines(memo, lines)
  const likelihoods = lines
    .filter((line) => !keys.has(line))
    .flatMap((line) => likelihoodWordsIn(line.own).map((words) => ({ line, words })))
  return {
    memo,
    settings,
    lines,
    judgments: judgmentsIn(memo.body, lines),
    evidence,
    noteOf: new Map(notes.map((note) => [note.id, note])),
    likelihoods,
    row: rowOf(likelihoods, settings),
  }
}

/** A table with so many different terms is a key to them, and estimates nothing. */
const termsOfKey = 5

/** The lines of tables that explain the terms of a standard. */
function keyLines(memo: Memo, lines: readonly Line[]): Set<Line> {
  const lineOf = new Map(lines.map((line) => [line.block, line]))
  const keys = new Set<Line>()
  for (const block of memo.body) {
    if (block.type !== 'table') continue
    const cells = block.content
      .flatMap(({ content }) => content.flatMap((cell) => cell.content))
      .flatMap((paragraph) => lineOf.get(paragraph) ?? [])
    const terms = new Set(cells.flatMap(({ own }) => likelihoodWordsIn(own).map(({ words }) => words)))
    if (terms.size >= termsOfKey) for (const cell of cells) keys.add(cell)
  }
  return keys
}

function rowOf(likelihoods: Context['likelihoods'], { standard }: CheckSettings): Row {
  const [first, second] = rowsOf[standard]
  if (second === undefined) return first
  const uses = (row: Row) => likelihoods.filter(({ words }) => words.rows.includes(row)).length
  const [ofFirst, ofSecond] = [uses(first), uses(second)]
  if (ofFirst !== ofSecond) return ofFirst > ofSecond ? first : second
  const used = likelihoods.find(({ words }) => words.rows.includes(first) || words.rows.includes(second))
  return used?.words.rows.includes(second) === true ? second : first
}
