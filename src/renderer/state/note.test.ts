import { beforeEach, expect, it, vi } from 'vitest'
import { harbourNote } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { openingOf } from '../../core/model/pieces.ts'
import { edit, openNote, useOpenNote } from './note.ts'
import { beforeLeaving } from './saving.ts'

const asked = vi.hoisted(() => vi.fn<(channel: string, request: { id: string }) => Promise<unknown>>())
vi.mock('../bridge.ts', () => ({ call: asked, onNotice: () => () => undefined }))

const first: Note = { ...harbourNote(), title: 'First' }
const second: Note = { ...harbourNote(), id: 'note-second-00001', title: 'Second' }
const given = (note: Note) => ({ opening: openingOf(note), steps: { undo: [], redo: [] } })
const always = () => true

beforeEach(() => {
  asked.mockReset()
})

it('words that are typed while another note is read belong to the note they were typed in', async () => {
  await openNote(first.id, always, given(first))
  let finishReading: () => void = () => undefined
  const reading = new Promise<void>((resolve) => {
    finishReading = resolve
  })
  asked.mockImplementation(async (channel) => {
    if (channel === 'notes.open') return reading.then(() => openingOf(second))
    if (channel === 'notes.history') return { undo: [], redo: [] }
    return { revision: first.revision + 1, updated: first.updated }
  })
  const opened = openNote(second.id, always)
  // A field that has words of its own, and goes away with the note, as `useDraft` has it.
  let typed: string | null = 'First, renamed'
  const settle = () => {
    if (typed !== null) edit([{ type: 'note.change', change: { title: typed } }])
    typed = null
  }
  const forget = beforeLeaving(async () => settle())
  finishReading()
  await opened
  forget()
  settle()
  expect(useOpenNote.getState().note?.title).toBe('Second')
  const saved = asked.mock.calls.filter(([channel]) => channel === 'notes.edit').map(([, request]) => request)
  expect(saved).toMatchObject([{ id: first.id, edits: [{ change: { title: 'First, renamed' } }] }])
})
