/**
 * `text` without what no format can hold: the control characters and code points that XML 1.0 excludes (section 2.2, `Char`), which
 * HTML and Markdown drop or replace as well. Halves of surrogate pairs become U+FFFD. Line ends become LF.
 */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
