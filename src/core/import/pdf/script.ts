/** Hebrew, Arabic and the other scripts that run from right to left. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const leftToRight = /[\p{L}\p{N}]/u
/** Scripts that put no space between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese, and their punctuation. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uff65]/u

export type Direction = 'ltr' | 'rtl' | 'neutral'

/** The direction of the first character that has one; digits count as left to right. */
export function directionOf(text: string): Direction {
  for (const character of text) {
    if (rightToLeft.test(character)) return 'rtl'
    if (leftToRight.test(character)) return 'ltr'
  }
  return 'neutral'
}

/** Whether most letters of `text` run from right to left. */
export function isRightToLeft(text: string): boolean {
  if (!rightToLeft.test(text)) return false
  let balance = 0
  for (const character of text) {
    if (rightToLeft.test(character)) balance++
    else if (/\p{L}/u.test(character)) balance--
  }
  return balance > 0
}

/** Whether two texts that meet here belong to scripts without spaces, so that none is missing between them. */
export function meetWithoutSpace(before: string, after: string): boolean {
  const last = [...before.slice(-2)].at(-1) ?? ''
  const first = [...after.slice(0, 2)][0] ?? ''
  return unspaced.test(last) && unspaced.test(first)
}

/**
 * The width of a text in characters of the Latin alphabet: an ideograph counts as two. Used to tell prose from columns of
 * figures.
 */
export function letterWidth(text: string): number {
  let width = 0
  for (const character of text) width += unspaced.test(character) ? 2 : 1
  return width
}

const presentationForms = /[\ufb00-\ufdff\ufe70-\ufefc\u2e80-\u2fd5]/gu
const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
}

/**
 * Letters for the codes that PDF writers put in their place because of the shape they drew: ligatures, the four shapes of each
 * Arabic letter, the radicals that look like ideographs. Control characters, which draw nothing, go.
 */
export function plainCharacters(text: string): string {
  return text.replace(presentationForms, (character) => character.normalize('NFKC')).replace(/\p{Cc}/gu, ' ')
}

/** The brackets of a text drawn from right to left, turned back into the characters they stand for. */
export function mirrorBrackets(text: string): string {
  return text.replace(/[()[\]{}<>«»‹›]/gu, (bracket) => mirrored[bracket] ?? bracket)
}
