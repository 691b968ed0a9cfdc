import type { Source } from '../model/source.ts'
import type { PartialDate } from '../model/time.ts'
import { type CslName, personName } from './personName.ts'
import { documentUri } from './source.ts'

/** A source with whom it belongs to; a note is one. */
export interface Sourced {
  source: Source
}

/** The kinds of document that can be told apart by what is known, as CSL calls them. */
export type CslType = 'article-newspaper' | 'webpage' | 'report' | 'book' | 'personal_communication' | 'document'

/** Year, month and day, as far as they are known. */
export interface CslDate {
  'date-parts': [number[]]
}

/** A source as CSL-JSON has it (csl-data.json of the Citation Style Language, 1.0.2); what is not known is absent. */
export interface CslItem {
  id: string
  type: CslType
  title?: string
  author?: CslName[]
  'container-title'?: string
  publisher?: string
  issued?: CslDate
  accessed?: CslDate
  URL?: string
  language?: string
}

/** The sources of some notes as CSL items, in the given order. Ids are citation keys, as BibTeX can have them; see {@link citationKey}. */
export function cslItems(notes: readonly Sourced[]): CslItem[] {
  const taken = new Set<string>()
  return notes.map(({ source }) => {
    const item = cslItem(source)
    for (let count = 2; taken.has(item.id); count++) item.id = `${citationKey(source)}-${count}`
    taken.add(item.id)
    return item
  })
}

function cslItem(source: Source): CslItem {
  const { meta } = source
  const [title, publisher, language] = [meta.title, meta.publisher, meta.language].map(oneLine)
  const type = typeOf(source)
  const author = meta.authors.flatMap((name) => personName(oneLine(name)) ?? [])
  const uri = documentUri(source)
  // What carries the document is its container where it is one of many there.
  const carrier = type === 'article-newspaper' || type === 'webpage' ? 'container-title' : 'publisher'
  return {
    id: citationKey(source),
    type,
    ...(title ? { title } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(publisher ? { [carrier]: publisher } : {}),
    ...(meta.published === null ? {} : { issued: dateOf(meta.published) }),
    ...(uri.startsWith('urn:') ? {} : { URL: uri, accessed: dateOf(meta.imported.slice(0, 10)) }),
    ...(language ? { language } : {}),
  }
}

/**
 * Books and messages are known by their files. A PDF or Word file that somebody published is a report. A page or text is a newspaper's
 * article when it has a publisher and was published on a day, a web page when it has but an address.
 */
function typeOf({ meta, original: { mediaType } }: Source): CslType {
  if (mediaType === 'application/epub+zip') return 'book'
  if (mediaType === 'message/rfc822') return 'personal_communication'
  const isPaper = mediaType === 'application/pdf' || mediaType.includes('wordprocessingml')
  if (isPaper) return meta.publisher === '' ? 'document' : 'report'
  if (meta.publisher !== '' && meta.published?.length === 'YYYY-MM-DD'.length) return 'article-newspaper'
  return meta.url === '' ? 'document' : 'webpage'
}

function dateOf(date: PartialDate): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] }
}

/** Words that a title begins with and that do not tell it from others. */
const small = new Set('a an the of in on at to for and is are was how why what when who'.split(' '))

/**
 * The citation key of a source: author, year, the first telling word of the title, and the first hexadecimal digits of its file's hash, by
 * which it stays the same whatever else is exported with it and whoever exports it: `ruiz2024port-3f9a`. ASCII letters, digits and a hyphen.
 */
export function citationKey({ meta, original }: Source): string {
  const name = personName(oneLine(meta.authors[0] ?? ''))
  const who = plain(name?.family ?? name?.literal ?? meta.publisher).join('')
  const words = plain(meta.title)
  const what = words.find((word) => !small.has(word)) ?? words[0] ?? ''
  const head = `${who.slice(0, 24)}${meta.published?.slice(0, 4) ?? ''}${what.slice(0, 24)}`
  return `${head === '' ? 'source' : head}-${original.sha256.slice(0, 4)}`
}

/** The words of a text in lower-case ASCII letters and digits, as far as they can be had by leaving out accents. */
function plain(text: string): string[] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return bare
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/[^a-z0-9]/gu, ''))
    .filter(Boolean)
}

/** Text on one line, as reference managers have it. Control characters would end a field, so they go. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
