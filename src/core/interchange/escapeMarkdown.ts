/**
 * One line of text as Markdown that reads as that text. CommonMark (2.4 Backslash escapes) allows a backslash before any ASCII
 * punctuation; here it stands before what could open markup anywhere, and before what could make the line another kind of block. An
 * address that some readers make a link of by themselves is left to them: it leads where it says.
 */
export function escapeMarkdown(line: string): string {
  return line
    .replaceAll('\0', '')
    .replace(/[\\`*_[\]<>&~|$^]/gu, '\\$&')
    .replace(/^[#+=:-]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
}

/** A link to a web address; `words` are Markdown already. */
export function webLink(url: string, words: string): string {
  return `[${words}](<${url.replace(/[\s<>\\]/gu, encodeURIComponent)}>)`
}
