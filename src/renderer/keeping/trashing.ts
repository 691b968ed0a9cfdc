import { create } from 'zustand'
import { ReadoutError, toReadoutError } from '../../core/errors.ts'
import type { TrashDone, TrashEntry, TrashRef } from '../../core/keeping/trash.ts'
import type { DocumentRef } from '../../core/model/desk.ts'
import { call } from '../bridge.ts'
import { loadCollections } from '../state/collections.ts'
import { refreshLibrary } from '../state/library.ts'
import { closeMemo, refreshEvidence, useOpenMemo } from '../state/memo.ts'
import { closeNote, useOpenNote } from '../state/note.ts'
import { flushAll, useSaving } from '../state/saving.ts'
import { clearSelection, useSelection } from '../state/selection.ts'
import { complain, say } from '../state/toasts.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'

interface TrashState {
  isOpen: boolean
  entries: TrashEntry[]
  /** Keys of those that are chosen. */
  chosen: ReadonlySet<string>
  /** What is about to be deleted for ever, when the person has said so once more. */
  asked: TrashEntry[] | null
  isBusy: boolean
  /** What was done, or why it could not be. */
  said: string | ReadoutError | null
}

const closed: TrashState = { isOpen: false, entries: [], chosen: new Set(), asked: null, isBusy: false, said: null }

/** What was removed from the vault, while it is shown. */
export const useTrash = create<TrashState>(() => closed)

export function keyOf({ of, id }: TrashRef): string {
  return `${of} ${id}`
}

/** Moves what is selected in the library to the trash, or what is open. */
export function trashWanted(): void {
  const { of, ids } = useSelection.getState()
  const open = useView.getState().place === 'note' ? useOpenNote.getState().note : useOpenMemo.getState().memo
  if (ids.size > 0) void moveToTrash([...ids].map((id) => ({ of, id })))
  else if (open !== null) void moveToTrash([{ of: useView.getState().place, id: open.id }])
  else complain(new ReadoutError('usage', t.keeping.trash.nothing, { advice: t.keeping.trash.nothingAdvice }))
}

/** What is on its way to the trash; whoever looks into it waits for that. */
let moving: Promise<void> = Promise.resolve()

/** Moves notes or memos to the trash, from where they can be brought back at once; what was typed in them goes along. */
export function moveToTrash(documents: readonly DocumentRef[]): Promise<void> {
  moving = moving.then(() => move(documents))
  return moving
}

async function move(documents: readonly DocumentRef[]): Promise<void> {
  try {
    await flushAll()
    // What could not be saved has been told, and is only in the window.
    if (useSaving.getState().state === 'failed') return
    const { done, failed } = await call('trash.put', { documents: [...documents] })
    clearSelection()
    for (const document of done) close(document)
    tellFailed(failed)
    const [first] = done
    if (first !== undefined) {
      const undo = () => void restore(done)
      const of = first.of === 'memo' ? 'memo' : 'note'
      say(t.keeping.trash.moved(done.length, of), [{ label: t.keeping.trash.undo, run: undo }])
    }
    await refreshEvidence()
  } catch (error) {
    complain(error)
  }
}

/** Shows the trash. */
export async function showTrash(): Promise<void> {
  if (document.querySelector('dialog[open]') !== null) return
  await moving
  await read()
  useTrash.setState(({ entries, said }) => ({ ...closed, isOpen: true, entries, said }))
}

export function closeTrash(): void {
  useTrash.setState(closed)
}

export function choose(keys: Iterable<string>): void {
  useTrash.setState({ chosen: new Set(keys), said: null, asked: null })
}

/** Brings back what is chosen. */
export async function restoreChosen(): Promise<void> {
  await working(async () => {
    const done = await restore(chosenEntries())
    useTrash.setState({ said: t.keeping.trash.restored(done.length) })
  })
}

/** Asks whether documents are to be deleted for ever; all of them, or those that are chosen. */
export function askDelete(which: 'all' | 'chosen'): void {
  const asked = which === 'all' ? useTrash.getState().entries : chosenEntries()
  useTrash.setState({ asked: asked.length === 0 ? null : asked, said: null })
}

export function keepAll(): void {
  useTrash.setState({ asked: null })
}

/** Deletes what was asked about. */
export async function deleteAsked(): Promise<void> {
  await working(async () => {
    const asked = useTrash.getState().asked ?? []
    const { done, failed } = await call('trash.delete', { documents: asked.map(refOf) })
    tellFailed(failed)
    useTrash.setState({ asked: null, said: t.keeping.trash.deleted(done.length) })
  })
}

/** @returns what was brought back */
async function restore(documents: readonly TrashRef[]): Promise<TrashRef[]> {
  try {
    const { done, failed } = await call('trash.restore', { documents: documents.map(refOf) })
    tellFailed(failed)
    if (done.some(({ of }) => of === 'collection')) await loadCollections()
    await refreshLibrary()
    await refreshEvidence()
    return done
  } catch (error) {
    complain(error)
    return []
  }
}

function refOf({ of, id }: TrashRef): TrashRef {
  return { of, id }
}

function chosenEntries(): TrashEntry[] {
  const { entries, chosen } = useTrash.getState()
  return entries.filter((entry) => chosen.has(keyOf(entry)))
}

function tellFailed(failed: TrashDone['failed']): void {
  const [first] = failed
  if (first === undefined) return
  // The reason says what can be done.
  complain(new ReadoutError('disk', t.keeping.trash.failed(failed.length, first.reason), { advice: null }))
}

/** What is in the trash is not open any more. */
function close({ of, id }: TrashRef): void {
  if (of === 'note' && useOpenNote.getState().note?.id === id) closeNote()
  if (of === 'memo' && useOpenMemo.getState().memo?.id === id) closeMemo()
}

async function read(): Promise<void> {
  try {
    useTrash.setState({ entries: await call('trash.list', {}), chosen: new Set() })
  } catch (error) {
    useTrash.setState({ entries: [], said: toReadoutError(error) })
  }
}

async function working(work: () => Promise<void>): Promise<void> {
  if (useTrash.getState().isBusy) return
  useTrash.setState({ isBusy: true })
  try {
    await work()
    await read()
  } catch (error) {
    useTrash.setState({ said: toReadoutError(error) })
  } finally {
    useTrash.setState({ isBusy: false })
  }
}
