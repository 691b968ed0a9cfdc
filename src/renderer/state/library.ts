import { create } from 'zustand'
import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import type { ImportOutcome, VaultStatus } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { complain } from './toasts.ts'

interface Library {
  status: VaultStatus | null
  notes: NoteSummary[]
  memos: MemoSummary[]
  /** What the last import did, until the report is closed. */
  report: ImportOutcome[] | null
}

/** What the vault holds, without any text. */
export const useLibrary = create<Library>(() => ({ status: null, notes: [], memos: [], report: null }))

/** Reads the lists again; the status last, because reading the files is what comes upon problems. */
export async function refreshLibrary(): Promise<void> {
  try {
    const [notes, memos] = await Promise.all([call('notes.list', {}), call('memos.list', {})])
    useLibrary.setState({ notes, memos, status: await call('vault.status', {}) })
  } catch (error) {
    complain(error)
  }
}

/** Asks for files and imports them. @returns the note to open: the first that was imported */
export async function importFiles(): Promise<string | null> {
  try {
    const outcomes = await call('notes.import', {})
    if (outcomes.length === 0) return null
    await refreshLibrary()
    const isPlain = outcomes.length === 1 && outcomes[0]?.status === 'imported'
    useLibrary.setState({ report: isPlain ? null : outcomes })
    const first = outcomes.find((outcome) => outcome.status === 'imported')
    return first?.status === 'imported' ? first.note : null
  } catch (error) {
    complain(error)
    return null
  }
}

export function closeReport(): void {
  useLibrary.setState({ report: null })
}

/** Forgets the problems that were shown; the files stay where they were put. */
export function dismissProblems(): void {
  useLibrary.setState(({ status }) => ({ status: status === null ? null : { ...status, problems: [] } }))
}
