import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { annotate } from '../../core/edit/annotating.ts'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import { openingOf } from '../../core/model/pieces.ts'
import { closeNote, edit, openNote, useOpenNote } from './note.ts'
import { saveAll } from './saving.ts'
import { useToasts } from './toasts.ts'
import { editAndSay } from './undoably.ts'

const draft = { kind: 'claim', span: { start: 0, end: 9 }, speaker: '', comment: '', tags: [] } as const
const { edits, annotation } = annotate(harbourNote(), { ...draft, tags: [] }, harbourNote().updated)
const { note } = applyEdits(harbourNote(), edits, harbourNote().updated)
const given = { opening: openingOf(note), steps: { undo: [], redo: [] } }
const shown = () => useOpenNote.getState().note

beforeEach(async () => {
  useToasts.setState({ toasts: [] })
  let revision = note.revision
  const answers = {
    'notes.edit': () => ({ revision: ++revision, updated: note.updated }),
    'vault.status': () => new Promise(() => undefined),
  }
  const invoke = async (channel: keyof typeof answers) => ({ ok: true, value: await answers[channel]() })
  vi.stubGlobal('window', { readout: { invoke } })
  await openNote(note.id, () => true, given)
})

afterEach(async () => {
  await saveAll()
  closeNote()
  useToasts.setState({ toasts: [] })
  vi.unstubAllGlobals()
})

it('the button of a message takes back what the message is about, whatever was done since', () => {
  editAndSay([{ type: 'annotation.remove', id: annotation.id }], 'Annotation deleted.')
  edit([{ type: 'note.change', change: { summary: 'Typed since.' } }])
  useToasts.getState().toasts[0]?.actions[0]?.run()
  expect(shown()?.annotations).toContainEqual(annotation)
  expect(shown()?.summary).toBe('Typed since.')
})

it('what did not fit the note is not said to be done', () => {
  editAndSay([{ type: 'annotation.remove', id: 'gone-000000000001' }], 'Annotation deleted.')
  expect(useToasts.getState().toasts).toMatchObject([{ tone: 'error', actions: [] }])
})
