const roman = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/iu
const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The page number that is all a text says (`3`, `- 3 -`, `[3]`, `Page 3 of 10`, `3/10`, `xii`), or `undefined`. */
export function pageNumber(text: string): number | undefined {
  const words = text.replace(/^[\s\-–—|[(•·]+|[\s\-–—|\])•·.]+$/gu, '')
  const match =
    /^(?:page|p\.?|pg\.?|seite|pagina|página|стр\.?)?\s*(\d{1,4})(?:\s*(?:of|\/|von|de|из)\s*\d{1,4})?$/iu.exec(words)
  if (match !== null) return Number(match[1])
  const digits = [...words.toLowerCase()].map((letter) => values[letter] ?? 0)
  if (!roman.test(words)) return undefined
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}
