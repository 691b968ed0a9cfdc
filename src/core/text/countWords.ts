const usual = new Intl.Segmenter(undefined, { granularity: 'word' })

/**
 * How many words a text has, in any script (UAX 29 word boundaries; signs and white space do not count).
 * @param segmenter cuts by words, where the language is known; otherwise the system's own rules do
 */
export function countWords(text: string, segmenter = usual): number {
  let count = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) count++
  return count
}
