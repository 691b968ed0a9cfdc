import { say } from '../words/say.ts'
import type { Context } from './context.ts'
import type { Fix, Found } from './finding.ts'
import type { Line } from './lines.ts'

/** A level of confidence, with the "with" before it where there is one. */
const confidence =
  /(?:\bwith\s+(?:a\s+)?)?\b(low|moderate|medium|high)(?:(?:\s+|-)(?:to|or)(?:\s+|-)(low|moderate|medium|high))?(?:\s+levels?\s+of\s+|\s+|-)confidence\b/giu

/** Sentences that say how likely something is and how sure the writer is of it. */
export function likelihoodAndConfidence({ lines, likelihoods }: Context): Found[] {
  return lines.flatMap((line) => {
    if (!/confidence/iu.test(line.own)) return []
    const words = likelihoods.filter((one) => one.line === line)
    return [...line.own.matchAll(confidence)].flatMap((match): Found[] => {
      const sentence = line.sentenceAt(match.index)
      const likelihood = words.find(({ words: { start } }) => start >= sentence.start && start < sentence.end)
      if (likelihood === undefined) return []
      const span = { start: match.index, end: match.index + match[0].length }
      const level = [match[1], match[2]]
        .filter((part) => part !== undefined)
        .join(' to ')
        .toLowerCase()
      return [
        {
          about: line.text.slice(sentence.start, sentence.end),
          where: line.place(span),
          message: say.checks.likelihood.withConfidence(capital(likelihood.words.words), level),
          fixes: fixesFor(line, span, sentence.end, level),
        },
      ]
    })
  })
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Only "with … confidence" can be taken out of a sentence without breaking it. */
function fixesFor(
  line: Line,
  { start, end }: { start: number; end: number },
  sentenceEnd: number,
  level: string,
): Fix[] {
  if (!/^with\b/iu.test(line.text.slice(start, end))) return []
  const cut = withBlank(line.text, start, end)
  const remove = { where: line.place(cut), replacement: cut.text }
  const added = `${/[.!?)”"’\ufffc]$/u.test(line.text.slice(0, sentenceEnd)) ? '' : '.'} Our confidence in this judgment is ${level}.`
  const add = { where: line.place({ start: sentenceEnd, end: sentenceEnd }), replacement: added }
  return [
    { label: say.checks.fixes.ownSentence, change: { type: 'edit', edits: [remove, add] } },
    { label: say.checks.fixes.leaveOut, change: { type: 'edit', edits: [remove] } },
  ]
}

/** The words with the blank (or the commas) that goes with them; at the beginning of a sentence the next word gets their capital. */
function withBlank(text: string, start: number, end: number): { start: number; end: number; text: string } {
  const isAside = text.charAt(end) === ',' && /,\s$/u.test(text.slice(0, start))
  if (isAside) return { start: start - 2, end: end + 1, text: '' }
  if (/\s$/u.test(text.slice(0, start)) && !/^\p{Lu}/u.test(text.slice(start)))
    return { start: start - 1, end, text: '' }
  const next = /^,?\s+(\p{L})/u.exec(text.slice(end))
  return next === null
    ? { start, end, text: '' }
    : { start, end: end + next[0].length, text: next[1]?.toUpperCase() ?? '' }
}
