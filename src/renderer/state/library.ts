import { create } from 'zustand'
import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import type { VaultStatus } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { complain } from './toasts.ts'

interface Library {
  status: VaultStatus | null
  notes: NoteSummary[]
  memos: MemoSummary[]
}

/** What the vault holds, without any text. */
export const useLibrary = create<Library>(() => ({ status: null, notes: [], memos: [] }))

/** Reads the lists again; the status last, because reading the files is what comes upon problems. */
export async function refreshLibrary(): Promise<void> {
  try {
    const [notes, memos] = await Promise.all([call('notes.list', {}), call('memos.list', {})])
    useLibrary.setState({ notes, memos, status: await call('vault.status', {}) })
  } catch (error) {
    complain(error)
  }
}

/** Forgets the problems that were shown; the files stay where they were put. */
export function dismissProblems(): void {
  useLibrary.setState(({ status }) => ({ status: status === null ? null : { ...status, problems: [] } }))
}
