/** A text without all that has no ink, and where in the text each code unit of it stood. */
export interface Stripped {
  text: string
  /** In UTF-16 code units, into `from`. */
  offsets: number[]
  /** The text that was stripped. */
  from: string
  /** The offsets in `text` at which a soft hyphen stood: a line that ends there shows a hyphen. */
  softHyphens: ReadonlySet<number>
}

/**
 * Characters that fonts draw with the same glyph as another one. A PDF keeps glyphs, and which of their characters stood there is a
 * guess of the program that wrote it: Source Serif's apostrophe comes back as the modifier letter, say. Nobody sees a difference.
 */
const sameGlyph: Readonly<Record<string, string>> = {
  '\u02bb': '\u2018',
  '\u02bc': '\u2019',
  '\u2010': '-',
  '\u2011': '-',
  '\u2215': '\u2044',
  '\u2219': '\u00b7',
  '\u00b5': '\u03bc',
}

/** Radicals of Han characters, ligatures, the forms of Arabic letters and single jamo: other code points for what a text has as letters. */
const forms = /[\u2e80-\u2fdf\ufb00-\ufdff\ufe70-\ufefc\u3131-\u318e]/u

const inkless = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/**
 * A text as it is compared: white space and characters that are never seen are left out, since a page breaks lines where it likes, and
 * letters are taken apart from their accents (Unicode NFD), however they are written. Everything else that can be seen counts: marks,
 * case, digits.
 */
export function strip(from: string): Stripped {
  const units: string[] = []
  const offsets: number[] = []
  const softHyphens = new Set<number>()
  for (let at = 0; at < from.length; ) {
    const char = String.fromCodePoint(from.codePointAt(at) ?? 0)
    if (char === '\u00ad') softHyphens.add(units.length)
    if (!inkless.test(char)) {
      const drawn = sameGlyph[char] ?? char
      const decomposed = drawn.normalize(forms.test(drawn) ? 'NFKD' : 'NFD')
      for (let unit = 0; unit < decomposed.length; unit++) {
        units.push(decomposed.charAt(unit))
        offsets.push(at + Math.min(unit, char.length - 1))
      }
    }
    at += char.length
  }
  return { text: units.join(''), offsets, from, softHyphens }
}
