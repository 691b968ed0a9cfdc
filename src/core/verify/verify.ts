import { sealOf } from '../provenance/digest.ts'
import type { ProvenanceRecord } from '../provenance/provenance.ts'
import { sealLine, sealName } from '../provenance/sealLine.ts'
import { say } from '../words/say.ts'
import { compare, differencesOf } from './compare.ts'
import { contradictions } from './consistent.ts'
import type { ReadMemo, VaultEvidence } from './evidence.ts'
import { marginFinding } from './margins.ts'
import { pageFinding } from './pages.ts'
import { placesOf } from './places.ts'
import { provesOf } from './proves.ts'
import { checkQuotation, type FileText } from './quotation.ts'
import type { FileFinding, VerifyReport } from './report.ts'
import { strip } from './strip.ts'
import { divide } from './uncertain.ts'

/**
 * Verifies what was read from a memo's file, against the provenance in it and against what a vault has, where there is one (`null`:
 * there is none). A record of another format's file is a failure like any other.
 */
export async function verify(read: ReadMemo, vault: VaultEvidence | null): Promise<VerifyReport> {
  const { provenance, visible } = read
  const { record } = provenance
  const seal = await sealOf(read.record)
  const found = strip(visible.body)
  const printed = printedSeal(found.text)
  // Whether the seal is the right one is told apart from whether the words are.
  const lines = [...record.printed, sealLine(printed ?? seal)]
  const expected = strip(lines.join('\n'))
  const pages = pageFinding(read.format, provenance.pages, read.pages)
  // Where the pages look as they did, what a PDF keeps of some scripts is no reason to doubt them.
  const isLenient = read.format === 'pdf' && pages.status === 'passed'
  const { certain: comparison, uncertain } = divide(compare(expected, found), isLenient ? lines : [])
  const places = placesOf(record.quotations, strip(record.printed.join('\n')).text)
  const text: FileText = { comparison, uncertain, found: found.text }
  const quotations = record.quotations.map((quotation, index) =>
    checkQuotation(quotation, index + 1, places[index] ?? null, { record, text, vault }),
  )
  const differences = differencesOf(comparison, expected, found)
  const findings = [
    recordFinding(read),
    sealFinding(read, seal, printed),
    textFinding(read, differences.length, uncertain.hunks.length > 0),
    marginFinding(record, visible.margins, isLenient),
    pages,
  ]
  const isVerified =
    findings.every(({ status }) => status !== 'failed') && quotations.every(({ status }) => status !== 'failed')
  const { file, format } = read
  const report = { file, format, isVerified, memo: memoOf(record), seal, findings, differences, quotations }
  return { ...report, proves: provesOf(report, vault !== null) }
}

function memoOf({ memo, exported, application }: ProvenanceRecord): VerifyReport['memo'] {
  const { title, head } = memo
  return {
    title,
    subject: head.subject,
    date: head.date,
    exported,
    application: `${application.name} ${application.version}`,
  }
}

function recordFinding({ format, provenance: { record } }: ReadMemo): FileFinding {
  const found = contradictions(record)
  if (record.format !== format) found.unshift(say.verdicts.record.otherFormat)
  if (found.length > 0) {
    return { check: 'record', status: 'failed', says: say.verdicts.record.contradicts(found) }
  }
  const [count, sources] = [record.quotations.length, record.sources.length]
  const says = say.verdicts.record.complete(count, sources)
  return { check: 'record', status: 'passed', says }
}

/** The seal that counts is the one on the page: the one in the file is changed as easily as the rest of the file. */
function sealFinding({ provenance }: ReadMemo, seal: string, printed: string | null): FileFinding {
  if (printed === null) {
    return { check: 'seal', status: 'failed', says: say.verdicts.seal.missing }
  }
  if (printed !== seal) {
    const says = say.verdicts.seal.other(short(printed), short(seal))
    return { check: 'seal', status: 'failed', says }
  }
  if (provenance.seal !== seal) {
    return { check: 'seal', status: 'failed', says: say.verdicts.seal.named }
  }
  const says = say.verdicts.seal.same(seal)
  return { check: 'seal', status: 'passed', says }
}

/** The seal at the end of a stripped text; `null` where none is there. */
function printedSeal(found: string): string | null {
  const name = strip(sealName).text
  const start = found.lastIndexOf(name)
  const seal = start < 0 ? undefined : /^[0-9a-f]{64}$/u.exec(found.slice(start + name.length))?.[0]
  return seal ?? null
}

function textFinding({ visible }: ReadMemo, differences: number, isGuessed: boolean): FileFinding {
  const hidden = visible.hidden.filter((text) => text.trim() !== '').length
  if (differences > 0) {
    const says = say.verdicts.words.changed(differences)
    return { check: 'text', status: 'failed', says }
  }
  if (hidden > 0) {
    const says = say.verdicts.words.hidden(hidden)
    return { check: 'text', status: 'failed', says }
  }
  if (isGuessed) {
    return { check: 'text', status: 'unchecked', says: say.verdicts.words.guessed }
  }
  return { check: 'text', status: 'passed', says: say.verdicts.words.same }
}

function short(hash: string): string {
  return `${hash.slice(0, 12)}…`
}
