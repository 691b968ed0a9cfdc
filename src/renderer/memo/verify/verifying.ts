import { create } from 'zustand'
import type { VerifiedQuotation, VerifyReport } from '../../../core/verify/report.ts'
import { call } from '../../bridge.ts'
import { flushAll } from '../../state/saving.ts'
import { showCited } from '../../state/showCited.ts'
import { complain } from '../../state/toasts.ts'

/** What was found of the memo that was verified last, while it is shown. */
export const useVerifying = create<{ report: VerifyReport | null; isBusy: boolean }>(() => ({
  report: null,
  isBusy: false,
}))

/** Asks for an exported memo, and shows whether it can be relied on. */
export async function verifyMemo(): Promise<void> {
  const { isBusy, report: shown } = useVerifying.getState()
  const isOtherOpen = shown === null && document.querySelector('dialog[open]') !== null
  if (isBusy || isOtherOpen) return
  useVerifying.setState({ isBusy: true })
  try {
    // A note may have been edited a moment ago: it is compared as it is on the disk.
    await flushAll()
    const { report } = await call('memos.verify', {})
    if (report !== null) useVerifying.setState({ report })
  } catch (error) {
    useVerifying.setState({ report: null })
    complain(error)
  } finally {
    useVerifying.setState({ isBusy: false })
  }
}

export function closeReport(): void {
  useVerifying.setState({ report: null })
}

/** Leaves the report for the annotation that a quotation rests on. */
export async function showSource({ annotation }: VerifiedQuotation): Promise<void> {
  if (annotation === null) return
  closeReport()
  try {
    await showCited(annotation)
  } catch (error) {
    complain(error)
  }
}
