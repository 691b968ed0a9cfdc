import { create } from 'zustand'
import { applyEdits, type NoteEdit } from '../../core/edit/noteEdit.ts'
import type { Note } from '../../core/model/note.ts'
import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { refreshLibrary } from './library.ts'
import { readNote } from './readNote.ts'
import { onLeaving, setSaving } from './saving.ts'
import { complain } from './toasts.ts'

interface NoteState {
  note: Note | null
  undo: NoteEdit[][]
  redo: NoteEdit[][]
  /** The annotation that is pointed at in the text and in the list. */
  selected: string | null
  editing: Editing | null
}

/** The annotation whose form is open, the field that gets the focus, and where the focus goes when the form is closed. */
interface Editing {
  id: string
  field: 'speaker' | 'remark'
  from: 'text' | 'list'
}

/** The note that is open. Edits show at once; the disk follows in order. */
export const useOpenNote = create<NoteState>(() => ({ note: null, undo: [], redo: [], selected: null, editing: null }))

interface Pending {
  id: string
  edits: NoteEdit[]
  /** The revision that the note has in the window after this step. */
  revision: number
}

const queue: Pending[] = []
let sending: Promise<void> | null = null

/** Opens a note, unless something else `isWanted` by the time it has been read. */
export async function openNote(id: string, isWanted: () => boolean): Promise<void> {
  if (useOpenNote.getState().note?.id === id) return
  try {
    const note = await readNote(id)
    if (!isWanted()) return
    useOpenNote.setState({ note, undo: [], redo: [], selected: null, editing: null })
  } catch (error) {
    complain(error)
    await refreshLibrary()
  }
}

/** Applies edits as one step that can be undone, and saves them. */
export function edit(edits: NoteEdit[]): void {
  const { note, undo } = useOpenNote.getState()
  if (note === null || edits.length === 0) return
  const inverse = step(note, edits)
  if (inverse !== null) useOpenNote.setState({ undo: [...undo, inverse], redo: [] })
}

export function undo(): void {
  const { note, undo: steps, redo } = useOpenNote.getState()
  const last = steps.at(-1)
  if (note === null || last === undefined) return
  const inverse = step(note, last)
  useOpenNote.setState({ undo: steps.slice(0, -1), redo: inverse === null ? redo : [...redo, inverse], editing: null })
}

export function redo(): void {
  const { note, undo: steps, redo: undone } = useOpenNote.getState()
  const last = undone.at(-1)
  if (note === null || last === undefined) return
  const inverse = step(note, last)
  useOpenNote.setState({
    undo: inverse === null ? steps : [...steps, inverse],
    redo: undone.slice(0, -1),
    editing: null,
  })
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

/** Shows the result at once and puts the edits in the queue. @returns what undoes them, `null` when they did not fit */
function step(note: Note, edits: NoteEdit[]): NoteEdit[] | null {
  try {
    const result = applyEdits(note, edits, new Date().toISOString())
    useOpenNote.setState({ note: result.note })
    queue.push({ id: note.id, edits, revision: result.note.revision })
    void send()
    return result.undo
  } catch (error) {
    complain(error)
    return null
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
      const { revision } = await call('notes.edit', { id: next.id, edits: next.edits })
      queue.splice(queue.indexOf(next), 1)
      if (revision !== next.revision && !queue.some(({ id }) => id === next?.id)) await reload(next.id)
    } catch (error) {
      stuck.add(next.id)
      complain(error, [{ label: t.error.retry, run: () => void send() }])
    }
  }
  setSaving(queue.length === 0 ? 'saved' : 'failed')
  if (queue.length === 0) void refreshLibrary()
}

/** The note was also changed elsewhere (by the command line, say): show what is there now. */
async function reload(id: string): Promise<void> {
  const note = await readNote(id)
  if (useOpenNote.getState().note?.id === id) useOpenNote.setState({ note, undo: [], redo: [] })
}

onLeaving(async () => {
  if (queue.length > 0) await send()
})
