import type { Memo } from '../model/memo.ts'
import type { Note } from '../model/note.ts'
import { type CheckId, checkIds } from './checks.ts'
import { type Context, contextOf } from './context.ts'
import type { Finding, Found } from './finding.ts'
import { likelihoodAndConfidence } from './likelihoodAndConfidence.ts'
import { likelihoodTerm } from './likelihoodTerm.ts'
import { mixedTerms } from './mixedTerms.ts'
import { nameSpelling } from './nameSpelling.ts'
import { quotationChanged } from './quotationChanged.ts'
import type { CheckSettings } from './settings.ts'
import { singleSource } from './singleSource.ts'
import { sourceIncomplete } from './sourceIncomplete.ts'
import { unsupportedJudgment } from './unsupportedJudgment.ts'

const rules: Readonly<Record<CheckId, (context: Context) => Found[]>> = {
  'unsupported-judgment': unsupportedJudgment,
  'likelihood-term': likelihoodTerm,
  'mixed-terms': mixedTerms,
  'likelihood-and-confidence': likelihoodAndConfidence,
  'quotation-changed': quotationChanged,
  'source-incomplete': sourceIncomplete,
  'name-spelling': nameSpelling,
  'single-source': singleSource,
}

/**
 * What the checks that are on find in a memo, by check and in reading order within each. `notes` are those at hand: those it cites or has chosen as
 * evidence count, and a cited one that is not among them is said to be missing. The same memo, notes and settings always give the same.
 */
export function checkMemo(memo: Memo, notes: readonly Note[], settings: CheckSettings): Finding[] {
  const context = contextOf(memo, notes, settings)
  const uses = new Map<string, number>()
  return checkIds
    .filter((check) => !settings.off.includes(check))
    .flatMap((check) =>
      rules[check](context).map(({ about, ...found }): Finding => {
        const key = `${check} ${about}`
        const use = (uses.get(key) ?? 0) + 1
        uses.set(key, use)
        return { check, key: use === 1 ? key : `${key} ${use}`, ...found }
      }),
    )
}
