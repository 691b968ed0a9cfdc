import { say } from '../words/say.ts'
import { problemsFirst, type Status, type VerifiedQuotation, type VerifyReport } from './report.ts'

/** The verdict in a sentence, without the word that says it. */
export function verdictSentence({ isVerified, quotations, file }: VerifyReport): string {
  const failed = quotations.filter(({ status }) => status === 'failed').length
  const unchecked = quotations.filter(({ status }) => status === 'unchecked').length
  const { verdict } = say.verdicts
  if (!isVerified) return verdict.failed(file, failed, quotations.length)
  if (quotations.length === 0) return verdict.quotesNothing(file)
  if (unchecked === 0) return verdict.all(file, quotations.length)
  return verdict.inPart(file, unchecked, quotations.length)
}

/** The verdict as a word and a sentence. */
export function verdictOf(report: VerifyReport): string {
  const { verified, notVerified } = say.verdicts.verdict
  return `${report.isVerified ? verified : notVerified}: ${verdictSentence(report)}`
}

/** The whole report as plain text: the verdict, what was found of the file, and every quotation, those with problems first. */
export function reportText(report: VerifyReport): string {
  const { memo, findings, differences, quotations, proves } = report
  const head = [memo.title, memo.subject, memo.date].filter((part) => part.trim() !== '').join(' · ')
  return [
    [verdictOf(report), head, say.verdicts.text.exported(memo.exported, memo.application)].join('\n'),
    [say.verdicts.text.file, ...findings.map(({ status, says }) => line(status, says))].join('\n'),
    differences.length === 0
      ? ''
      : [
          say.verdicts.text.changed,
          ...differences.slice(0, most).map(differenceText),
          ...more(differences.length),
        ].join('\n'),
    quotations.length === 0
      ? ''
      : [say.verdicts.text.quotations, ...problemsFirst(quotations).map(quotationText)].join('\n'),
    [say.verdicts.text.proves, ...proves.map((sentence) => `  ${sentence}`)].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The most changes that are listed. */
const most = 100

function more(count: number): string[] {
  return count > most ? [`  ${say.verdicts.text.more(count - most)}`] : []
}

function differenceText({ before, removed, added, after }: VerifyReport['differences'][number]): string {
  const change = [removed === '' ? '' : `[-${removed}-]`, added === '' ? '' : `{+${added}+}`].join('')
  return `  ${before}${change}${after}`
}

/** Of one where all is well, the sentences would only say so. */
function quotationText({ number, label, words, speaker, source, status, findings }: VerifiedQuotation): string {
  const from = say.verdicts.text.from(speaker, source.title, label)
  const reasons = findings.filter((finding) => finding.status !== 'passed')
  return [
    line(status, `${number}. ${words.replace(/\s+/gu, ' ')}`),
    `               ${from}`,
    ...reasons.map((reason) => `               ${reason.status === 'failed' ? '!' : '?'} ${reason.says}`),
  ].join('\n')
}

function line(status: Status, text: string): string {
  return `  ${say.verdicts.text.statuses[status].padEnd(11)}  ${text}`
}
