import { create } from 'zustand'
import type { Fix } from '../../../core/checks/finding.ts'
import type { Listed } from './checksState.ts'

/** What the panel can have done in the text, while the text is in the window. */
interface ChecksActions {
  goTo: (key: string) => void
  fix: (key: string, fix: Fix) => void
  /** Goes to the next finding after the caret, or the one before it, around the end of the memo. */
  step: (by: 1 | -1) => void
}

interface Checks {
  findings: readonly Listed[]
  /** Why the last check could not be made. */
  problem: string | null
  actions: ChecksActions | null
}

/** What the checks of the open memo have found, as it is shown in the text. */
export const useChecks = create<Checks>(() => ({ findings: [], problem: null, actions: null }))

/** Goes to the next finding, or to the one before; does nothing where no memo is being written. */
export function stepToFinding(by: 1 | -1): void {
  useChecks.getState().actions?.step(by)
}
