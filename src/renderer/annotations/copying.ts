import { annotationLink, noteLink } from '../../core/interchange/link.ts'
import { quotationAt, quotationOf } from '../../core/interchange/quotation.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { call } from '../bridge.ts'
import { readSelection, spanOf } from '../reader/selection.ts'
import { useOpenNote } from '../state/note.ts'
import { complain, saysOneAtATime } from '../state/toasts.ts'
import { t } from '../strings.ts'

/** Copies the annotation's words with speaker and source. */
export function copyQuotation(note: Note, annotation: Annotation): Promise<void> {
  return copy(quotationOf(note, annotation), t.copying.quotation)
}

/** Copies words of the text with their source, and with their speaker where they are part of a quote. */
export async function copyWords(note: Note, span: Span): Promise<void> {
  const quotation = quotationAt(note, span)
  if (quotation !== null) await copy(quotation, t.copying.quotation)
}

export function copyLink(note: Note, annotation: Annotation): Promise<void> {
  return copy({ text: annotationLink(note.id, annotation.id), html: null }, t.copying.link)
}

export async function copyNoteLink(): Promise<void> {
  const { note } = useOpenNote.getState()
  if (note === null) announce(t.copying.noNote)
  else await copy({ text: noteLink(note.id), html: null }, t.copying.noteLink)
}

/**
 * Copies as a quotation what the person is at: in the list the annotation of the card in focus, elsewhere the words selected in the
 * text, or the annotation that is selected there.
 */
export async function copyQuotationInFocus(): Promise<void> {
  const { note } = useOpenNote.getState()
  if (note === null) return
  const isInList = document.activeElement?.closest('#side-panel') != null
  const words = isInList ? null : selectedWords(note)
  const annotation = selectedAnnotation(note)
  if (words !== null) await copyWords(note, words)
  else if (annotation !== undefined) await copyQuotation(note, annotation)
  else announce(t.copying.nothing)
}

/** Copies the link of the annotation that is selected in text and list. */
export async function copyLinkInFocus(): Promise<void> {
  const { note } = useOpenNote.getState()
  const annotation = note === null ? undefined : selectedAnnotation(note)
  if (note === null || annotation === undefined) announce(t.copying.noAnnotation)
  else await copyLink(note, annotation)
}

function selectedAnnotation(note: Note): Annotation | undefined {
  const { selected } = useOpenNote.getState()
  return note.annotations.find(({ id }) => id === selected)
}

function selectedWords(note: Note): Span | null {
  const text = document.querySelector('[data-region="middle"] article[data-focus]')
  const directed = readSelection(text, note.source.blocks)
  return directed === null || directed.anchor === directed.focus ? null : spanOf(directed)
}

async function copy(words: { text: string; html: string | null }, said: string): Promise<void> {
  try {
    await call('clipboard.copy', words)
    announce(said)
  } catch (error) {
    complain(error)
  }
}

/** Says what was copied, in the place of what was said of copying before. */
const announce = saysOneAtATime()
