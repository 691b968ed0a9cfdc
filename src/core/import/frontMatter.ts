import type { Finding } from './meta.ts'

/**
 * The metadata block that static-site tools put before a Markdown text: `name: value` lines between two `---` lines. Readout
 * reads the names title, author(s), publisher (or site), date (or published), url (or source) and language (or lang); a value
 * may be quoted, and several authors are separated by commas. A text that opens otherwise comes back whole.
 */
export function splitFrontMatter(content: string): { finding: Finding; body: string } {
  // A line can be one of these in one way only: with two, a long text without an end would be tried in every combination.
  const match = /^---[ \t]*\n((?:\w[\w-]*:[^\n]*\n|[ \t#-][^\n]*\n|\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(content)
  if (match === null) return { finding: { origin: 'front-matter' }, body: content }
  const fields = new Map<string, string>()
  for (const line of (match[1] ?? '').split('\n')) {
    const [, name, value] = /^([\w-]+):(.*)$/u.exec(line) ?? []
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), unquote(value.trim()))
  }
  const field = (...names: string[]) => names.map((name) => fields.get(name)).find(Boolean) ?? ''
  return {
    finding: {
      origin: 'front-matter',
      title: field('title'),
      authors: field('authors', 'author')
        .replace(/^\[|\]$/gu, '')
        .split(',')
        .map((name) => unquote(name.trim())),
      publisher: field('publisher', 'site'),
      published: field('date', 'published'),
      url: field('url', 'source'),
      language: field('language', 'lang'),
    },
    body: content.slice(match[0].length),
  }
}

function unquote(value: string): string {
  return value.replace(/^(["'])(.*)\1$/u, '$2')
}
