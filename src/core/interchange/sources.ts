import { bibtex } from './bibtex.ts'
import { cslItems, type Sourced } from './cslItem.ts'
import type { SourceFormat } from './exchangeFormats.ts'
import { ris } from './ris.ts'

/** The sources of some notes as a file of the format. */
export function encodeSources(notes: readonly Sourced[], format: SourceFormat): string {
  switch (format) {
    case 'csl':
      return encodeCslJson(notes)
    case 'bibtex':
      return encodeBibtex(notes)
    case 'ris':
      return encodeRis(notes)
  }
}

/** The sources of some notes as CSL-JSON text, an array in the given order. */
export function encodeCslJson(notes: readonly Sourced[]): string {
  return `${JSON.stringify(cslItems(notes), null, 2)}\n`
}

/** The sources of some notes as a BibTeX file. */
export function encodeBibtex(notes: readonly Sourced[]): string {
  return bibtex(cslItems(notes))
}

/** The sources of some notes as a RIS file. */
export function encodeRis(notes: readonly Sourced[]): string {
  return ris(cslItems(notes))
}
