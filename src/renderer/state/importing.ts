import { create } from 'zustand'
import type { NoteSummary } from '../../core/library/summary.ts'
import { newerVersions } from '../../core/library/versions.ts'
import type { ImportOutcome } from '../../shared/importContract.ts'
import { call } from '../bridge.ts'
import { handOver } from '../intake/handOver.ts'
import { most, type Offered } from '../intake/offers.ts'
import { t } from '../strings.ts'
import { useLibrary, whenListed } from './library.ts'
import { complain, say } from './toasts.ts'
import { showNote } from './view.ts'

/** How far an import is, in files. */
export interface Progress {
  done: number
  total: number
  /** The file that is being read. */
  file: string
}

interface Importing {
  /** `null` while nothing is imported, and for a single file that takes no time. */
  progress: Progress | null
  isCancelled: boolean
  /** What the last import did, until the report is closed. */
  report: ImportOutcome[] | null
  /** Of what the report is about: notes that seem to be newer versions of others, which could be updated instead. */
  newer: { newer: NoteSummary; older: NoteSummary }[]
}

const idle = { progress: null, isCancelled: false }

/** The import that runs, and what came of the last one. */
export const useImporting = create<Importing>(() => ({ ...idle, report: null, newer: [] }))

/** A single file shows its progress when it takes longer than this, in milliseconds. */
const patience = 300

let running: AbortController | null = null
/** Resolves when the import that runs has ended. */
let ended: Promise<void> = Promise.resolve()
let latest: Progress | null = null
let timer: ReturnType<typeof setTimeout> | null = null

/** Asks for files, or for a folder, and imports them. */
export function importChosen(from: 'files' | 'folder'): Promise<void> {
  return run(() => call('import.choose', { from }))
}

/** Whether an import runs: files that are opened with Readout wait for it. */
export function isImporting(): boolean {
  return running !== null
}

/** Resolves when the import that runs has ended; at once where none does. */
export function whenImported(): Promise<void> {
  return ended
}

/** Imports what was opened with Readout. A single file that is in the vault already is shown: that is what opening it is for. */
export function importGiven(id: number): Promise<void> {
  return run(async () => {
    const outcomes = await call('given.import', { id })
    const [only] = outcomes
    if (outcomes.length !== 1 || only?.status !== 'duplicate') return outcomes
    await showNote(only.note)
    return []
  })
}

/** Imports what was dropped or pasted. */
export function importOffered(gather: () => Promise<Offered>): Promise<void> {
  return run(async (signal) => {
    const { offers, unreadable, isCut } = await gather()
    if (offers.length + unreadable.length === 0) say(t.importing.nothing)
    if (isCut) say(t.importing.cut(most))
    const total = offers.length
    const outcomes = await handOver(offers, signal, (done, file) => advance({ done, total, file }))
    // A file that could not be read to its end leaves a beginning behind, which nothing will complete.
    if (outcomes.some(({ status }) => status === 'failed')) await call('import.cancel', {})
    return [...outcomes, ...unreadable.map(({ name, reason }) => ({ status: 'failed' as const, file: name, reason }))]
  })
}

/** Tells how far the import is; nothing when none runs. */
export function advance(progress: Progress): void {
  if (running === null) return
  latest = progress
  if (progress.total > 1 || useImporting.getState().progress !== null) useImporting.setState({ progress })
  else timer ??= setTimeout(() => useImporting.setState({ progress: latest }), patience)
}

/** Stops the import that runs; what was imported by then stays. */
export function cancelImport(): void {
  running?.abort()
  useImporting.setState({ isCancelled: true })
  void call('import.cancel', {}).catch(complain)
}

/** Takes a note that is no longer there out of the report, which closes when it has nothing left to say. */
export function leaveOut(note: string): void {
  const { report, newer } = useImporting.getState()
  const rest = (report ?? []).filter((outcome) => !('note' in outcome) || outcome.note !== note)
  useImporting.setState({
    report: rest.length === 0 ? null : rest,
    newer: newer.filter((one) => one.newer.id !== note),
  })
}

export function closeReport(): void {
  useImporting.setState({ report: null, newer: [] })
}

/** Runs one import at a time, and says what came of it. */
async function run(work: (signal: AbortSignal) => Promise<ImportOutcome[]>): Promise<void> {
  if (running !== null) {
    say(t.importing.busy)
    return
  }
  running = new AbortController()
  const { promise, resolve } = Promise.withResolvers<void>()
  ended = promise
  try {
    const outcomes = await work(running.signal)
    if (outcomes.length > 0) await finish(outcomes)
  } catch (error) {
    complain(error)
  } finally {
    if (timer !== null) clearTimeout(timer)
    running = latest = timer = null
    useImporting.setState(idle)
    resolve()
  }
}

/**
 * A note longer than this does not open by itself: drawing a book is felt, and comes when it is asked for. In UTF-16 code units, about
 * half a million words.
 */
export const longestOpened = 3_000_000

/** Shows what is new: the lists once, the first note, and a report where there is more to say than that. */
async function finish(outcomes: ImportOutcome[]): Promise<void> {
  const first = outcomes
    .filter((outcome) => outcome.status === 'imported')
    .find(({ length }) => length <= longestOpened)
  const ids = outcomes.flatMap((outcome) => (outcome.status === 'imported' ? [outcome.note] : []))
  await whenListed(ids)
  const newer = newerVersions(useLibrary.getState().notes, new Set(ids))
  const isPlain = outcomes.length === 1 && first !== undefined && newer.length === 0
  useImporting.setState({ ...idle, newer, report: isPlain ? null : outcomes })
  if (first !== undefined) await showNote(first.note)
}
