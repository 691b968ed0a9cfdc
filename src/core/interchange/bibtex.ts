import type { CslDate, CslItem, CslType } from './cslItem.ts'
import type { CslName } from './personName.ts'

/** Entry types that BibTeX's own styles know, and the field that says who brought the document out. */
const entries: Record<CslType, { type: string; carrier: string }> = {
  'article-newspaper': { type: 'article', carrier: 'journal' },
  webpage: { type: 'misc', carrier: 'howpublished' },
  report: { type: 'techreport', carrier: 'institution' },
  book: { type: 'book', carrier: 'publisher' },
  personal_communication: { type: 'misc', carrier: 'howpublished' },
  document: { type: 'misc', carrier: 'howpublished' },
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Items as a BibTeX file in UTF-8. Dates are there twice: `year`, `month` and `day` for BibTeX and reference managers, `date`
 * for biblatex, which prefers it. BibTeX's own styles pass over `day`, `url` and `urldate`.
 */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n')
}

function entry(item: CslItem): string {
  const { type, carrier } = entries[item.type]
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  const monthName = month === undefined ? undefined : months[month - 1]
  const fields: [name: string, value: string | undefined][] = [
    ['author', item.author === undefined ? undefined : braced(item.author.map(authorOf).join(' and '))],
    ['title', item.title === undefined ? undefined : braced(titleOf(item.title))],
    [carrier, carrierOf(item)],
    ['year', year === undefined ? undefined : braced(pad(year, 4))],
    ['month', monthName],
    ['day', day === undefined ? undefined : braced(String(day))],
    ['date', item.issued === undefined ? undefined : braced(isoDate(item.issued))],
    ['url', item.URL === undefined ? undefined : braced(item.URL)],
    ['urldate', item.accessed === undefined ? undefined : braced(isoDate(item.accessed))],
    ['language', item.language === undefined ? undefined : braced(escapeTex(item.language))],
  ]
  const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `  ${name} = ${value},\n`)
  return `@${type}{${item.id},\n${lines.join('')}}\n`
}

function carrierOf(item: CslItem): string | undefined {
  const carrier = item['container-title'] ?? item.publisher
  return carrier === undefined ? undefined : braced(escapeTex(carrier))
}

function braced(value: string): string {
  return `{${value}}`
}

/** `von Last, Jr, First`, BibTeX's form without ambiguity; an organisation in braces of its own, so that it is one word to BibTeX. */
function authorOf(name: CslName): string {
  if (name.literal !== undefined) return braced(escapeTex(name.literal))
  const particle = name['dropping-particle'] ?? name['non-dropping-particle'] ?? ''
  const family = [particle, name.family ?? ''].filter(Boolean).map(escapeName).join(' ')
  return [family, name.suffix, name.given]
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 0 ? part : escapeName(part)))
    .join(', ')
}

/** A part of a name; a comma or an "and" in it would part it for BibTeX. */
function escapeName(part: string): string {
  return /,|\band\b/iu.test(part) ? braced(escapeTex(part)) : escapeTex(part)
}

/** Styles put titles in small letters. A word with a capital after its first letter is a name or an abbreviation, and is protected. */
function titleOf(title: string): string {
  return title
    .split(' ')
    .map((word) => (/.\p{Lu}/u.test(word) ? braced(escapeTex(word)) : escapeTex(word)))
    .join(' ')
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/**
 * Text with what TeX would take for commands escaped; all other letters stay as they are, in any script. Braces become commands, because
 * BibTeX counts even an escaped one.
 */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^]/gu, (sign) => commands[sign] ?? sign).replace(/[$&#%_]/gu, '\\$&')
}

function isoDate({ 'date-parts': [parts] }: CslDate): string {
  return parts.map((part, index) => pad(part, index === 0 ? 4 : 2)).join('-')
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
