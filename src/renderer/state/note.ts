import { create } from 'zustand'
import { noSteps, recordStep, type StepKind, type Steps } from '../../core/edit/history.ts'
import { applyEdits, type NoteEdit } from '../../core/edit/noteEdit.ts'
import type { Note } from '../../core/model/note.ts'
import type { NoteOpening } from '../../core/model/pieces.ts'
import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { refreshLibrary, showProblems, useLibrary } from './library.ts'
import { gather, readNote } from './readNote.ts'
import { onLeaving, setSaving } from './saving.ts'
import { complain } from './toasts.ts'

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

/** The note that is open. Edits show at once; the disk follows in order. */
export const useOpenNote = create<NoteState>(() => ({ note: null, ...noSteps, selected: null, editing: null }))

interface Pending {
  id: string
  edits: NoteEdit[]
  kind: StepKind
  /** The revision that the note has in the window after this step. */
  revision: number
}

const queue: Pending[] = []
let sending: Promise<void> | null = null

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
    useOpenNote.setState({ note, ...steps, selected: null, editing: null })
  } catch (error) {
    complain(error)
    await refreshLibrary()
  }
}

/** Applies edits as one step that can be undone, and saves them. */
export function edit(edits: NoteEdit[]): void {
  const { note } = useOpenNote.getState()
  if (note !== null && edits.length > 0) step(note, edits, 'edit')
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
    queue.push({ id: note.id, edits, kind, revision: result.note.revision })
    void send()
    return true
  } catch (error) {
    complain(error)
    return false
  }
}

/**
 * Sends the queue, each note's steps in order. What fails stays in it, so that nothing typed is lost, and is sent again with the next
 * step or on request; other notes do not wait for it.
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
  setSaving('saving')
  for (let next = nextOf(); next !== undefined; next = nextOf()) {
    try {
      const { revision } = await call('notes.edit', { id: next.id, edits: next.edits, kind: next.kind })
      queue.splice(queue.indexOf(next), 1)
      if (revision !== next.revision && !queue.some(({ id }) => id === next?.id)) await reloadNote(next.id)
    } catch (error) {
      stuck.add(next.id)
      complain(error, [{ label: t.error.retry, run: () => void send() }])
    }
  }
  setSaving(queue.length === 0 ? 'saved' : 'failed')
  // Where the steps to undo could not be kept, that is told there.
  if (queue.length === 0) showProblems()
}

/** The note was also changed elsewhere (by the command line, or by an update of its source): show what is there now. */
export async function reloadNote(id: string): Promise<void> {
  const { note, steps } = await readWithSteps(id)
  if (useOpenNote.getState().note?.id === id) useOpenNote.setState({ note, ...steps, editing: null })
}

/** The note whose newer state is being read. */
let catchingUp: string | null = null

/**
 * Shows the open note as it is on the disk where it was changed there by something other than the window. Not while somebody works on
 * it: what was typed is sent first, and the answer to that says the same.
 */
async function catchUp(): Promise<void> {
  const { note, editing } = useOpenNote.getState()
  if (note === null || editing !== null || catchingUp !== null || queue.some(({ id }) => id === note.id)) return
  const summary = useLibrary.getState().notes.find(({ id }) => id === note.id)
  if (summary === undefined || summary.revision <= note.revision) return
  catchingUp = note.id
  try {
    await reloadNote(note.id)
  } catch (error) {
    complain(error)
  } finally {
    catchingUp = null
  }
}

useLibrary.subscribe(() => void catchUp())
useOpenNote.subscribe(({ editing }, before) => {
  if (editing === null && before.editing !== null) void catchUp()
})

async function readWithSteps(id: string): Promise<{ note: Note; steps: Steps }> {
  const note = await readNote(id)
  return { note, steps: await call('notes.history', { id, revision: note.revision }) }
}

onLeaving(async () => {
  if (queue.length > 0) await send()
})
