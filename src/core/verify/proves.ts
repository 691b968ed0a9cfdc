import { say } from '../words/say.ts'
import type { VerifyReport } from './report.ts'

/**
 * What a result proves and what it does not, a sentence each. The seal ties the page to the provenance inside; a hash of the source ties
 * both to the vault. Nothing here is a signature.
 */
export function provesOf(
  { isVerified, quotations, findings }: Pick<VerifyReport, 'isVerified' | 'quotations' | 'findings'>,
  hasVault: boolean,
): string[] {
  if (!isVerified) return [say.verdicts.proves.nothing]
  const count = (check: string, status: string) =>
    quotations.filter(({ findings }) => findings.some((one) => one.check === check && one.status === status)).length
  const [inSource, total] = [count('source', 'passed'), quotations.length]
  const isCompared = findings.every(({ check, status }) => check !== 'text' || status === 'passed')
  const proven = [say.verdicts.proves.words(isCompared)]
  if (hasVault && inSource > 0) {
    proven.push(
      inSource === total ? say.verdicts.proves.allInSource : say.verdicts.proves.someInSource(inSource, total),
    )
  }
  if (inSource < total) {
    proven.push(say.verdicts.proves.notHere)
  }
  proven.push(say.verdicts.proves.notWho)
  return proven
}
