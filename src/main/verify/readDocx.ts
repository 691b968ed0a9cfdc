import { ReadoutError } from '../../core/errors.ts'
import { romanNumeral } from '../../core/memo/numerals.ts'
import type { VisibleMemo } from '../../core/verify/evidence.ts'
import { say } from '../../core/words/say.ts'
import { unzip, zipNames } from '../import/zip.ts'
import { docxDigest, readDocxPart } from '../provenance/docxPart.ts'
import { type Numbers, type PartText, partText } from './docx/partText.ts'
import { xmlEvents } from './docx/xml.ts'
import type { FoundInFile } from './readMemo.ts'

/** The provenance in a Word document, and what the document shows. */
export async function readDocxMemo(docx: Uint8Array): Promise<FoundInFile | null> {
  const names = zipNames(docx)
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw odd('twice')
  const json = readDocxPart(docx)
  if (json === null) return null
  const look = async () => ({
    visible: visibleIn(docx),
    pages: { document: docxDigest(docx), pages: [], file: null },
  })
  return { json, look }
}

/**
 * What a person reads in the document: the writer's notes, the text, the endnotes, and whatever else somebody put in, such as
 * comments. The parts are those that the document itself names; headers and footers are the margins of its one page.
 */
function visibleIn(docx: Uint8Array): VisibleMemo {
  const parts = unzip(docx, (name) => /\.(?:xml|rels)$/u.test(name))
  const part = (name: string) => new TextDecoder().decode(parts.get(name))
  const [main, ...others] = targets(part('_rels/.rels'), 'officeDocument')
  if (!/^\/?word\/document\.xml$/u.test(main ?? '') || others.length > 0) throw odd('text')
  const related = part('word/_rels/document.xml.rels')
  const xmlOf = (type: string) => targets(related, type).map((target) => part(inWord(target)))

  const document = part('word/document.xml')
  const [footnotes, endnotes] = [notesIn(xmlOf('footnotes')), notesIn(xmlOf('endnotes'))]
  const [footnoteOrder, endnoteOrder] = [
    referencesIn(document, 'footnoteReference'),
    referencesIn(document, 'endnoteReference'),
  ]
  const numbers: Numbers = {
    footnote: (id) => romanNumeral(footnoteOrder.indexOf(id) + 1),
    endnote: (id) => String(endnoteOrder.indexOf(id) + 1),
  }
  const read = (xml: string, own = '') => partText(xml, numbers, own)
  const texts: PartText[] = [
    ...footnoteOrder.map((id) => read(footnotes.get(id) ?? '', numbers.footnote(id))),
    read(document),
    ...endnoteOrder.map((id) => read(endnotes.get(id) ?? '', numbers.endnote(id))),
    ...['comments', 'glossaryDocument'].flatMap(xmlOf).map((xml) => read(xml)),
  ]
  const margins = ['header', 'footer'].flatMap(xmlOf).map((xml) => read(xml))
  return {
    body: texts.map(({ text }) => text).join('\n'),
    margins: [margins.map(({ text }) => text)],
    hidden: [...texts, ...margins].flatMap(({ hidden }) => hidden),
  }
}

/** The targets of a part's relationships of one type, by the last word of the type's name. */
function targets(rels: string, type: string): string[] {
  return [...xmlEvents(rels)].flatMap((event) => {
    if (event.type !== 'start' || event.name !== 'Relationship') return []
    const isOf = event.attributes.get('Type')?.endsWith(`/${type}`) === true
    return isOf ? [event.attributes.get('Target') ?? ''] : []
  })
}

/** Targets are seen from the folder of the part that they belong to, or from the root. */
function inWord(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target}`
}

/** The ids of the notes that a text refers to, each once, in order: programs number them so. */
function referencesIn(xml: string, name: string): string[] {
  const ids = [...xmlEvents(xml)].flatMap((event) =>
    event.type === 'start' && event.name === name ? [event.attributes.get('id') ?? ''] : [],
  )
  return [...new Set(ids)]
}

/** The markup of each note by its id. Lines between text and notes have ids too, and no text. */
function notesIn(parts: readonly string[]): Map<string, string> {
  const notes = new Map<string, string>()
  for (const xml of parts) {
    for (const [note, prefix] of xml.matchAll(/<(\w+:)?(?:footnote|endnote)\s[\s\S]*?<\/\1(?:footnote|endnote)>/gu)) {
      const id = new RegExp(`\\s(?:${prefix ?? ''})?id\\s*=\\s*["']([^"']*)["']`, 'u').exec(note)?.[1]
      if (id === undefined || notes.has(id)) throw odd('notes')
      notes.set(id, note)
    }
  }
  return notes
}

function odd(why: keyof typeof say.verifying.oddities): ReadoutError {
  return new ReadoutError('unreadable', say.verifying.odd(say.verifying.oddities[why]), {
    advice: say.verifying.asExported,
  })
}
