import { create } from 'zustand'
import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import type { VaultProblem, VaultStatus, WindowStart } from '../../shared/windowStart.ts'
import { call, onNotice } from '../bridge.ts'
import { type Changes, merged, together } from './merging.ts'
import { settled } from './settled.ts'
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

/** How many are asked for at a time afterwards: few enough to be taken in without being felt. */
const nextNotes = 500
/** Changes that come one upon the other, as of an import, are shown together this often, in milliseconds. */
const pause = 100
/** So many at once are the vault's being read: to arrange a list that grows takes a while each time, and nobody reads it so fast. */
const many = 50
const longPause = 400

let arrived: Changes[] = []
let timer: ReturnType<typeof setTimeout> | undefined
/** How many notes were removed since the last ones were asked for: those after them have moved up. */
let movedUp = 0
const dismissed = new Set<string>()

/** Shows what is there at the start, the notes that were changed last, while the others still come. */
export function beginLibrary({ status, notes, total, memos }: Omit<WindowStart, 'desk' | 'first' | 'hasLink'>): void {
  arrive({ notes, memos, removed: [] })
  showArrived()
  showStatus(status)
  void loadRest(notes.length, total)
}

/** Asks for the others, then for what has changed while nobody looked; at a first start, that is what the index did not have yet. */
async function loadRest(from: number, first: number): Promise<void> {
  const rest = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }))
  try {
    await settled
    for (let next = from, total = first; next < total; await rest()) {
      movedUp = 0
      const page = await call('library.notes', { from: next, count: nextNotes })
      arrive({ notes: page.notes, memos: [], removed: [] })
      if (page.notes.length === 0) break
      next = Math.max(0, next + page.notes.length - movedUp)
      total = page.total
    }
    await call('library.refresh', {})
    await readStatus()
  } catch (error) {
    complain(error)
  } finally {
    showArrived()
    useLibrary.setState({ isComplete: true })
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

/** Shows what the vault has come upon since that was asked last. */
export function showProblems(): void {
  void readStatus().catch(complain)
}

/** Follows what the main process tells of changes. @returns a function that stops */
export function followLibrary(): () => void {
  return onNotice('library', (changes) => {
    movedUp += changes.removed.length
    if (changes.notes.length + changes.memos.length + changes.removed.length > 0) arrive(changes)
  })
}

/** Resolves when the list has these notes, which the vault has; or when they have not come after a while. */
export async function whenListed(ids: readonly string[]): Promise<void> {
  showArrived()
  const areListed = () => {
    const listed = new Set(useLibrary.getState().notes.map(({ id }) => id))
    return ids.every((id) => listed.has(id))
  }
  if (areListed()) return
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(patience)
      stop()
      resolve()
    }
    const patience = setTimeout(done, 2000)
    const stop = useLibrary.subscribe(() => {
      if (areListed()) done()
    })
  })
}

/** Forgets the problems that were shown; the files stay where they were put. */
export function dismissProblems(): void {
  const { status } = useLibrary.getState()
  if (status === null) return
  for (const problem of status.problems) dismissed.add(keyOf(problem))
  useLibrary.setState({ status: { ...status, problems: [] } })
}

async function readStatus(): Promise<void> {
  showStatus(await call('vault.status', {}))
}

function showStatus(status: VaultStatus): void {
  useLibrary.setState({
    status: { ...status, problems: status.problems.filter((problem) => !dismissed.has(keyOf(problem))) },
  })
}

function keyOf({ file, reason, setAside }: VaultProblem): string {
  return `${file} ${reason} ${setAside}`
}

/** Takes changes in, in the order in which they come, be they told or answered. */
function arrive(changes: Changes): void {
  arrived.push(changes)
  if (timer === undefined) showArrived()
}

/** Shows what has arrived, and after that nothing for a while. */
function showArrived(): void {
  clearTimeout(timer)
  timer = undefined
  if (arrived.length === 0) return
  const changes = together(arrived)
  arrived = []
  useLibrary.setState(({ notes, memos }) => ({
    notes: merged(notes, changes.notes),
    memos: merged(memos, changes.memos),
  }))
  timer = setTimeout(showArrived, changes.notes.size < many ? pause : longPause)
}
