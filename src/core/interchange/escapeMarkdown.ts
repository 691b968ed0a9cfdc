import { printableText } from '../memo/printable.ts'

/**
 * One line of text as Markdown that reads as that text, without the control characters that no format can hold; whatever ends a line in it is a
 * blank. CommonMark (2.4 Backslash escapes) allows a backslash before any ASCII
 * punctuation; here it stands before what could open markup anywhere, and before what could make the line another kind of block. An
 * address is kept from being a link by itself (GitHub Flavored Markdown 6.9, Autolinks): to it would belong the backslash that follows it, so
 * that the markup behind that would be markup again.
 */
export function escapeMarkdown(line: string): string {
  return printableText(line)
    .replaceAll('\n', ' ')
    .replace(/[\\`*_[\]<>&~|$^]|:(?=\/\/)|(?<=www)\./giu, '\\$&')
    .replace(/^[#+=:-]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
}

/** A link to a web address; `words` are Markdown already. */
export function webLink(url: string, words: string): string {
  return `[${words}](<${url.replace(/[\s<>\\]/gu, encodeURIComponent)}>)`
}
