import { create } from 'zustand'
import { type ReadoutError, toReadoutError } from '../../../core/errors.ts'
import { summariseTemplate, type TemplateSummary } from '../../../core/memo/template.ts'
import { builtInTemplates, memorandum } from '../../../core/memo/templates.ts'
import { Id } from '../../../core/model/id.ts'
import { call } from '../../bridge.ts'
import { createMemo } from '../../state/memo.ts'
import { useOpenNote } from '../../state/note.ts'
import { flushAll } from '../../state/saving.ts'
import { showMemo, useView } from '../../state/view.ts'
import { t } from '../../strings.ts'
import { focusText } from '../movingFocus.ts'

interface NewMemo {
  isOpen: boolean
  templates: TemplateSummary[]
  /** Id of the template that is chosen. */
  template: string
  /** Ids of the notes that are chosen, in that order. */
  notes: string[]
  isBusy: boolean
  /** What the dialog says of itself: messages at the foot of the window are out of reach while it is open. */
  problem: ReadoutError | null
  done: { text: string; undo: () => void } | null
}

const silent = { problem: null, done: null }

export const useNewMemo = create<NewMemo>(() => ({
  isOpen: false,
  templates: builtInTemplates.map((template) => summariseTemplate(template, false)),
  template: memorandum.id,
  notes: [],
  isBusy: false,
  ...silent,
}))

const place = 'readout.template'

/**
 * Asks what a new memo begins as, and what it draws from: the open note, unless the person says otherwise. The dialog is there at
 * once, for somebody who presses Enter right away; the user's own templates come as soon as they are read.
 * @param from ids of the notes that are chosen to begin with, in that order, instead of the open one
 */
export function askNewMemo(from?: readonly string[]): void {
  if (useNewMemo.getState().isBusy || document.querySelector('dialog[open]') !== null) return
  const note = useView.getState().place === 'note' ? useOpenNote.getState().note : null
  const template = Id.catch(memorandum.id).parse(localStorage.getItem(place))
  const notes = from ?? (note === null ? [] : [note.id])
  useNewMemo.setState({ isOpen: true, template, notes: [...notes], ...silent })
  void refreshTemplates().catch(tell)
}

export function closeNewMemo(): void {
  useNewMemo.setState({ isOpen: false })
}

export function chooseTemplate(template: string): void {
  useNewMemo.setState({ template })
}

/** Takes a note to those that are drawn from, as the last, or out of them. */
export function chooseNote(id: string, isChosen: boolean): void {
  useNewMemo.setState(({ notes }) => {
    const others = notes.filter((other) => other !== id)
    return { notes: isChosen ? [...others, id] : others }
  })
}

/** Makes the memo and shows it. Where it cannot be made, the dialog stays and says why. */
export async function createChosen(): Promise<void> {
  const { template, notes, isBusy, isOpen } = useNewMemo.getState()
  if (isBusy || !isOpen) return
  useNewMemo.setState({ isBusy: true, ...silent })
  try {
    // What was typed in a note is part of what the memo draws from.
    await flushAll()
    const id = await createMemo(template, notes)
    localStorage.setItem(place, template)
    closeNewMemo()
    await showMemo(id)
    // The dialog gives the focus back to where it was, which may be another document.
    requestAnimationFrame(focusText)
  } catch (error) {
    tell(error)
  } finally {
    useNewMemo.setState({ isBusy: false })
  }
}

/** Reads the templates again; one that is gone is chosen no more. */
export async function refreshTemplates(): Promise<void> {
  const templates = (await call('templates.list', {})).map((one) =>
    one.isOwn ? one : { ...one, ...t.templates.builtIn[one.id] },
  )
  useNewMemo.setState(({ template }) => ({
    templates,
    template: templates.some(({ id }) => id === template) ? template : memorandum.id,
  }))
}

/** Moves one of the user's own templates to the trash, from where it can be brought back at once. */
export async function removeTemplate({ id, name }: TemplateSummary): Promise<void> {
  try {
    await call('templates.remove', { id })
    await refreshTemplates()
    const undo = () => void restoreTemplate(id)
    useNewMemo.setState({ problem: null, done: { text: t.templates.removed(name), undo } })
  } catch (error) {
    tell(error)
  }
}

async function restoreTemplate(id: string): Promise<void> {
  try {
    await call('templates.restore', { id })
    await refreshTemplates()
    useNewMemo.setState({ template: id, ...silent })
  } catch (error) {
    tell(error)
  }
}

export async function showTemplateFolder(): Promise<void> {
  await call('templates.reveal', {}).catch(tell)
}

function tell(error: unknown): void {
  useNewMemo.setState({ problem: toReadoutError(error), done: null })
}
