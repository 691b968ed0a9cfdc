import { afterEach, expect, it, vi } from 'vitest'
import { harbourNote } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { openingOf } from '../../core/model/pieces.ts'
import { closeNote, edit, openNote, useOpenNote } from './note.ts'
import { beforeLeaving, saveAll } from './saving.ts'

const first: Note = { ...harbourNote(), title: 'First' }
const second: Note = { ...harbourNote(), id: 'note-second-00001', title: 'Second' }
const given = (note: Note) => ({ opening: openingOf(note), steps: { undo: [], redo: [] } })
const always = () => true

afterEach(() => {
  closeNote()
  vi.unstubAllGlobals()
})

it('words that are typed while another note is read belong to the note they were typed in', async () => {
  await openNote(first.id, always, given(first))
  let finishReading: () => void = () => undefined
  const reading = new Promise<void>((resolve) => {
    finishReading = resolve
  })
  const saved: unknown[] = []
  const answers = {
    'notes.open': () => reading.then(() => openingOf(second)),
    'notes.history': async () => ({ undo: [], redo: [] }),
    'notes.edit': async (request: unknown) => {
      saved.push(request)
      return { revision: first.revision + 1, updated: first.updated }
    },
  }
  const invoke = async (channel: keyof typeof answers, request: unknown) => ({
    ok: true,
    value: await answers[channel](request),
  })
  vi.stubGlobal('window', { readout: { invoke } })
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
  await saveAll()
  expect(saved).toMatchObject([{ id: first.id, edits: [{ change: { title: 'First, renamed' } }] }])
})
