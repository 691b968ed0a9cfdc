import type { Alteration, Quoted } from '../model/memoBody.ts'

/** What is printed where words of a quotation were left out. */
const ellipsis = '…'

/**
 * The words of a quotation between quotation marks, unless they bring marks of their own (speech broken by "he said"), which
 * then stand as the source has them.
 */
export function quoted(words: string): string {
  return /["“”„«»]/u.test(words) ? words : `“${words}”`
}

/** Quoted words as a memo prints them: an ellipsis for what was left out, square brackets around what was added. */
export function printedWords({ exact, alterations }: Pick<Quoted, 'exact' | 'alterations'>): string {
  return quoted(altered(exact, alterations))
}

/**
 * `exact` with its alterations, which are in the order of their places and do not overlap. A blank parts an insertion from what stands
 * before it, unless that opens something, and from the word after it.
 */
export function altered(exact: string, alterations: readonly Alteration[]): string {
  let printed = ''
  let from = 0
  for (const alteration of alterations) {
    if (alteration.type === 'omission') {
      printed += exact.slice(from, alteration.start) + ellipsis
      from = alteration.end
    } else {
      const before = printed + exact.slice(from, alteration.at)
      const [left, right] = [
        /[^\s\p{Ps}\p{Pi}]$/u.test(before) ? ' ' : '',
        /^[\p{L}\p{N}]/u.test(exact.slice(alteration.at)) ? ' ' : '',
      ]
      printed = `${before}${left}[${alteration.text}]${right}`
      from = alteration.at
    }
  }
  return printed + exact.slice(from)
}
