import { create } from 'zustand'
import { groundsOf } from '../../core/edit/grounds.ts'
import { noSteps, recordStep, type StepKind, type Steps } from '../../core/edit/history.ts'
import { applyEdits, type NoteEdit } from '../../core/edit/noteEdit.ts'
import { toReadoutError } from '../../core/errors.ts'
import type { NoteSummary } from '../../core/library/summary.ts'
import { type Note, textId } from '../../core/model/note.ts'
import type { NoteOpening } from '../../core/model/pieces.ts'
import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { refreshLibrary, showProblems, useLibrary } from './library.ts'
import { isOvertaken, noticeGone, waysOut } from './overtaken.ts'
import { gather, readNote } from './readNote.ts'
import { Retrying } from './retrying.ts'
import { onLeaving, setSaving, takeTyped } from './saving.ts'
import { complain } from './toasts.ts'
import { isTyping, onTyped } from './typing.ts'

interface NoteState extends Steps {
  note: Note | null
  /** The annotation that is pointed at in the text and in the list. */
  selected: string | null
  editing: Editing | null
}

/** A note as it comes from the main process, with its first piece. */
export interface GivenNote {
  opening: NoteOpening
  steps: Steps
}

/** The annotation whose form is open, the field that gets the focus, and where the focus goes when the form is closed. */
interface Editing {
  id: string
  field: 'speaker' | 'remark'
  from: 'text' | 'list'
}

const nothing: NoteState = { note: null, ...noSteps, selected: null, editing: null }

/** The note that is open. Edits show at once; the disk follows in order. */
export const useOpenNote = create<NoteState>(() => nothing)

interface Pending {
  id: string
  edits: NoteEdit[]
  kind: StepKind
  /** What the edits rest on in the window. */
  grounds: string
  /** The note as the window has it after this step. */
  after: Note
  /** What takes the step back. */
  inverse: NoteEdit[]
}

const queue: Pending[] = []
let sending: Promise<void> | null = null
const retrying = new Retrying(() => void send())
/** The open note's state on the disk, as far as the window knows. */
let onDisk: Pick<Note, 'id' | 'revision' | 'updated'> | null = null

/**
 * Opens a note, unless something else `isWanted` by the time it has been read.
 * @param given the note and its steps, where they are there already
 */
export async function openNote(id: string, isWanted: () => boolean, given: GivenNote | null = null): Promise<void> {
  if (useOpenNote.getState().note?.id === id) return
  try {
    const { note, steps } =
      given === null ? await readWithSteps(id) : { note: await gather(given.opening), steps: given.steps }
    if (!isWanted()) return
    await takeTyped()
    onDisk = note
    useOpenNote.setState({ ...withUnsaved(note, steps), selected: null, editing: null })
  } catch (error) {
    complain(error)
    await refreshLibrary()
  }
}

/** A note as it was read, with the steps that the window has made in it and could not save: it was left meanwhile. */
function withUnsaved(note: Note, steps: Steps): { note: Note } & Steps {
  const unsaved = queue.filter(({ id }) => id === note.id)
  const { undo, redo } = unsaved.reduce((before, { kind, inverse }) => recordStep(before, kind, inverse), steps)
  return { note: unsaved.at(-1)?.after ?? note, undo, redo }
}

/** Applies edits as one step that can be undone, and saves them. @returns whether they fitted the note; where not, that was told */
export function edit(edits: NoteEdit[]): boolean {
  const { note } = useOpenNote.getState()
  if (note === null) return false
  return edits.length === 0 || step(note, edits, 'edit')
}

export function undo(): void {
  travel('undo')
}

export function redo(): void {
  travel('redo')
}

function travel(direction: 'undo' | 'redo'): void {
  const state = useOpenNote.getState()
  const last = state[direction].at(-1)
  if (state.note === null || last === undefined) return
  const isDone = step(state.note, last, direction)
  // A step that does not fit the note any more is in the way of those before it.
  if (!isDone) useOpenNote.setState({ [direction]: state[direction].slice(0, -1) })
  useOpenNote.setState({ editing: null })
}

export function select(annotation: string | null): void {
  useOpenNote.setState({ selected: annotation })
}

export function startEditing(editing: Editing): void {
  useOpenNote.setState({ selected: editing.id, editing })
}

export function stopEditing(): void {
  useOpenNote.setState({ editing: null })
}

/** Shows the result at once and puts the edits in the queue. @returns whether they fitted the note */
function step(note: Note, edits: NoteEdit[], kind: StepKind): boolean {
  try {
    const result = applyEdits(note, edits, new Date().toISOString())
    const { undo, redo } = useOpenNote.getState()
    useOpenNote.setState({ note: result.note, ...recordStep({ undo, redo }, kind, result.undo) })
    const grounds = groundsOf(note, edits, result.undo)
    queue.push({ id: note.id, edits, kind, grounds, after: result.note, inverse: result.undo })
    void send()
    return true
  } catch (error) {
    complain(error)
    return false
  }
}

/**
 * Sends the queue, each note's steps in order. What fails stays in it, so that nothing typed is lost, and is sent again with the next
 * step, on request, and after a while by itself; other notes do not wait for it.
 */
function send(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null
  })
  return sending
}

