import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import { escapeHtml } from '../../core/memo/html.ts'

/** What a Word file says of itself (ECMA-376 part 2, Core Properties). `created` and `updated` are instants. */
export interface CoreProperties {
  title: string
  subject: string
  creator: string
  /** BCP 47. */
  language: string
  created: string
  updated: string
}

/** The part that has the core properties, in place of the one that the library would write with the time of the export. */
export function corePart({ title, subject, creator, language, created, updated }: CoreProperties) {
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:subject>${escapeHtml(subject)}</dc:subject><dc:creator>${escapeHtml(creator)}</dc:creator><dc:language>${escapeHtml(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${updated}</dcterms:modified></cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}

/**
 * The file with what the library has no words for, and with one date on all its parts instead of the clock's.
 * @param style XML that goes at the end of the styles
 * @param instant the date
 */
export function finished(bytes: Uint8Array, style: string, instant: string): Uint8Array {
  const parts = unzipSync(bytes)
  const change = (part: string, tag: string, xml: string) => {
    parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(tag, () => xml + tag))
  }
  change('word/styles.xml', '</w:styles>', style)
  change('word/settings.xml', '<w:compat>', notes)
  // The dates of a ZIP have no time zone and begin in 1980.
  const year = new Date(instant).getUTCFullYear()
  const mtime = new Date(Math.min(Math.max(year, 1981), 2098), 0, 1)
  return zipSync(parts, { mtime, level: 9 })
}

/** How notes are numbered and which of them are lines, not notes: programs that make no sections ask the settings (17.11.11). */
const notes =
  '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr><w:numFmt w:val="decimal"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>'
