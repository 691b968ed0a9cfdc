import { create } from 'zustand'
import { type Change, compareMemos } from '../../../core/compare/compare.ts'
import { toReadoutError } from '../../../core/errors.ts'
import type { Memo } from '../../../core/model/memo.ts'
import { call } from '../../bridge.ts'
import { takeOver, useOpenMemo } from '../../state/memo.ts'
import { flushAll } from '../../state/saving.ts'
import { complain } from '../../state/toasts.ts'
import { t } from '../../strings.ts'

/** Two memos side by side: what the right one has otherwise than the left one. */
export interface Comparison {
  left: string
  right: string
  changes: Change[]
}

interface Comparing {
  /** What is asked or shown; `null` while the dialog is closed. */
  step: 'choose' | 'shown' | null
  comparison: Comparison | null
  layout: 'sides' | 'inline'
  isOnlyChanges: boolean
  problem: string
}

export const useComparing = create<Comparing>(() => ({
  step: null,
  comparison: null,
  layout: 'sides',
  isOnlyChanges: false,
  problem: '',
}))

/** Asks which memo the open one is to be compared with. */
export async function askCompare(): Promise<void> {
  if (document.querySelector('dialog[open]') !== null || useOpenMemo.getState().memo === null) return
  await flushAll().catch(complain)
  useComparing.setState({ step: 'choose', comparison: null, problem: '' })
}

export function closeComparing(): void {
  useComparing.setState({ step: null, comparison: null })
}

/** Shows what the open memo has otherwise than another one. */
export async function compareWithMemo(id: string): Promise<void> {
  try {
    const other = await call('memos.open', { id })
    compareWith(other, t.compare.other(other.head.subject || t.library.untitledMemo, other.title))
  } catch (error) {
    useComparing.setState({ problem: toReadoutError(error).line })
  }
}

/** Shows what the open memo has otherwise than `other`, which is called `name`. */
export function compareWith(other: Memo, name: string): void {
  const memo = takeOver()
  if (memo === null) return
  const right = t.compare.now(memo.head.subject || t.library.untitledMemo)
  const comparison = { left: name, right, changes: compareMemos(other, memo) }
  useComparing.setState({ step: 'shown', comparison, problem: '' })
}
