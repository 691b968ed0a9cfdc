import { create } from 'zustand'
import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import { mostSummaries, type VaultStatus } from '../../shared/contract.ts'
import { call, onNotice } from '../bridge.ts'
import { complain } from './toasts.ts'

interface Library {
  status: VaultStatus | null
  /** In the order of their last change, the latest first. */
  notes: NoteSummary[]
  memos: MemoSummary[]
  /** All notes are there: at the start, those that were changed last come first. */
  isComplete: boolean
}

/** What the vault holds, without any text. */
export const useLibrary = create<Library>(() => ({ status: null, notes: [], memos: [], isComplete: false }))

/** How many notes are asked for first: more than a window shows. */
const firstNotes = 100

/** Reads the lists: resolved when the notes that were changed last are there, while the others still come. */
export async function loadLibrary(): Promise<void> {
  try {
    const [{ notes, total }, memos] = await Promise.all([
      call('library.notes', { from: 0, count: firstNotes }),
      call('memos.list', {}),
    ])
    merge(notes, memos, [])
    useLibrary.setState({ isComplete: notes.length >= total })
    await readStatus()
    void loadRest(notes.length).catch(complain)
  } catch (error) {
    complain(error)
  }
}

async function loadRest(from: number): Promise<void> {
  for (let next = from; !useLibrary.getState().isComplete; ) {
    const { notes, total } = await call('library.notes', { from: next, count: mostSummaries })
    next += notes.length
    merge(notes, [], [])
    if (notes.length === 0 || next >= total) useLibrary.setState({ isComplete: true })
  }
}

/** Looks for what other programs have changed in the vault; the status last, because reading the files is what comes upon problems. */
export async function refreshLibrary(): Promise<void> {
  try {
    await call('library.refresh', {})
    await readStatus()
  } catch (error) {
    complain(error)
  }
}

/** Follows what the main process tells of changes. @returns a function that stops */
export function followLibrary(): () => void {
  return onNotice('library', ({ notes, memos, removed }) => merge(notes, memos, removed))
}

/** Forgets the problems that were shown; the files stay where they were put. */
export function dismissProblems(): void {
  useLibrary.setState(({ status }) => ({ status: status === null ? null : { ...status, problems: [] } }))
}

async function readStatus(): Promise<void> {
  useLibrary.setState({ status: await call('vault.status', {}) })
}

function merge(notes: NoteSummary[], memos: MemoSummary[], removed: string[]): void {
  const gone = new Set(removed)
  useLibrary.setState((library) => ({
    notes: merged(library.notes, notes, gone),
    memos: merged(library.memos, memos, gone),
  }))
}

/** `old` with `fresh` in the places of those of the same id, without those that are `gone`, the latest first. */
function merged<T extends { id: string; updated: string }>(
  old: readonly T[],
  fresh: readonly T[],
  gone: Set<string>,
): T[] {
  const known = new Map(old.map((item) => [item.id, item]))
  for (const item of fresh) {
    const before = known.get(item.id)
    // What was asked for before a change may arrive after it.
    if (before === undefined || before.updated <= item.updated) known.set(item.id, item)
  }
  for (const id of gone) known.delete(id)
  return [...known.values()].sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
}
