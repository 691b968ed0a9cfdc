import type { VerifyReport } from './report.ts'

/**
 * What a result proves and what it does not, a sentence each. The seal ties the page to the provenance inside; a hash of the source ties
 * both to the vault. Nothing here is a signature.
 */
export function provesOf(
  { isVerified, quotations, findings }: Pick<VerifyReport, 'isVerified' | 'quotations' | 'findings'>,
  hasVault: boolean,
): string[] {
  if (!isVerified) return ['Do not rely on this file: ask for the memo as it was exported.']
  const count = (check: string, status: string) =>
    quotations.filter(({ findings }) => findings.some((one) => one.check === check && one.status === status)).length
  const [inSource, total] = [count('source', 'passed'), quotations.length]
  const isCompared = findings.every(({ check, status }) => check !== 'text' || status === 'passed')
  const words = isCompared ? 'The words in this file' : 'The words in this file, as far as they were compared,'
  const proven = [`${words} are those that its provenance holds, and the seal on the page is that provenance’s.`]
  if (hasVault && inSource > 0) {
    proven.push(
      inSource === total
        ? 'Every quotation stands letter for letter in its source, which is in this vault.'
        : `${inSource} of ${total} quotations stand letter for letter in their sources, which are in this vault.`,
    )
  }
  if (inSource < total) {
    proven.push(
      'Where the source is not here, only the file itself was checked: whoever has the sources can check the rest.',
    )
  }
  proven.push(
    'It does not prove who made the file: somebody who makes a whole new memo with a seal of its own is shown by the sources, or by a signature, not by the seal.',
  )
  return proven
}
