import type { VerifyReport } from '../../../core/verify/report.ts'
import { reportText } from '../../../core/verify/reportText.ts'
import { call } from '../../bridge.ts'
import { complain, say } from '../../state/toasts.ts'
import { t } from '../../strings.ts'

/** Puts a report on the clipboard, as text. */
export async function copyReport(report: VerifyReport): Promise<void> {
  try {
    await call('clipboard.copy', { text: reportText(report), html: null })
    say(t.verify.copied)
  } catch (error) {
    complain(error)
  }
}
