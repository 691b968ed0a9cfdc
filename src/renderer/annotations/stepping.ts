import { flushSync } from 'react-dom'
import { type Annotation, exactOf } from '../../core/model/annotation.ts'
import { type Note, speakerName } from '../../core/model/note.ts'
import { shortened } from '../../core/text/shortened.ts'
import { edgeOfView } from '../reader/edgeOfView.ts'
import { select, stopEditing, useOpenNote } from '../state/note.ts'
import { dismiss, say } from '../state/toasts.ts'
import { showTab, showText } from '../state/view.ts'
import { t } from '../strings.ts'
import { tell } from '../suggest/choice.ts'
import { matcher, useFilter } from './filter.ts'

/** The words in what is read out are shortened to this many code units. */
const told = 80

let lastWrap: number | undefined

/**
 * Goes to the next annotation that the filter shows, or the one before: from the one that is selected, otherwise from what is in
 * view. After the last comes the first, with a word. The focus stays in the text, in the list or in the filter.
 */
export function stepToAnnotation(by: -1 | 1): void {
  const { note, selected } = useOpenNote.getState()
  if (note === null) return
  const shown = note.annotations.filter(matcher(note, useFilter.getState()))
  if (shown.length === 0) {
    say(t.working.nothing)
    return
  }
  const index = selected === null ? -1 : shown.findIndex(({ id }) => id === selected)
  const wanted = index >= 0 ? index + by : placeFrom(note, shown, selected, by)
  const next = (wanted + shown.length) % shown.length
  const annotation = shown[next]
  if (annotation === undefined) return
  if (lastWrap !== undefined) dismiss(lastWrap)
  lastWrap = undefined
  if (wanted !== next) lastWrap = say(by === 1 ? t.working.fromTheTop : t.working.fromTheEnd)
  goTo(annotation)
  tell(t.working.at(next + 1, shown.length, shortened(exactOf(annotation.target), told), speakerName(note, annotation)))
}

function goTo({ id }: Annotation): void {
  const focus = document.activeElement
  const isInList = focus?.closest('#side-panel') != null && focus.closest('search') === null
  flushSync(() => {
    if (isInList) stopEditing()
    showTab('annotations')
    showText()
    select(id)
  })
  if (isInList) document.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus({ preventScroll: true })
  // Words that were selected are done with: the keys of the text now mean the annotation.
  else if (focus?.closest('article') != null) window.getSelection()?.removeAllRanges()
}

/** Where in `shown` to go when none of it is selected: next to what the filter hides, otherwise what is in view. */
function placeFrom(note: Note, shown: readonly Annotation[], selected: string | null, by: -1 | 1): number {
  const hidden = note.annotations.find(({ id }) => id === selected)
  const text = document.querySelector('[data-region="middle"] article[data-focus]')
  const from = hidden === undefined ? edgeOfView(text, note.source.blocks, by)?.start : startOf(hidden)
  if (from === undefined) return by === 1 ? 0 : shown.length - 1
  const after = shown.findIndex((annotation) => startOf(annotation) >= from)
  const next = after === -1 ? shown.length : after
  return by === 1 ? next : next - 1
}

function startOf({ target }: Annotation): number {
  return target.selector[1].start
}

/** Puts the focus into the filter's field, wherever it was. */
export function focusFilter(): void {
  flushSync(() => showTab('annotations'))
  const field = document.querySelector<HTMLInputElement>('#side-panel search input')
  field?.focus()
  field?.select()
}
