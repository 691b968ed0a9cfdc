import { problemsFirst, type Status, type VerifiedQuotation, type VerifyReport } from './report.ts'

/** The statuses as words; where they are shown with a sign, the word stands beside it. */
export const statusWords: Record<Status, string> = { passed: 'ok', failed: 'FAILED', unchecked: 'not checked' }

/** The verdict in a sentence. */
export function verdictOf({ isVerified, quotations, file }: VerifyReport): string {
  const failed = quotations.filter(({ status }) => status === 'failed').length
  const unchecked = quotations.filter(({ status }) => status === 'unchecked').length
  if (!isVerified) {
    return failed === 0 ? `NOT VERIFIED: ${file}.` : `NOT VERIFIED: ${file}, ${of(failed, quotations.length)} failed.`
  }
  if (quotations.length === 0) return `VERIFIED: ${file}, which quotes nothing.`
  if (unchecked === 0) return `VERIFIED: ${file}, ${all(quotations.length)}.`
  return `VERIFIED: ${file}, as far as could be checked; ${of(unchecked, quotations.length)} could not be checked in full.`
}

function all(count: number): string {
  return count === 1 ? 'with its one quotation' : `with all ${count.toLocaleString('en')} quotations`
}

function of(count: number, total: number): string {
  return `${count.toLocaleString('en')} of ${total.toLocaleString('en')} quotation${total === 1 ? '' : 's'}`
}

/** The whole report as plain text: the verdict, what was found of the file, and every quotation, those with problems first. */
export function reportText(report: VerifyReport): string {
  const { memo, findings, differences, quotations, proves } = report
  const head = [memo.title, memo.subject, memo.date].filter((part) => part.trim() !== '').join(' · ')
  return [
    [verdictOf(report), head, `Exported ${memo.exported} by ${memo.application}.`].join('\n'),
    ['FILE', ...findings.map(({ status, says }) => line(status, says))].join('\n'),
    differences.length === 0
      ? ''
      : ['CHANGED', ...differences.slice(0, most).map(differenceText), ...more(differences.length)].join('\n'),
    quotations.length === 0 ? '' : ['QUOTATIONS', ...problemsFirst(quotations).map(quotationText)].join('\n'),
    ['WHAT THIS PROVES', ...proves.map((sentence) => `  ${sentence}`)].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The most changes that are listed. */
const most = 100

function more(count: number): string[] {
  return count > most ? [`  and ${(count - most).toLocaleString('en')} more`] : []
}

function differenceText({ before, removed, added, after }: VerifyReport['differences'][number]): string {
  const change = [removed === '' ? '' : `[-${removed}-]`, added === '' ? '' : `{+${added}+}`].join('')
  return `  ${before}${change}${after}`
}

/** Of one where all is well, the sentences would only say so. */
function quotationText({ number, label, words, speaker, source, status, findings }: VerifiedQuotation): string {
  const from = [speaker, source.title === '' ? '' : `“${source.title}”`, `source ${label}`].filter(Boolean).join(', ')
  const reasons = findings.filter((finding) => finding.status !== 'passed')
  return [
    line(status, `${number}. ${words.replace(/\s+/gu, ' ')}`),
    `               ${from}`,
    ...reasons.map((reason) => `               ${reason.status === 'failed' ? '!' : '?'} ${reason.says}`),
  ].join('\n')
}

function line(status: Status, text: string): string {
  return `  ${statusWords[status].padEnd(11)}  ${text}`
}
