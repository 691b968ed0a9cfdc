import { say } from '../words/say.ts'
import type { Context } from './context.ts'
import type { Fix, Found } from './finding.ts'
import { describeTerm, distance, nearest, type Row, rows, rowsOf, type Term } from './likelihoodTerms.ts'
import type { LikelihoodWords } from './likelihoodWords.ts'
import type { Line } from './lines.ts'
import { type Rewording, reword, rewordings } from './rewording.ts'

/** Words of likelihood that the chosen standard does not have, and percentages that contradict the term they stand beside. */
export function likelihoodTerm({ likelihoods, settings: { standard }, row }: Context): Found[] {
  return likelihoods.flatMap(({ line, words }) => {
    const own = words.rows.find((one) => rowsOf[standard].includes(one))
    if (own !== undefined) return contradiction(line, words, own) ?? []
    const options = rewordings(line.own, words, row)
    return {
      about: words.words,
      where: line.place(words),
      message: reasonFor(words, row, say.checks.likelihood.standards[standard]),
      fixes: options.map((option) => fixFor(line, option)),
    }
  })
}

function reasonFor({ words, percent, isVague }: LikelihoodWords, row: Row, standard: string): string {
  const bare = capital(words.replace(/^an? /u, ''))
  const [first, second, third] = nearest(row, percent)
  if (first === undefined || second === undefined || third === undefined)
    return say.checks.likelihood.foreign(bare, standard)
  if (!isVague)
    return say.checks.likelihood.foreign(bare, standard) + say.checks.likelihood.nearest(describeTerm(first))
  const [low, middle, high] = [first, second, third].sort((a, b) => a.low - b.low).map(describeTerm)
  return say.checks.likelihood.vague(bare, standard, [low ?? '', middle ?? '', high ?? ''])
}

function fixFor(line: Line, { text, term, ...span }: Rewording): Fix {
  return {
    label: `${capital(text)} (${say.checks.likelihood.percent(term.low, term.high)})`,
    change: { type: 'edit', edits: [{ where: line.place(span), replacement: text }] },
  }
}

const number = '(\\d{1,3})(?:\\.\\d+)?'
const range = `${number}(?:\\s*(?:%|percent|per\\s+cent))?(?:\\s*(?:–|-|to)\\s*${number})?\\s*(?:%|percent\\b|per\\s+cent\\b)`
/** "(60–70%)" directly behind a term, or "a 60 percent chance" in its sentence. Other percentages are about something else. */
const inBrackets = new RegExp(`^\\s*[([](?:[^)\\]\\d]{0,20})${range}[^)\\]]{0,20}[)\\]]`, 'iu')
const ofChance = new RegExp(`${range}(?:\\s+|-)(?:chance|probability|likelihood)\\b`, 'iu')

function contradiction(line: Line, words: LikelihoodWords, row: Row): Found | null {
  const term = termOf(words, row)
  const sentence = line.sentenceAt(words.start)
  const rest = line.own.slice(words.end, sentence.end)
  const given = inBrackets.exec(rest) ?? ofChance.exec(line.own.slice(sentence.start, sentence.end))
  if (term === undefined || given === null) return null
  const low = Number(given[1])
  const high = Number(given[2] ?? given[1])
  if (high >= term.low && low <= term.high) return null
  const middle = (low + high) / 2
  const better = nearest(row, middle)[0]
  const option = better === undefined ? null : reword(line.own, words, better)
  const percent = say.checks.likelihood.percent(low, high)
  return {
    about: `${words.words} ${percent}`,
    where: line.place(words),
    message: say.checks.likelihood.contradicts(describeTerm(term), percent),
    fixes: option === null ? [] : [fixFor(line, option)],
  }
}

/** The term that words are, by the band they fall into. */
export function termOf({ percent }: LikelihoodWords, row: Row): Term | undefined {
  return rows[row].find((term) => distance(term, percent) === 0)
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
