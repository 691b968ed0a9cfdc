import { create } from 'zustand'
import type { BulkDone } from '../../shared/taggingContract.ts'
import { call, onNotice } from '../bridge.ts'
import { t } from '../strings.ts'
import { flushAll } from './saving.ts'
import { complain, say, saysOneAtATime } from './toasts.ts'

interface BulkState {
  /** How far the change that runs is; `null` while none runs, or has only begun. */
  progress: { done: number; total: number } | null
  isRunning: boolean
  /** What became of the last change, where not all of it could be done. */
  report: { title: string; failed: BulkDone['failed'] } | null
}

/** Changes to many notes at once. */
export const useBulk = create<BulkState>(() => ({ progress: null, isRunning: false, report: null }))

/** What is to be done with notes; what is not named stays as it is. */
export interface Marking {
  ids: readonly string[]
  addTags?: readonly string[]
  removeTags?: readonly string[]
  archived?: boolean | null
}

/** Gives notes tags, takes tags from them, puts them away or takes them back. @returns whether that was done, or a part of it */
export function markNotes({ ids, addTags = [], removeTags = [], archived = null }: Marking): Promise<boolean> {
  const request = { ids: [...ids], addTags: [...addTags], removeTags: [...removeTags], archived }
  return ids.length === 0 ? Promise.resolve(false) : run(() => call('notes.mark', request))
}

/** Gives a tag another name wherever it stands; one that is there already takes it up. `null` removes it. @returns as {@link markNotes} */
export function renameTag(from: string, to: string | null): Promise<boolean> {
  return run(() => call('tags.rename', { from, to }))
}

/** What was done last: the button of a message about a change before it would take back this one. */
const sayLast = saysOneAtATime()

/** Takes back the last change to many notes. @returns whether anything was taken back */
export async function undoBulk(): Promise<boolean> {
  const done = await ask(() => call('bulk.undo', {}))
  if (done === null) return false
  const { label, failed, changed } = done
  sayLast(t.bulk.undone(label ?? '', changed))
  report(t.bulk.notUndone(failed.length), failed)
  return changed > 0
}

/** Forgets the report. */
export function dismissReport(): void {
  useBulk.setState({ report: null })
}

async function run(change: () => Promise<BulkDone>): Promise<boolean> {
  const done = await ask(change)
  if (done === null) return false
  const { label, failed, changed } = done
  if (label === null) say(t.bulk.nothing)
  else sayLast(t.bulk.done(label), [{ label: t.bulk.undo, run: () => void undoBulk() }])
  report(t.bulk.notChanged(failed.length), failed)
  return changed > 0
}

/** Asks for a change when what was typed is on the disk: the notes are changed there. One at a time. */
async function ask(change: () => Promise<BulkDone>): Promise<BulkDone | null> {
  if (useBulk.getState().isRunning) {
    say(t.bulk.busy)
    return null
  }
  useBulk.setState({ isRunning: true, report: null })
  const stop = onNotice('bulk', (progress) => useBulk.setState({ progress }))
  try {
    await flushAll()
    return await change()
  } catch (error) {
    complain(error)
    return null
  } finally {
    stop()
    useBulk.setState({ isRunning: false, progress: null })
  }
}

function report(title: string, failed: BulkDone['failed']): void {
  if (failed.length > 0) useBulk.setState({ report: { title, failed } })
}
