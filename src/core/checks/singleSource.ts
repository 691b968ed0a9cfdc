import { say } from '../words/say.ts'
import type { Context } from './context.ts'
import type { Found } from './finding.ts'

/**
 * Judgments whose citations all come from one note, where others are at hand. Where there is one note only, that is said once, at the first
 * judgment: the writer knows it after that. The bottom line is left out: it has its evidence below.
 */
export function singleSource({ judgments, evidence }: Context): Found[] {
  const resting = judgments.filter(
    ({ citations, isBottomLine }) => !isBottomLine && new Set(citations.map(({ note }) => note)).size === 1,
  )
  const isAlone = evidence.length < 2
  // Several paragraphs of one item share their evidence: it is said at the first.
  const told = isAlone
    ? resting.slice(0, 1)
    : resting.filter(({ citations }, index) => resting[index - 1]?.citations !== citations)
  return told.map(({ line, words }) => {
    const sentence = line.sentenceAt(words.start)
    return {
      about: line.text.slice(sentence.start, sentence.end),
      where: line.place(words),
      message: isAlone ? say.checks.oneSource.all : say.checks.oneSource.one,
      fixes: [],
    }
  })
}
