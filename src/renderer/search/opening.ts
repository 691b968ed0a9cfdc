import { flushSync } from 'react-dom'
import { anchorerOf } from '../../core/anchoring/anchor.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import type { SearchHit } from '../../core/search/answer.ts'
import { drawAt, showWords } from '../reader/passage.ts'
import { wantCardFocus } from '../state/cardFocus.ts'
import { useOpenMemo } from '../state/memo.ts'
import { useOpenNote } from '../state/note.ts'
import { rememberPosition } from '../state/reading.ts'
import { say } from '../state/toasts.ts'
import { showMemo, showNote, showTab, showView, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { useTimelineState } from '../timeline/timelineState.ts'
import { searchBox } from './focus.ts'
import { placeOf } from './places.ts'
import { rememberSearch } from './recent.ts'
import { type Found, useSearch } from './searching.ts'
import { pointAt, seekIn, useSought } from './sought.ts'

/**
 * Opens the note or memo of a hit at the hit: with the words selected, or with the annotation pointed at. The words of the search stay
 * marked in it.
 * @param keepsFocus the focus stays in the search box, so that the next hit is a key away
 */
export async function openHit({ group, hit }: Found, keepsFocus: boolean): Promise<void> {
  rememberSearch(useSearch.getState().answered)
  seekIn(group.id)
  if (group.of === 'memo') await openMemoAt(group.id, hit, keepsFocus)
  else await openNoteAt(group.id, hit, keepsFocus)
  if (keepsFocus && document.activeElement !== searchBox()) searchBox()?.focus()
}

async function openNoteAt(id: string, hit: SearchHit, keepsFocus: boolean): Promise<void> {
  const isOpen = useOpenNote.getState().note?.id === id
  // The text is drawn at the hit from the beginning: it is not seen to jump there.
  if (!isOpen && hit.kind === 'passage' && hit.snippet.marks.length > 0) rememberPosition(id, hit.start)
  const annotation = ['passage', 'summary', 'event'].includes(hit.kind) ? null : hit.ref
  if (annotation !== null && !keepsFocus) wantCardFocus(annotation)
  await showNote(id, annotation)
  const { note } = useOpenNote.getState()
  // It could not be read, or the person has gone on meanwhile.
  if (note?.id !== id || useView.getState().place !== 'note' || useSought.getState().document !== id) {
    wantCardFocus(null)
    return
  }
  if (hit.kind === 'passage') goToText(note, hit, keepsFocus)
  else if (hit.kind === 'summary') goToSummary(hit, keepsFocus)
  else if (hit.kind === 'event') goToEvent(note, hit, keepsFocus)
  else if (!note.annotations.some((one) => one.id === annotation)) {
    wantCardFocus(null)
    say(t.search.notThere)
  }
}

function goToText(note: Note, hit: SearchHit, keepsFocus: boolean): void {
  const span = placeOf(note.source.text, hit)
  flushSync(() => {
    showView('text')
    pointAt(span)
  })
  // It was found by its title, or by a filter alone: it is read where it was left.
  if (hit.snippet.marks.length === 0) {
    if (!keepsFocus) document.querySelector<HTMLElement>('[data-region="middle"] [data-focus]')?.focus()
    return
  }
  goTo(note, span, keepsFocus)
}

/** Shows words of the text, which has just been opened. */
function goTo(note: Note, span: Span | null, keepsFocus: boolean): void {
  if (span === null) {
    say(t.search.notThere)
    return
  }
  if (keepsFocus) drawAt(note, span)
  else showWords(note, span)
  // A text that has just been opened goes to where it was read last once more when it has been laid out.
  requestAnimationFrame(() => {
    if (useOpenNote.getState().note?.id === note.id) drawAt(note, span)
  })
}

function goToSummary(hit: SearchHit, keepsFocus: boolean): void {
  flushSync(() => showTab('summary'))
  const field = document.querySelector<HTMLTextAreaElement>('#side-panel textarea')
  if (field === null) return
  if (!keepsFocus) field.focus()
  const span = placeOf(field.value, hit)
  if (span !== null) field.setSelectionRange(span.start, span.end)
}

/** What is told in the source is shown there; what was entered by hand stands on the timeline alone. */
function goToEvent(note: Note, hit: SearchHit, keepsFocus: boolean): void {
  const event = note.events.find(({ id }) => id === hit.ref)
  if (event === undefined) say(t.search.notThere)
  else if (event.target === null) {
    useTimelineState.setState({ current: event.id })
    showView('timeline')
  } else {
    const span = anchorerOf(note.source).find(event.target)
    flushSync(() => {
      showView('text')
      showTab('background')
      pointAt(span)
    })
    goTo(note, span, keepsFocus)
  }
}

async function openMemoAt(id: string, hit: SearchHit, keepsFocus: boolean): Promise<void> {
  await showMemo(id)
  if (useOpenMemo.getState().memo?.id !== id || useView.getState().place !== 'memo') return
  // The editor has to be in the window before its words can be selected.
  flushSync(() => undefined)
  const { words } = useSought.getState()
  // Of the editor, which is not loaded before a memo is opened.
  const { selectWordsLike } = await import('../memo/editor/selectWords.ts')
  if (hit.snippet.marks.length === 0) {
    if (!keepsFocus) useOpenMemo.getState().view?.focus()
  } else if (!selectWordsLike(hit.snippet, words, !keepsFocus)) say(t.search.notThere)
}
