import { parseReadoutLink } from '../interchange/link.ts'
import { citedIn } from '../memo/cited.ts'
import { citeById } from '../memo/citing.ts'
import { printableText } from '../memo/printable.ts'
import type { Note } from '../model/note.ts'
import type { ProvenanceRecord, RecordedQuotation } from '../provenance/provenance.ts'
import { type Comparison, touches } from './compare.ts'
import type { VaultEvidence } from './evidence.ts'
import { isFaithful } from './faithful.ts'
import type { Place } from './places.ts'
import { type QuotationFinding, type VerifiedQuotation, worst } from './report.ts'
import { strip } from './strip.ts'

/** The text of a memo's file: how it differs from what was exported, and itself, stripped. */
export interface FileText {
  comparison: Comparison
  /** Differences that may come from how a PDF keeps some scripts. */
  uncertain: Comparison
  found: string
}

interface Against {
  record: ProvenanceRecord
  text: FileText
  /** `null` where there is no vault. */
  vault: VaultEvidence | null
}

/**
 * One quotation of a memo, checked.
 * @param place where it stands in what was exported, `null` where it is not there
 */
export function checkQuotation(
  quotation: RecordedQuotation,
  number: number,
  place: Place | null,
  { record, text, vault }: Against,
): VerifiedQuotation {
  const { kind, label, words, speaker, source: sha256, annotation } = quotation
  const findings = [
    printedFinding(quotation, place, text),
    faithfulFinding(quotation),
    sourceFinding(quotation, record, vault),
    speakerFinding(quotation, place, text, vault),
  ]
  const link = parseReadoutLink(annotation)
  const title = record.sources.find(({ note }) => note === link?.note)?.meta.title ?? ''
  return {
    number,
    kind,
    label,
    words,
    speaker,
    source: { title, sha256 },
    annotation: linkInto(annotation, vault),
    status: worst(findings.map(({ status }) => status)),
    findings,
  }
}

function linkInto(annotation: string, vault: VaultEvidence | null): VerifiedQuotation['annotation'] {
  const link = parseReadoutLink(annotation)
  const note = vault?.notes.find(({ id }) => id === link?.note)
  if (link === null || note === undefined) return null
  const isThere = link.annotation !== null && citedIn(note, link.annotation) !== null
  return { note: note.id, annotation: isThere ? link.annotation : null }
}

function printedFinding({ words }: RecordedQuotation, place: Place | null, { comparison, uncertain, found }: FileText) {
  const finding = (status: QuotationFinding['status'], says: string): QuotationFinding => ({
    check: 'printed',
    status,
    says,
  })
  if (place === null)
    return finding('failed', 'These words do not stand in the text that the provenance says was exported.')
  const isThere = comparison.isExact
    ? !touches(comparison, place.start, place.end)
    : found.includes(strip(printableText(words)).text)
  if (isThere && touches(uncertain, place.start, place.end)) {
    return finding(
      'unchecked',
      'A PDF does not keep these words letter by letter; their page looks as it was exported.',
    )
  }
  return isThere
    ? finding('passed', 'The memo has these words as they were exported.')
    : finding('failed', 'The memo has other words here than were exported.')
}

function faithfulFinding({ words, exact }: RecordedQuotation): QuotationFinding {
  return isFaithful(words, exact)
    ? {
        check: 'faithful',
        status: 'passed',
        says: 'The words are those that were cited; what was left out or added is marked.',
      }
    : {
        check: 'faithful',
        status: 'failed',
        says: 'The words are not those that were cited: something differs that no ellipsis and no bracket marks.',
      }
}

function sourceFinding(
  { exact, source, annotation, position }: RecordedQuotation,
  record: ProvenanceRecord,
  vault: VaultEvidence | null,
): QuotationFinding {
  const finding = (status: QuotationFinding['status'], says: string): QuotationFinding => ({
    check: 'source',
    status,
    says,
  })
  if (source === null) return finding('unchecked', 'The source was no longer in the vault when the memo was exported.')
  if (vault === null) return finding('unchecked', 'The source is not here: no vault was looked into.')
  const id = parseReadoutLink(annotation)?.note
  const named = vault.notes.find((note) => note.id === id)
  const same = [named, ...vault.notes].find((note) => note?.source.original.sha256 === source)
  if (same !== undefined) return inSource(finding, exact, position, same)
  const name = record.sources.find(({ note }) => note === id)?.original.name ?? 'the source'
  if (vault.originals.has(source)) {
    const says = `The vault keeps ${name}, but its note has a newer document now, or is gone.`
    return finding('unchecked', says)
  }
  if (named === undefined)
    return finding('unchecked', `The source is not here: the vault has no ${name} with its hash.`)
  // Originals are kept for good, so that this note cannot have been made from that file, unless the vault is an old copy.
  const says = `The vault has this note, and never had the file that the memo says it was made from (${name}).`
  return finding('failed', says)
}

function inSource(
  finding: (status: QuotationFinding['status'], says: string) => QuotationFinding,
  exact: string,
  position: RecordedQuotation['position'],
  { source: { text } }: Note,
): QuotationFinding {
  if (position !== null && text.slice(position.start, position.end) === exact) {
    return finding('passed', 'The source in the vault has these words, letter for letter, where they were cited.')
  }
  if (text.includes(exact)) {
    return finding('passed', 'The source in the vault has these words, letter for letter.')
  }
  return finding('failed', 'The source in the vault does not have these words.')
}

function speakerFinding(
  { speaker, annotation }: RecordedQuotation,
  place: Place | null,
  { comparison }: FileText,
  vault: VaultEvidence | null,
): QuotationFinding {
  const finding = (status: QuotationFinding['status'], says: string): QuotationFinding => ({
    check: 'speaker',
    status,
    says,
  })
  const credit = place?.credit ?? null
  if (credit !== null && touches(comparison, credit.start, credit.end)) {
    return finding('failed', 'The memo credits these words to somebody else than it did when it was exported.')
  }
  if (vault === null) return finding('unchecked', `No vault was looked into for who is credited${naming(speaker)}.`)
  const link = parseReadoutLink(annotation)
  const note = vault.notes.find(({ id }) => id === link?.note)
  const id = link?.annotation ?? null
  const cited = note === undefined || id === null ? null : citeById(note, id)
  if (cited === null) {
    return finding('unchecked', `The annotation is not in the vault, to see who is credited${naming(speaker)}.`)
  }
  const now = cited.speaker
  if (now === speaker) {
    return finding(
      'passed',
      speaker === '' ? 'Nobody is credited, as in the vault.' : `Credited to ${speaker}, as in the vault.`,
    )
  }
  const says = `The memo credits ${speaker === '' ? 'nobody' : speaker}; the vault now credits ${now === '' ? 'nobody' : now}.`
  return finding('failed', says)
}

function naming(speaker: string): string {
  return speaker === '' ? '' : ` (in the memo: ${speaker})`
}
