import type { Comparison, Hunk } from './compare.ts'
import { strip } from './strip.ts'

/**
 * Letters that a PDF keeps as the glyphs that stand beside each other, not as the text they were: of scripts that run from right to left
 * or join and reorder their letters, emoji that are made of several characters, and ligatures. Programs read them back by guess.
 */
const guessed =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}]|\p{Regional_Indicator}|\p{Extended_Pictographic}|[\ufb00-\ufb06]/u

/** Whether a text has letters that a PDF does not give back for certain. */
export function isGuessed(text: string): boolean {
  return guessed.test(text)
}

/**
 * Divides what differs in a PDF into what was changed and what may only have been read back otherwise: differences within lines that have
 * such letters.
 * @param lines those of the expected text, in order
 */
export function divide(
  comparison: Comparison,
  lines: readonly string[],
): { certain: Comparison; uncertain: Comparison } {
  if (comparison.hunks.length === 0 || !lines.some(isGuessed)) {
    return { certain: comparison, uncertain: { hunks: [], isExact: true } }
  }
  let end = 0
  const places = lines.map((line) => {
    const start = end
    end += strip(line).text.length
    return { start, end, isGuessed: guessed.test(line) }
  })
  const isUncertain = (hunk: Hunk) => {
    const isEmpty = hunk.start === hunk.end
    const touched = places.filter((line) =>
      isEmpty ? line.start <= hunk.start && hunk.end <= line.end : line.start < hunk.end && hunk.start < line.end,
    )
    return isEmpty ? touched.some((line) => line.isGuessed) : touched.every((line) => line.isGuessed)
  }
  const { hunks, isExact } = comparison
  return {
    certain: { hunks: hunks.filter((hunk) => !isUncertain(hunk)), isExact },
    uncertain: { hunks: hunks.filter(isUncertain), isExact },
  }
}
