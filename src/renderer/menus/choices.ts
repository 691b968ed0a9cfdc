import type { Annotation } from '../../core/model/annotation.ts'
import { annotationKinds } from '../../core/model/annotation.ts'
import type { DocumentRef } from '../../core/model/desk.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { annotationKeys, labelOf, linkKey, replyKey } from '../../shared/commands.ts'
import { remove } from '../annotations/AnnotationCard.tsx'
import { copyLink, copyQuotation, copyWords } from '../annotations/copying.ts'
import { markSpan } from '../annotations/marking.ts'
import { openReply } from '../annotations/replying.ts'
import { moveToTrash } from '../keeping/trashing.ts'
import { archiveNotes, askCollection, askTags } from '../library/acting.ts'
import { askNewMemo } from '../memo/new/newMemo.ts'
import { isPinned, togglePin, useDesk } from '../state/desk.ts'
import { useLibrary } from '../state/library.ts'
import { select, startEditing } from '../state/note.ts'
import { useSelection } from '../state/selection.ts'
import { showMemo, showNote, showText } from '../state/view.ts'
import { t } from '../strings.ts'
import { type Choice, commandChoice } from './choosing.ts'

const words = t.contextMenu
const trashKey = 'Delete'

/** What can be done with a document of the library; with all that are selected, where it is one of them. @param row its kind and its id */
export function documentChoices(row: string): (Choice | null)[] {
  const [of, id = ''] = row.split(' ')
  return of === 'memo' ? memoChoices(id) : noteChoices(id)
}

function noteChoices(id: string): (Choice | null)[] {
  const notes = meant('note', id)
  const isArchived = useLibrary.getState().notes.find((note) => note.id === id)?.archived === true
  return [
    { label: words.open, run: () => void showNote(id) },
    pinChoice({ of: 'note', id }),
    null,
    { label: words.newMemo, run: () => askNewMemo(notes) },
    { label: words.tag, run: () => askTags(notes) },
    { label: words.collect, run: () => askCollection(notes) },
    { label: isArchived ? t.listing.unarchive : t.listing.archive, run: () => archiveNotes(!isArchived, notes) },
    null,
    trashChoice(notes.map((note) => ({ of: 'note', id: note }))),
  ]
}

function memoChoices(id: string): (Choice | null)[] {
  const memos = meant('memo', id)
  return [
    { label: words.open, run: () => void showMemo(id) },
    pinChoice({ of: 'memo', id }),
    null,
    trashChoice(memos.map((memo) => ({ of: 'memo', id: memo }))),
  ]
}

/** The selected documents, where the one that was clicked is among them; otherwise that one alone. */
function meant(of: 'note' | 'memo', id: string): string[] {
  const selection = useSelection.getState()
  return selection.of === of && selection.ids.has(id) ? [...selection.ids] : [id]
}

function pinChoice(document: DocumentRef): Choice {
  const { desk } = useDesk.getState()
  const label = desk !== null && isPinned(desk, document) ? words.unpin : words.pin
  return { label, run: () => togglePin(document), isDisabled: desk === null }
}

function trashChoice(documents: readonly DocumentRef[]): Choice {
  return { label: t.keeping.trash.put, run: () => void moveToTrash(documents), keys: trashKey }
}

/** What can be done with an annotation. */
export function annotationChoices(note: Note, annotation: Annotation): (Choice | null)[] {
  const { id, kind } = annotation
  const show = () => {
    showText()
    select(id)
  }
  const edit = () => startEditing({ id, field: kind === 'quote' ? 'speaker' : 'remark', from: 'list' })
  return [
    { label: words.showInText, run: show },
    { label: t.panel.edit, run: edit },
    { label: words.reply, run: () => openReply(id, null), keys: replyKey.toUpperCase() },
    null,
    { label: labelOf('annotation.copyQuotation'), run: () => void copyQuotation(note, annotation) },
    { label: t.copying.copyLink, run: () => void copyLink(note, annotation), keys: linkKey.toUpperCase() },
    null,
    { label: t.panel.delete, run: () => remove(note, annotation), keys: trashKey },
  ]
}

/** What can be made of selected words of the text. */
export function wordChoices(note: Note, span: Span): (Choice | null)[] {
  const marks = annotationKinds.map((kind) => ({
    label: t.kinds[kind],
    keys: annotationKeys[kind].toUpperCase(),
    run: () => {
      markSpan(kind, span)
      window.getSelection()?.removeAllRanges()
    },
  }))
  return [
    ...marks,
    null,
    { label: words.copy, run: () => void document.execCommand('copy'), keys: 'CmdOrCtrl+C' },
    { label: labelOf('annotation.copyQuotation'), run: () => void copyWords(note, span) },
    commandChoice('note.copyLink'),
  ]
}

/** What can be done with the text where nothing is marked. */
export function textChoices(): (Choice | null)[] {
  return [
    commandChoice('text.find', words.find),
    commandChoice('go.nextSuggestion'),
    null,
    commandChoice('note.copyLink'),
  ]
}