async function sendAll(): Promise<void> {
  const stuck = new Set<string>()
  const nextOf = () => queue.find(({ id }) => !stuck.has(id))
  let failure: unknown
  retrying.begin()
  setSaving('note', 'saving')
  for (let next = nextOf(); next !== undefined; next = nextOf()) {
    try {
      const { id, edits, kind, grounds, after } = next
      const saved = await call('notes.edit', { id, edits, kind, grounds })
      takeOut(next)
      if (onDisk?.id === id) onDisk = { id, ...saved }
      if (saved.revision !== after.revision) behind = id
      await catchUp()
    } catch (error) {
      // Whoever has let go of it meanwhile need not hear of it.
      if (!queue.includes(next)) continue
      stuck.add(next.id)
      const retry = { label: t.error.retry, run: () => void send() }
      failure = error
      retrying.failed(error, isOvertaken(error) ? waysOut(next.id) : [retry])
    }
  }
  tellState(failure)
  // Where the steps to undo could not be kept, that is told there.
  if (queue.length === 0) showProblems()
}

/** Takes a step out of the queue, if it still is in it. */
function takeOut(step: Pending): void {
  const at = queue.indexOf(step)
  if (at >= 0) queue.splice(at, 1)
}

function tellState(failure?: unknown): void {
  if (queue.length === 0) retrying.over()
  setSaving('note', queue.length === 0 ? 'saved' : 'failed', failure)
}

/** The note was also changed elsewhere (by the command line, or by an update of its source): show what is there now. */
export async function reloadNote(id: string): Promise<void> {
  const { note, steps } = await readWithSteps(id)
  if (useOpenNote.getState().note?.id === id) show(note, steps)
}

function show(note: Note, steps: Steps): void {
  onDisk = note
  if (behind === note.id) behind = null
  const { note: before } = useOpenNote.getState()
  useOpenNote.setState({ note: before === null ? note : withTextOf(before, note), ...steps, editing: null })
}

/** A note as it was read anew. Where it has the text that is shown, that stays the same, so that nothing selected or scrolled to is lost. */
function withTextOf(before: Note, note: Note): Note {
  const isSame = textId(before) === textId(note) && before.source.text === note.source.text
  if (!isSame) return note
  const isSameMeta = JSON.stringify(before.source.meta) === JSON.stringify(note.source.meta)
  return { ...note, source: isSameMeta ? before.source : { ...before.source, meta: note.source.meta } }
}

/** The note as the window has it, be it open or with steps that are not saved. */
export function stateOf(id: string): Note | null {
  const { note } = useOpenNote.getState()
  return note?.id === id ? note : (queue.findLast((step) => step.id === id)?.after ?? null)
}

/** Lets go of what the window has of a note, which is kept elsewhere or not wanted: what is in the vault is shown, if it is there. */
export async function letGo(id: string): Promise<void> {
  for (const step of queue.filter((one) => one.id === id)) takeOut(step)
  tellState()
  if (useOpenNote.getState().note?.id !== id) return
  try {
    await reloadNote(id)
  } catch (error) {
    if (toReadoutError(error).code !== 'not-found') throw error
    closeNote()
  }
}

/** The note that was open is not any more: it is gone from the vault. */
export function closeNote(): void {
  useOpenNote.setState(nothing)
}

/** The note whose state on the disk is being read. */
let catchingUp: string | null = null
/** The list hears of what the window itself has saved within this time, in milliseconds: until then, an older state in it is an old one. */
const listed = 1000
let looking: ReturnType<typeof setTimeout> | undefined
/** The note in which the window's steps were put upon others than the window knows. */
let behind: string | null = null

/**
 * Shows the open note as it is on the disk where it was changed there by something other than the window. Not while somebody works on
 * it: what was typed is sent first, and what it rests on must be what they saw.
 */
async function catchUp(isOld = false): Promise<void> {
  const { note } = useOpenNote.getState()
  if (note === null || isWorkedOn(note.id) || catchingUp !== null) return
  const summary = summaryOf(note.id)
  const isListed = summary === undefined || isOnDisk(summary)
  if (behind !== note.id && isListed) return
  clearTimeout(looking)
  if (behind !== note.id && !isListed && summary.revision < note.revision && !isOld) {
    // An older state was put in its place, by git or from a backup; or the list is behind.
    looking = setTimeout(() => void catchUp(summaryOf(note.id) === summary), listed)
    return
  }
  catchingUp = note.id
  let isLate = false
  try {
    const { note: now, steps } = await readWithSteps(note.id)
    isLate = useOpenNote.getState().note !== note || isWorkedOn(note.id)
    if (!isLate) show(now, steps)
  } catch (error) {
    // That it is gone is told by the list.
    if (toReadoutError(error).code !== 'not-found') complain(error)
  } finally {
    catchingUp = null
  }
  // Somebody has begun to work on it; where that is done already, nothing else would say so.
  if (isLate) void catchUp()
}

/** Whether a note has steps that are not saved, or something is being typed that will be one. */
function isWorkedOn(id: string): boolean {
  return useOpenNote.getState().editing !== null || isTyping() || queue.some((step) => step.id === id)
}

function summaryOf(id: string): NoteSummary | undefined {
  return useLibrary.getState().notes.find((note) => note.id === id)
}

function isOnDisk({ id, revision, updated }: NoteSummary): boolean {
  return onDisk?.id === id && onDisk.revision === revision && onDisk.updated === updated
}

useLibrary.subscribe(({ notes }, before) => {
  if (notes === before.notes) return
  void catchUp()
  const { note } = useOpenNote.getState()
  const isGone = note !== null && before.notes.some(({ id }) => id === note.id) && summaryOf(note.id) === undefined
  if (isGone) noticeGone(note.id)
})
onTyped(() => void catchUp())
useOpenNote.subscribe(({ editing }, before) => {
  if (editing === null && before.editing !== null) void catchUp()
})

async function readWithSteps(id: string): Promise<{ note: Note; steps: Steps }> {
  const note = await readNote(id)
  return { note, steps: await call('notes.history', { id, revision: note.revision, updated: note.updated }) }
}

onLeaving(async () => {
  if (queue.length > 0) await send()
})
