import { meetWithoutSpace } from './script.ts'

/** The words of a document that no line end cuts, in lower case; compounds with their hyphens as `-`. */
export type Vocabulary = ReadonlySet<string>

/** What happens to the end of a line when the next one is joined to it. */
export interface Seam {
  /** How many code units of the line's end go: the hyphen of a divided word. */
  cut: number
  glue: '' | ' '
}

/** First members that English joins to the rest by a hyphen, whatever follows. */
const hyphenated: ReadonlySet<string> = new Set(['self', 'ex', 'well', 'so', 'ever', 'much', 'vice', 'quasi'])

/**
 * How two lines of one paragraph join. A hyphen at a line's end is undone when it only divides a word:
 * - a soft hyphen always;
 * - never when no letter stands before it or after it, when a capital follows small letters (`Franco-/German`), or when what stands
 *   before it has a hyphen, slash, dot or figure already (`tit-for-/tat`, addresses);
 * - otherwise as the document writes the word elsewhere: with the hyphen, or in one;
 * - a word it does not write elsewhere: kept when both halves are words of the document of at least three letters, or the first is one
 *   that English always hyphenates (`self-`, `ex-`); undone otherwise, for of the hyphens at line ends most divide words.
 *   The typographic hyphen (U+2010), which programs write when they divide words and people hardly ever type, is kept only
 *   where the document has the compound elsewhere.
 */
export function seam(before: string, after: string, vocabulary: Vocabulary): Seam {
  const word = /\S*$/u.exec(before)?.[0] ?? ''
  const next = /^\S*/u.exec(after)?.[0] ?? ''
  const hyphen = /[-\u00ad\u2010\u2011]$/u.exec(word)?.[0]
  if (hyphen !== undefined && word.length > 1) {
    const kept: Seam = { cut: 0, glue: '' }
    return divides(word.slice(0, -1), hyphen, next, vocabulary) ? { cut: 1, glue: '' } : kept
  }
  if (/\S[—–]$/u.test(word) || /^[—]\S/u.test(next)) return { cut: 0, glue: '' }
  if (/\S[/?&=_#%]$/u.test(word) && continuesAddress(word, next)) return { cut: 0, glue: '' }
  return { cut: 0, glue: meetWithoutSpace(before, after) ? '' : ' ' }
}

function divides(head: string, hyphen: string, next: string, vocabulary: Vocabulary): boolean {
  if (hyphen === '\u00ad') return true
  const first = /[\p{L}\p{M}]+$/u.exec(head)?.[0] ?? ''
  const second = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? ''
  if (first === '' || second === '') return false
  if (/^\p{Lu}/u.test(second) && !/^[\p{Lu}\p{M}]{2,}$/u.test(first)) return false
  if (/[-\u2010\u2011/.@:_\d]/u.test(head)) return false
  const [low, high] = [first.toLowerCase(), second.toLowerCase()]
  if (vocabulary.has(`${low}-${high}`)) return false
  if (hyphen === '\u2010' || vocabulary.has(low + high)) return true
  const areWords = low.length >= 3 && high.length >= 3 && vocabulary.has(low) && vocabulary.has(high)
  return !areWords && !hyphenated.has(low)
}

/** After `and/` a word follows without a space; after the last slash of a web address one follows with a space. */
function continuesAddress(word: string, next: string): boolean {
  if (!/:\/\/|^www\./iu.test(word)) return word.endsWith('/')
  return /[/?=&_%#]|\w[.-]\w/u.test(next)
}

/** Collects the {@link Vocabulary} of lines, leaving out the words that a line end cuts. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>()
  let isCut = false
  for (const line of lines) {
    const found = line.match(/[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu) ?? []
    const whole = isCut ? found.slice(1) : found
    isCut = /[-\u00ad\u2010\u2011]$/u.test(line)
    for (const word of isCut ? whole.slice(0, -1) : whole)
      words.add(word.toLowerCase().replace(/[\u2010\u2011]/gu, '-'))
  }
  return words
}
