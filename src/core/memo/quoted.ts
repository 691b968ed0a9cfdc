/**
 * The words of a quotation between quotation marks, unless they bring marks of their own (speech broken by "he said"), which
 * then stand as the source has them.
 */
export function quoted(words: string): string {
  return /["“”„«»]/u.test(words) ? words : `“${words}”`
}
