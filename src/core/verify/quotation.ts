import { parseReadoutLink } from '../interchange/link.ts'
import { citedIn } from '../memo/cited.ts'
import { citeById } from '../memo/citing.ts'
import { printableText } from '../memo/printable.ts'
import type { Note } from '../model/note.ts'
import type { ProvenanceRecord, RecordedQuotation } from '../provenance/provenance.ts'
import { say } from '../words/say.ts'
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
  if (place === null) return finding('failed', say.verdicts.quotation.notPrinted)
  const isThere = comparison.isExact
    ? !touches(comparison, place.start, place.end)
    : found.includes(strip(printableText(words)).text)
  if (isThere && touches(uncertain, place.start, place.end)) {
    return finding('unchecked', say.verdicts.quotation.guessed)
  }
  return isThere
    ? finding('passed', say.verdicts.quotation.printed)
    : finding('failed', say.verdicts.quotation.otherWords)
}

function faithfulFinding({ words, exact }: RecordedQuotation): QuotationFinding {
  return isFaithful(words, exact)
    ? {
        check: 'faithful',
        status: 'passed',
        says: say.verdicts.quotation.faithful,
      }
    : {
        check: 'faithful',
        status: 'failed',
        says: say.verdicts.quotation.unfaithful,
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
  if (source === null) return finding('unchecked', say.verdicts.quotation.sourceGone)
  if (vault === null) return finding('unchecked', say.verdicts.quotation.noVault)
  const id = parseReadoutLink(annotation)?.note
  const named = vault.notes.find((note) => note.id === id)
  const same = [named, ...vault.notes].find((note) => note?.source.original.sha256 === source)
  if (same !== undefined) return inSource(finding, exact, position, same)
  const name = record.sources.find(({ note }) => note === id)?.original.name ?? say.verdicts.quotation.theSource
  if (vault.originals.has(source)) {
    const says = say.verdicts.quotation.otherDocument(name)
    return finding('unchecked', says)
  }
  if (named === undefined) return finding('unchecked', say.verdicts.quotation.noSource(name))
  // Originals are kept for good, so that this note cannot have been made from that file, unless the vault is an old copy.
  const says = say.verdicts.quotation.never(name)
  return finding('failed', says)
}

function inSource(
  finding: (status: QuotationFinding['status'], says: string) => QuotationFinding,
  exact: string,
  position: RecordedQuotation['position'],
  { source: { text } }: Note,
): QuotationFinding {
  if (position !== null && text.slice(position.start, position.end) === exact) {
    return finding('passed', say.verdicts.quotation.inPlace)
  }
  if (text.includes(exact)) {
    return finding('passed', say.verdicts.quotation.inSource)
  }
  return finding('failed', say.verdicts.quotation.notInSource)
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
    return finding('failed', say.verdicts.quotation.otherCredit)
  }
  if (vault === null) return finding('unchecked', say.verdicts.quotation.creditNoVault(speaker))
  const link = parseReadoutLink(annotation)
  const note = vault.notes.find(({ id }) => id === link?.note)
  const id = link?.annotation ?? null
  const cited = note === undefined || id === null ? null : citeById(note, id)
  if (cited === null) {
    return finding('unchecked', say.verdicts.quotation.creditNoAnnotation(speaker))
  }
  const now = cited.speaker
  if (now === speaker) {
    return finding('passed', say.verdicts.quotation.credited(speaker))
  }
  const says = say.verdicts.quotation.creditedOther(speaker, now)
  return finding('failed', says)
}
