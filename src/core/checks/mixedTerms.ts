import { say } from '../words/say.ts'
import type { Context } from './context.ts'
import type { Edit, Fix, Found } from './finding.ts'
import { termOf } from './likelihoodTerm.ts'
import { describeTerm, rows, rowsOf } from './likelihoodTerms.ts'
import type { LikelihoodWords } from './likelihoodWords.ts'
import type { Line } from './lines.ts'
import { reword } from './rewording.ts'

/** Terms of the row that a memo under ICD 203 uses less, where it uses both. A term that stands in both rows counts for neither. */
export function mixedTerms({ likelihoods, row, settings: { standard } }: Context): Found[] {
  const other = rowsOf[standard].find((one) => one !== row)
  if (other === undefined) return []
  const isKept = likelihoods.some(({ words }) => words.rows.includes(row))
  const strays = likelihoods.filter(({ words }) => words.rows.includes(other))
  if (!isKept || strays.length === 0) return []
  const edits = strays.map(({ line, words }) => editFor(line, words))
  const all = edits.filter((edit) => edit !== null)
  return strays.map(({ line, words }, index) => {
    const term = termFor(words)
    const edit = edits[index] ?? null
    return {
      about: words.words,
      where: line.place(words),
      message: say.checks.likelihood.otherRow(
        words.words.replace(/^an? /u, '').replace(/^./u, (letter) => letter.toUpperCase()),
        term === undefined ? null : describeTerm(term),
      ),
      fixes: edit === null ? [] : fixes(edit, all),
    }
  })

  function termFor(words: LikelihoodWords) {
    const mine = other === undefined ? undefined : termOf(words, other)
    return mine === undefined || other === undefined ? undefined : rows[row][rows[other].indexOf(mine)]
  }

  function editFor(line: Line, words: LikelihoodWords): Edit | null {
    const term = termFor(words)
    const option = term === undefined ? null : reword(line.own, words, term)
    return option === null ? null : { where: line.place(option), replacement: option.text }
  }
}

function fixes(edit: Edit, all: readonly Edit[]): Fix[] {
  const one: Fix = { label: say.checks.fixes.write(String(edit.replacement)), change: { type: 'edit', edits: [edit] } }
  return all.length < 2
    ? [one]
    : [one, { label: say.checks.fixes.all(all.length), change: { type: 'edit', edits: all } }]
}
