import { bibtex } from './bibtex.ts'
import { cslItems, type Sourced } from './cslItem.ts'
import { ris } from './ris.ts'

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
