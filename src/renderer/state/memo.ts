import type { Command, EditorState, Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { create } from 'zustand'
import { ReadoutError } from '../../core/errors.ts'
import { citationsOf, type Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { call } from '../bridge.ts'
import { announce } from '../memo/editor/announcing.ts'
import type { EditorContext } from '../memo/editor/context.ts'
import { editing, loadEditing } from '../memo/editor/loadEditing.ts'
import type { Place } from '../memo/place.ts'
import { memoWorkspace } from '../parts.ts'
import { t } from '../strings.ts'
import { refreshLibrary } from './library.ts'
import { readNote } from './readNote.ts'
import { Retrying } from './retrying.ts'
import { onLeaving, setSaving } from './saving.ts'
import { showCited } from './showCited.ts'
import { complain } from './toasts.ts'

interface MemoState {
  /** The memo as of the last pause in typing; {@link takeOver} brings it up to date. */
  memo: Memo | null
  /** Notes whose annotations the tray shows: those cited, and those chosen. */
  notes: Note[]
  /** The document with its selection and history: what is true of the memo while it is open. Kept while the memo is out of sight. */
  editor: EditorState | null
  /** Draws the document while it is in the window. */
  view: EditorView | null
  /** Where the memo was scrolled to when it went out of sight; `null` is its beginning. */
  place: Place | null
  /** Counts the documents that were opened: another number is another document. */
  opened: number
}

const nothing: Omit<MemoState, 'opened'> = { memo: null, notes: [], editor: null, view: null, place: null }

/** The memo that is open. It is saved whole, shortly after the last change. */
export const useOpenMemo = create<MemoState>(() => ({ ...nothing, opened: 0 }))

/** The editor's document becomes the memo when typing pauses this long, in milliseconds. */
const rest = 200
/** Typing is saved when it pauses this long, in milliseconds. */
const pause = 500

let resting: ReturnType<typeof setTimeout> | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let saving: Promise<boolean> | null = null
const retrying = new Retrying(() => void saveNow())
let isDirty = false
/** Whether the document was changed since the memo was last made of it. */
let isAhead = false

/** What the editor needs of the window. */
export const editorContext: EditorContext = {
  notes: () => useOpenMemo.getState().notes,
  showSource: (citation) => void showCited(citation).catch(complain),
  announce,
}

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

/** Makes a memo from a template and notes, saves it and opens it. @returns its id. @throws ReadoutError where it cannot be made */
export async function createMemo(template: string, notes: string[]): Promise<string> {
  const memo = await call('memos.new', { template, notes })
  await show(memo)
  return memo.id
}

/** Applies a change to the document, and has it saved soon. Every change to the memo's text and head goes through here. */
export function dispatch(tr: Transaction): void {
  const { editor, view } = useOpenMemo.getState()
  if (editor === null) return
  const next = editor.apply(tr)
  // The text first: what is drawn beside it looks where its words stand.
  view?.updateState(next)
  useOpenMemo.setState({ editor: next })
  if (next.doc.eq(editor.doc)) return
  isAhead = true
  clearTimeout(resting)
  resting = setTimeout(takeOver, rest)
  saveSoon()
}

let burst = { at: 0, name: '', number: 0 }
/** Typing in the same field within this time is taken back together, in milliseconds. */
const burstTime = 1000

/** Changes what stands above the text. @param name an attribute of the document: a field of the head, `title` or `paper` */
export function setField(name: string, value: string): void {
  const { editor } = useOpenMemo.getState()
  if (editor === null) return
  const now = Date.now()
  const goesOn = burst.name === name && now - burst.at < burstTime
  burst = { at: now, name, number: goesOn ? burst.number : burst.number + 1 }
  // A change that has no place in the text is a step of undo of its own, unless it belongs to the composition of the one before.
  dispatch(editor.tr.setDocAttribute(name, value).setMeta('composition', `field ${burst.number}`))
}

/** Runs a command of the editor on the open memo. @returns whether it did anything */
export function run(command: Command): boolean {
  const { editor, view } = useOpenMemo.getState()
  return editor !== null && command(editor, dispatch, view ?? undefined)
}

/** Makes the memo of the document as it is now. */
export function takeOver(): Memo | null {
  clearTimeout(resting)
  const { memo, editor, notes } = useOpenMemo.getState()
  if (memo === null || editor === null || !isAhead) return memo
  const now = editing().memoFrom(editor.doc, memo)
  isAhead = false
  useOpenMemo.setState({ memo: now })
  // What was pasted from another memo may cite notes that this one did not.
  if (citationsOf(now).some(({ note }) => !notes.some(({ id }) => id === note))) {
    void refreshEvidence().catch(complain)
  }
  return now
}

/** Changes what of the memo is not in the document: its notes, or whether it is put away. This is no step of undo. */
export function changeMemo(change: Partial<Pick<Memo, 'notes' | 'archived'>>): void {
  const memo = takeOver()
  if (memo === null) return
  useOpenMemo.setState({ memo: { ...memo, ...change } })
  saveSoon()
}

/** Puts another text and head in the place of the open memo's, as one step that can be undone: to bring an older version back. */
export function replaceContent(other: Memo): void {
  const { editor } = useOpenMemo.getState()
  if (editor === null) return
  const doc = editing().docOf(other)
  const { tr } = editor
  tr.replaceWith(0, editor.doc.content.size, doc.content)
  for (const [name, value] of Object.entries(doc.attrs)) tr.setDocAttribute(name, value)
  dispatch(tr)
}

export function undoMemo(): void {
  if (useOpenMemo.getState().editor !== null) run(editing().undo)
}

export function redoMemo(): void {
  if (useOpenMemo.getState().editor !== null) run(editing().redo)
}

let readings = 0

/** Reads the notes that the tray shows again: they may have been annotated meanwhile. Where that is asked for again, the later answer counts. */
export async function refreshEvidence(): Promise<void> {
  const reading = ++readings
  const { memo } = useOpenMemo.getState()
  if (memo === null) return
  const read = await readNotes(memo)
  // Another memo may have been opened meanwhile.
  if (reading === readings && useOpenMemo.getState().memo?.id === memo.id) takeNotes(read)
}

/** Takes a note into the tray, or out of it; those that the memo cites stay. */
export async function chooseEvidence(id: string, isChosen: boolean): Promise<void> {
  const { memo, notes } = useOpenMemo.getState()
  if (memo === null) return
  changeMemo({ notes: isChosen ? [...memo.notes, id] : memo.notes.filter((other) => other !== id) })
  if (!isChosen) takeNotes(notes.filter((note) => note.id !== id))
  await refreshEvidence()
}

function takeNotes(notes: Note[]): void {
  useOpenMemo.setState({ notes })
  const { editor } = useOpenMemo.getState()
  if (editor !== null) dispatch(editing().withNotes(editor.tr, notes))
}

/** The notes that a memo cites, and those chosen for it. */
async function readNotes(memo: Memo): Promise<Note[]> {
  const cited = citationsOf(memo).map(({ note }) => note)
  const ids = [...new Set([...cited, ...memo.notes])]
  const read: Note[] = []
  // One after the other: the main process keeps only the one at hand while its pieces are asked for.
  for (const id of ids) {
    const note = await readNote(id).catch(missing)
    if (note !== null) read.push(note)
  }
  return read
}

/** The memo that was open is not any more: it was moved to the trash. What was typed since has nowhere to go. */
export function closeMemo(): void {
  useOpenMemo.setState(nothing)
  letGoOfChanges()
}

/** Nothing is left to save. */
function letGoOfChanges(): void {
  clearTimeout(resting)
  clearTimeout(timer)
  isDirty = isAhead = false
  retrying.over()
  setSaving('memo', 'saved')
}

/** Saves what was changed. @returns whether nothing is left to save; where it could not be, the person has been told */
async function saveNow(): Promise<boolean> {
  clearTimeout(timer)
  while (saving !== null || isDirty) {
    saving ??= save().finally(() => {
      saving = null
    })
    if (!(await saving)) return false
  }
  return true
}

/** Memo and notes appear together: without its notes every citation would look broken for a moment. */
async function show(memo: Memo, isWanted = () => true): Promise<void> {
  const [notes] = await Promise.all([readNotes(memo), loadEditing(), memoWorkspace.load()])
  // What was typed in the memo that is open is on no disk yet: that one stays.
  if (!(await saveNow()) || !isWanted()) return
  replaceMemo(memo, notes)
}

function replaceMemo(memo: Memo, notes: Note[]): void {
  clearTimeout(resting)
  isAhead = false
  const editor = editing().editorFor(memo, notes, editorContext)
  useOpenMemo.setState(({ opened }) => ({ memo, notes, editor, place: null, opened: opened + 1 }))
}

/** The open memo, if everything that was typed in it is on the disk. */
export function savedMemo(): Memo | null {
  return isDirty || isAhead || saving !== null ? null : useOpenMemo.getState().memo
}

/**
 * Shows the open memo as something else has saved it; nothing of what was typed may be unsaved. The caret and what can be undone stay, and
 * what can be undone is what was typed here.
 */
export function takeIn(memo: Memo): void {
  const { editor, view } = useOpenMemo.getState()
  if (editor === null) return
  const doc = editing().docOf(memo)
  const tr = editor.tr.setMeta('addToHistory', false)
  const start = editor.doc.content.findDiffStart(doc.content)
  const ends = editor.doc.content.findDiffEnd(doc.content)
  if (start !== null && ends !== null) {
    // Of words that are doubled, the difference can end before it starts.
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
    tr.replace(start, ends.a + overlap, doc.slice(start, ends.b + overlap))
  }
  for (const [name, value] of Object.entries(doc.attrs)) {
    if (editor.doc.attrs[name] !== value) tr.setDocAttribute(name, value)
  }
  const next = editor.apply(tr)
  view?.updateState(next)
  useOpenMemo.setState({ editor: next, memo })
  void refreshEvidence().catch(complain)
}

function saveSoon(): void {
  isDirty = true
  setSaving('memo', 'saving')
  clearTimeout(timer)
  timer = setTimeout(() => void saveNow(), pause)
}

async function save(): Promise<boolean> {
  isDirty = false
  const memo = takeOver()
  if (memo === null) return true
  retrying.begin()
  try {
    const saved = await call('memos.save', memo)
    useOpenMemo.setState(({ memo: current }) => ({
      memo: current?.id === memo.id ? { ...current, ...saved } : current,
    }))
    retrying.over()
    if (!isDirty) setSaving('memo', 'saved')
    return true
  } catch (error) {
    // It was closed meanwhile.
    if (useOpenMemo.getState().memo?.id !== memo.id) return true
    isDirty = true
    setSaving('memo', 'failed', error)
    retrying.failed(error, waysOut(error, memo))
    return false
  }
}

function waysOut(error: unknown, memo: Memo): { label: string; run: () => void }[] {
  const code = error instanceof ReadoutError ? error.code : 'internal'
  if (code === 'not-found') return [{ label: t.sharing.saveAgain, run: () => void keepAsCopy() }]
  if (code !== 'conflict') return [{ label: t.error.retry, run: () => void saveNow() }]
  return [
    { label: t.memo.conflictCopy, run: () => void keepAsCopy() },
    { label: t.memo.conflictReload, run: () => void reload(memo.id) },
  ]
}

/** Saves the window's text as a memo of its own, beside the one in the vault; where that one is gone, in its place. */
export async function keepAsCopy(): Promise<void> {
  const memo = takeOver()
  if (memo === null) return
  try {
    const copy = await call('memos.copy', memo)
    // As it is now: somebody may have gone on typing.
    const { memo: current } = useOpenMemo.getState()
    if (current?.id !== memo.id) return
    const { id, revision, updated } = copy
    useOpenMemo.setState({ memo: { ...current, id, revision, updated } })
    isDirty = true
    await saveNow()
  } catch (error) {
    complain(error)
  }
}

async function reload(id: string): Promise<void> {
  try {
    const memo = await call('memos.open', { id })
    const notes = await readNotes(memo)
    // The message stays until it is dismissed, and another memo may be open by then.
    if (useOpenMemo.getState().memo?.id !== id) return
    replaceMemo(memo, notes)
    letGoOfChanges()
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
