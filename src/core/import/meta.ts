import { type MetaField, type MetaOrigin, metaFields } from '../model/source.ts'
import { monthNumber, PartialDate } from '../model/time.ts'
import { beginningOf } from '../text/cut.ts'
import type { ParsedDocument } from './parsed.ts'

/** What one place says of a document. Fields it does not tell are absent or empty. */
export interface Finding {
  origin: MetaOrigin
  title?: string | undefined
  authors?: string[] | undefined
  publisher?: string | undefined
  /** Any text that begins with a date as ISO 8601 writes it, or reads like one; see {@link readDate}. */
  published?: string | undefined
  url?: string | undefined
  language?: string | undefined
}

/** The facts of a document from several findings: for each field the first that tells it, and where that was. */
export function chooseMeta(findings: readonly Finding[]): ParsedDocument['meta'] {
  const origins: ParsedDocument['meta']['origins'] = {}
  const first = <T>(field: MetaField, tidy: (finding: Finding) => T, isKnown: (value: T) => boolean, unknown: T): T => {
    for (const finding of findings) {
      const value = tidy(finding)
      if (!isKnown(value)) continue
      origins[field] = finding.origin
      return value
    }
    return unknown
  }
  const line = (field: Exclude<MetaField, 'authors' | 'published'>) =>
    first(
      field,
      (finding) => tidyLine(finding[field] ?? ''),
      (value) => value !== '',
      '',
    )
  return {
    title: line('title'),
    authors: first(
      'authors',
      ({ authors = [] }) => tidyAuthors(authors),
      (names) => names.length > 0,
      [],
    ),
    publisher: line('publisher'),
    published: first<PartialDate | null>(
      'published',
      (finding) => readDate(finding.published ?? ''),
      (date) => date !== null,
      null,
    ),
    url: first(
      'url',
      (finding) => tidyUrl(finding.url ?? ''),
      (value) => value !== '',
      '',
    ),
    language: first(
      'language',
      (finding) => tidyLanguage(finding.language ?? ''),
      (value) => value !== '',
      '',
    ),
    origins,
  }
}

/** `surer` where it knows a field, `other` for the rest. */
export function preferMeta(surer: ParsedDocument['meta'], other: ParsedDocument['meta']): ParsedDocument['meta'] {
  const known = metaFields.filter((field) => surer.origins[field] !== undefined)
  const fields = Object.fromEntries(known.map((field) => [field, surer[field]]))
  return { ...other, ...fields, origins: { ...other.origins, ...surer.origins } }
}

/**
 * A date as people and programs write it, to the precision it has: ISO 8601 (`2023-08-25T10:00Z`, `2023-08`), `25 August 2023`,
 * `Aug. 25, 2023`, `August 2023`, an RFC 5322 date (`Fri, 25 Aug 2023 10:00:00 +0000`), a PDF date (`D:20230825…`). `null` for
 * anything else: `08/09/2023` is one day to an American and another to a European, so it is not read. The calendar day is the
 * one written, whatever its time zone.
 */
export function readDate(written: string): PartialDate | null {
  const text = written.trim()
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/u.exec(text)
  if (iso !== null) return valid(iso[1], iso[2], iso[3])
  const compact = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:\d{6})?(?=$|[TZ+'-])/u.exec(text)
  if (compact !== null) return valid(compact[1], compact[2], compact[3])
  const dayFirst = /^(?:\p{L}+,?\s+)?(\d{1,2})\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(text)
  if (dayFirst !== null) return valid(dayFirst[3], month(dayFirst[2]), dayFirst[1]?.padStart(2, '0'))
  const monthFirst = /^(?:\p{L}+,\s+)?(\p{L}{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/u.exec(text)
  if (monthFirst !== null) return valid(monthFirst[3], month(monthFirst[1]), monthFirst[2]?.padStart(2, '0'))
  return null
}

/** The two digits of a month; for a word that is none, something that is no part of a date. */
function month(name = ''): string {
  return String(monthNumber(name) ?? 'none').padStart(2, '0')
}

function valid(...parts: (string | undefined)[]): PartialDate | null {
  const parsed = PartialDate.safeParse(parts.filter((part) => part !== undefined).join('-'))
  return parsed.success ? parsed.data : null
}

/** White space runs as one blank, none at the ends; control characters out; at most 500 code units. */
export function tidyLine(text: string): string {
  return beginningOf(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), 500)
}

/** Names without "By", without addresses, each once. The address of a profile page is no name, nor is what has no letter. */
function tidyAuthors(names: readonly string[]): string[] {
  const tidied = names
    .flatMap((name) =>
      tidyLine(name)
        .replace(/^by[:\s]+/iu, '')
        .split(/\s*;\s*|\s+and\s+|\s*,\s+(?=\p{Lu}\S+\s+\p{Lu})/u),
    )
    .map((name) =>
      name
        .replace(/\s*<[^>]*@[^>]*>\s*$/u, '')
        .replace(/^["']|["']$/gu, '')
        .trim(),
    )
    .filter((name) => /\p{L}/u.test(name) && !/^https?:/iu.test(name))
  return [...new Set(tidied)].slice(0, 50)
}

/** Only web addresses are kept: they are what a reader can follow. */
function tidyUrl(url: string): string {
  const text = tidyLine(url)
  return /^https?:\/\/[^\s"<>]+$/iu.test(text) ? text : ''
}

/** A BCP 47 tag in its usual spelling (`en_us` → `en-US`); anything else is unknown. */
function tidyLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? ''
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}
