import { create } from 'zustand'
import { type Change, compareMemos, countChanges } from '../../../core/compare/compare.ts'
import type { PieceForm } from '../../../core/compare/pieces.ts'
import { type ReadoutError, toReadoutError } from '../../../core/errors.ts'
import type { NoteForm } from '../../../core/keeping/noteForms.ts'
import type { VersionSummary } from '../../../core/keeping/version.ts'
import type { Memo } from '../../../core/model/memo.ts'
import { call } from '../../bridge.ts'
import { takeOver, useOpenMemo } from '../../state/memo.ts'
import { flushAll } from '../../state/saving.ts'
import { complain } from '../../state/toasts.ts'
import { t } from '../../strings.ts'

/** What is compared: memos, or states of a memo or a note. */
export type AnyChange = Change<PieceForm | NoteForm>

/** Two of them side by side: what the right one has otherwise than the left one. */
export interface Comparison {
  left: string
  right: string
  changes: AnyChange[]
  /** What changed, counted in words; empty where nothing did. */
  summary: string
  /** Whether what is the same is among the changes too. */
  hasSame: boolean
  /** Changes that are left out. */
  more: number
  /** The version that is compared, with what the document is now or with the version before it; `null` for two memos. */
  version: { version: VersionSummary; against: 'now' | 'earlier' } | null
}

interface Comparing {
  /** What is asked or shown; `null` while the dialog is closed. */
  step: 'choose' | 'shown' | null
  comparison: Comparison | null
  layout: 'sides' | 'inline'
  isOnlyChanges: boolean
  problem: ReadoutError | null
}

export const useComparing = create<Comparing>(() => ({
  step: null,
  comparison: null,
  layout: 'sides',
  isOnlyChanges: false,
  problem: null,
}))

/** Asks which memo the open one is to be compared with. */
export async function askCompare(): Promise<void> {
  if (document.querySelector('dialog[open]') !== null || useOpenMemo.getState().memo === null) return
  await flushAll().catch(complain)
  useComparing.setState({ step: 'choose', comparison: null, problem: null })
}

export function closeComparing(): void {
  useComparing.setState({ step: null, comparison: null })
}

/** Shows what the open memo has otherwise than another one. */
export async function compareWithMemo(id: string): Promise<void> {
  try {
    const other = await call('memos.open', { id })
    // The dialog may have been closed meanwhile, or another memo chosen that was read sooner.
    if (useComparing.getState().step !== 'choose') return
    compareWith(other, t.compare.other(other.head.subject || t.library.untitledMemo, other.title))
  } catch (error) {
    useComparing.setState({ problem: toReadoutError(error) })
  }
}

/** Shows what the open memo has otherwise than `other`, which is called `name`. */
export function compareWith(other: Memo, name: string, version: Comparison['version'] = null): void {
  const memo = takeOver()
  if (memo === null) return
  const right = t.compare.now(memo.head.subject || t.library.untitledMemo)
  showComparison({ ...comparisonOf(other, memo), left: name, right, version })
}

/** What differs between two memos. */
export function comparisonOf(left: Memo, right: Memo): Pick<Comparison, 'changes' | 'summary' | 'hasSame' | 'more'> {
  const changes = compareMemos(left, right)
  return { changes, summary: countChanges(changes).map(t.compare.count).join(', '), hasSame: true, more: 0 }
}

export function showComparison(comparison: Comparison): void {
  useComparing.setState({ step: 'shown', comparison, problem: null })
}
