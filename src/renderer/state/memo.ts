import { create } from 'zustand'
import { ReadoutError } from '../../core/errors.ts'
import { citationsOf, type Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { refreshLibrary } from './library.ts'
import { readNote } from './readNote.ts'
import { onLeaving, setSaving } from './saving.ts'
import { complain, say } from './toasts.ts'

interface MemoState {
  memo: Memo | null
  /** Notes whose annotations the tray shows: those cited, and those chosen. */
  notes: Note[]
  undo: Memo[]
  redo: Memo[]
  /** The block that has or had the focus: insertions go after it. */
  focused: string | null
}

/** The memo that is open. It is saved whole, shortly after the last change. */
export const useOpenMemo = create<MemoState>(() => ({ memo: null, notes: [], undo: [], redo: [], focused: null }))

/** Typing is saved when it pauses this long, in milliseconds. */
const pause = 500
/** Changes to the same block within this time are one step of undo, in milliseconds. */
const burst = 1000

let timer: ReturnType<typeof setTimeout> | null = null
let saving: Promise<boolean> | null = null
let isDirty = false
let lastChange = { at: 0, to: '' }

/** Opens a memo, unless something else `isWanted` by the time it and its notes have been read. */
export async function openMemo(id: string, isWanted: () => boolean): Promise<void> {
  if (useOpenMemo.getState().memo?.id === id) return refreshEvidence()
  try {
    await show(await call('memos.open', { id }), isWanted)
  } catch (error) {
    complain(error)
    await refreshLibrary()
  }
}

/** Drafts a memo from notes, saves it and opens it. @returns its id, `null` when that failed */
export async function draftMemo(notes: string[]): Promise<string | null> {
  try {
    const memo = await call('memos.draft', { notes })
    await Promise.all([show(memo), refreshLibrary()])
    return memo.id
  } catch (error) {
    complain(error)
    return null
  }
}

/** Reads the notes that the tray shows again: they may have been annotated meanwhile. */
export async function refreshEvidence(also: string[] = []): Promise<void> {
  const { memo, notes } = useOpenMemo.getState()
  if (memo === null) return
  const read = await readNotes(memo, [...notes.map(({ id }) => id), ...also])
  // Another memo may have been opened meanwhile.
  if (useOpenMemo.getState().memo?.id === memo.id) useOpenMemo.setState({ notes: read })
}

/** The notes that a memo cites, and others named. */
async function readNotes(memo: Memo, also: string[]): Promise<Note[]> {
  const cited = citationsOf(memo).map(({ note }) => note)
  const ids = [...new Set([...cited, ...also])]
  const read: Note[] = []
  // One after the other: the main process keeps only the one at hand while its pieces are asked for.
  for (const id of ids) {
    const note = await readNote(id).catch(missing)
    if (note !== null) read.push(note)
  }
  return read
}

/** Takes a note out of the tray; notes that the memo cites stay. */
export function hideEvidence(id: string): void {
  useOpenMemo.setState(({ notes }) => ({ notes: notes.filter((note) => note.id !== id) }))
}

/** Changes the memo. `what` names what is changed: quick changes to the same thing are undone together. */
export function changeMemo(what: string, change: (memo: Memo) => Memo): void {
  const { memo, undo } = useOpenMemo.getState()
  if (memo === null) return
  const changed = change(memo)
  if (changed === memo) return
  const now = Date.now()
  const continues = lastChange.to === what && now - lastChange.at < burst && undo.length > 0
  lastChange = { at: now, to: what }
  useOpenMemo.setState({ memo: changed, undo: continues ? undo : [...undo, memo], redo: [] })
  saveSoon()
}

export function undoMemo(): void {
  const { memo, undo, redo } = useOpenMemo.getState()
  const before = undo.at(-1)
  if (memo === null || before === undefined) return
  travel({ ...before, revision: memo.revision }, { undo: undo.slice(0, -1), redo: [...redo, memo] })
}

export function redoMemo(): void {
  const { memo, undo, redo } = useOpenMemo.getState()
  const after = redo.at(-1)
  if (memo === null || after === undefined) return
  travel({ ...after, revision: memo.revision }, { undo: [...undo, memo], redo: redo.slice(0, -1) })
}

export function focusBlock(focused: string | null): void {
  useOpenMemo.setState({ focused })
}

/** Moves the memo to the trash, from where it can be brought back at once; what was typed in it goes along. */
export async function removeMemo(memo: Memo): Promise<void> {
  try {
    if (!(await saveNow())) return
    await call('memos.remove', { id: memo.id })
    useOpenMemo.setState({ memo: null, notes: [], undo: [], redo: [] })
    await refreshLibrary()
    const restore = () => void call('memos.restore', { id: memo.id }).then(refreshLibrary, complain)
    say(t.memo.removed, [{ label: t.panel.undo, run: restore }])
  } catch (error) {
    complain(error)
  }
}

/** Saves what was changed. @returns whether nothing is left to save; where it could not be, the person has been told */
export async function saveNow(): Promise<boolean> {
  if (timer !== null) clearTimeout(timer)
  timer = null
  while (saving !== null || isDirty) {
    saving ??= save().finally(() => {
      saving = null
    })
    if (!(await saving)) return false
  }
  return true
}

function travel(memo: Memo, stacks: Pick<MemoState, 'undo' | 'redo'>): void {
  lastChange = { at: 0, to: '' }
  useOpenMemo.setState({ memo, ...stacks })
  saveSoon()
}

/** Memo and notes appear together: without its notes every citation would look broken for a moment. */
async function show(memo: Memo, isWanted = () => true): Promise<void> {
  const notes = await readNotes(memo, [])
  // What was typed in the memo that is open is on no disk yet: that one stays.
  if (!(await saveNow()) || !isWanted()) return
  replaceMemo(memo, notes)
}

function replaceMemo(memo: Memo, notes: Note[]): void {
  lastChange = { at: 0, to: '' }
  useOpenMemo.setState({ memo, notes, undo: [], redo: [], focused: null })
}

function saveSoon(): void {
  isDirty = true
  setSaving('saving')
  if (timer !== null) clearTimeout(timer)
  timer = setTimeout(() => void saveNow(), pause)
}

async function save(): Promise<boolean> {
  const { memo } = useOpenMemo.getState()
  isDirty = false
  if (memo === null) return true
  try {
    const { revision } = await call('memos.save', memo)
    useOpenMemo.setState(({ memo: current }) => ({
      memo: current?.id === memo.id ? { ...current, revision } : current,
    }))
    if (isDirty) return true
    setSaving('saved')
    void refreshLibrary()
    return true
  } catch (error) {
    isDirty = true
    setSaving('failed')
    complain(error, waysOut(error, memo))
    return false
  }
}

function waysOut(error: unknown, memo: Memo): { label: string; run: () => void }[] {
  const isConflict = error instanceof ReadoutError && error.code === 'conflict'
  if (!isConflict) return [{ label: t.error.retry, run: () => void saveNow() }]
  return [
    { label: t.memo.conflictCopy, run: () => void keepAsCopy() },
    { label: t.memo.conflictReload, run: () => void reload(memo.id) },
  ]
}

/** Saves the window's text as a memo of its own, beside the one in the vault. */
async function keepAsCopy(): Promise<void> {
  const { memo } = useOpenMemo.getState()
  if (memo === null) return
  try {
    const copy = await call('memos.draft', { notes: [] })
    // As it is now: somebody may have gone on typing.
    const { memo: current } = useOpenMemo.getState()
    if (current?.id !== memo.id) return
    useOpenMemo.setState({ memo: { ...current, id: copy.id, revision: copy.revision } })
    isDirty = true
    await saveNow()
  } catch (error) {
    complain(error)
  }
}

async function reload(id: string): Promise<void> {
  try {
    const memo = await call('memos.open', { id })
    const notes = await readNotes(memo, [])
    isDirty = false
    replaceMemo(memo, notes)
    setSaving('saved')
  } catch (error) {
    complain(error)
  }
}

function missing(error: unknown): null {
  if (error instanceof ReadoutError && error.code === 'not-found') return null
  complain(error)
  return null
}

onLeaving(async () => {
  await saveNow()
})
