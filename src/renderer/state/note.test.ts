import { afterEach, expect, it, vi } from 'vitest'
import { harbourNote } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { openingOf } from '../../core/model/pieces.ts'
import { closeNote, edit, letGo, openNote, stateOf, undo, useOpenNote } from './note.ts'
import { beforeLeaving, saveAll } from './saving.ts'
import { useToasts } from './toasts.ts'

const first: Note = { ...harbourNote(), title: 'First' }
const second: Note = { ...harbourNote(), id: 'note-second-00001', title: 'Second' }
const given = (note: Note) => ({ opening: openingOf(note), steps: { undo: [], redo: [] } })
const always = () => true

afterEach(() => {
  closeNote()
  useToasts.setState({ toasts: [] })
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

const rename = (title: string) => edit([{ type: 'note.change', change: { title } }])
const shownTitle = () => useOpenNote.getState().note?.title

/** Stands for the main process, which has `note` and answers a step with what `save` gives. */
function answerWith(note: Note, save: (request: unknown) => Promise<unknown>): void {
  const answers = {
    'notes.open': async () => openingOf(note),
    'notes.history': async () => ({ undo: [], redo: [] }),
    'notes.edit': save,
    'vault.status': async () => ({
      folder: '',
      isEncrypted: false,
      problems: [],
      others: [],
      welcome: null,
      tour: false,
    }),
  }
  const invoke = async (channel: keyof typeof answers, request: unknown) => {
    try {
      return { ok: true, value: await answers[channel](request) }
    } catch {
      return { ok: false, error: { code: 'conflict', message: 'It was changed.', kept: null, advice: null } }
    }
  }
  vi.stubGlobal('window', { readout: { invoke } })
}

it('a note that is left while its steps cannot be saved has them when it is opened again, and can take them back', async () => {
  await openNote(first.id, always, given(first))
  answerWith(first, () => Promise.reject(new Error('refused')))
  rename('First, renamed')
  rename('First, renamed again')
  await saveAll()
  await openNote(second.id, always, given(second))
  await openNote(first.id, always)
  expect(shownTitle()).toBe('First, renamed again')
  // What is kept as a copy is what the window has.
  expect(stateOf(first.id)?.title).toBe('First, renamed again')
  undo()
  expect(shownTitle()).toBe('First, renamed')
  undo()
  expect(shownTitle()).toBe('First')
  await saveAll()
  await letGo(first.id)
})

it('letting go of a note whose step is on its way leaves the steps of other notes alone', async () => {
  await openNote(first.id, always, given(first))
  const sent: unknown[] = []
  let finish: () => void = () => undefined
  const isSent = new Promise<void>((resolve) => {
    finish = resolve
  })
  answerWith(second, async (request) => {
    sent.push(request)
    if (sent.length === 1) await isSent
    return { revision: first.revision + 1, updated: first.updated }
  })
  rename('First, renamed')
  await openNote(second.id, always, given(second))
  rename('Second, renamed')
  await letGo(first.id)
  finish()
  await saveAll()
  expect(sent).toMatchObject([{ id: first.id }, { id: second.id }])
})
