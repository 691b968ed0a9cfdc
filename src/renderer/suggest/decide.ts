import { acceptQuote, dismiss } from '../../core/edit/deciding.ts'
import { exactOf } from '../../core/model/annotation.ts'
import { type Note, speakerName } from '../../core/model/note.ts'
import type { SuggestedActor, SuggestedQuote } from '../../core/suggest/suggestions.ts'
import { shortened } from '../../core/text/shortened.ts'
import { edit, select, useOpenNote } from '../state/note.ts'
import { useSuggestions } from '../state/suggestions.ts'
import { say, saysOneAtATime } from '../state/toasts.ts'
import { editAndSay, editUndoably } from '../state/undoably.ts'
import { showTab } from '../state/view.ts'
import { t } from '../strings.ts'
import { drawNow } from '../ui/drawNow.ts'
import { acceptQuotes, meantBy, speakerOf } from './acceptQuotes.ts'
import { choose, closeSpeaker, type From, keyOf, openSpeaker, tell, useChoice } from './choice.ts'
import { prefer, usePreferences } from './preferences.ts'
import { shownNow } from './shown.ts'

/** A quotation in what is read out is shortened to this many code units. */
const told = 60

/**
 * At most so many suggestions are accepted in one step, which has to be applied and saved as a whole; more are accepted by doing it
 * again.
 */
export const mostAtOnce = 500

/** Accepts a suggestion as it stands, and goes on to the next. */
export function accept(key: string, from: From): void {
  const { found } = useSuggestions.getState()
  acceptAs(key, from, (_, quote) => speakerOf(found.actors, quote))
}

/** Accepts a suggestion with a speaker of that name instead; with nobody where there is no name. */
export function acceptWith(key: string, name: string, from: From): void {
  const { found } = useSuggestions.getState()
  acceptAs(key, from, (note) => meantBy(note, found.actors, name))
}

function acceptAs(
  key: string,
  from: From,
  speaker: (note: Note, quote: SuggestedQuote) => SuggestedActor | string | null,
): void {
  const at = find(key)
  if (at === null) return
  const { note, quote } = at
  const { edits, annotation } = acceptQuote(note, quote, speaker(note, quote), new Date().toISOString())
  if (!edit(edits)) return
  closeSpeaker(key)
  const after = useOpenNote.getState().note ?? note
  const who = speakerName(after, after.annotations.find(({ id }) => id === annotation.id) ?? annotation)
  const words = shortened(exactOf(annotation.target), told)
  tell(t.suggest.accepted(who === '' ? t.panel.speakerUnknown : who, words, at.left))
  goOn(at, from, annotation.id)
}

/** One message, however quickly one is rejected after the other. */
const sayRejected = saysOneAtATime()

/** Rejects a suggestion, which is not made again, and goes on to the next. */
export function reject(key: string, from: From): void {
  const at = find(key)
  if (at === null) return
  const takeBack = editUndoably(dismiss(at.note, 'quote', at.quote))
  if (takeBack === null) return
  closeSpeaker(key)
  const back = async () => {
    if (await takeBack()) choose(key, from === 'list')
  }
  sayRejected(t.suggest.rejectedLeft(at.left), [{ label: t.panel.undo, run: () => void back() }])
  goOn(at, from, null)
}

/** Opens the field in which the speaker of a suggestion is corrected. */
export function correct(key: string, from: From): void {
  const at = find(key)
  if (at === null) return
  showTab('annotations')
  const { found } = useSuggestions.getState()
  openSpeaker(key, speakerOf(found.actors, at.quote)?.name ?? '', from)
}

/** Closes that field; the suggestion is as it was. */
export function leaveSpeaker(key: string): void {
  const { opened } = useChoice.getState()
  closeSpeaker(key)
  if (opened?.from === 'text') focusText()
  else choose(key, true)
}

/** The suggestions that would be accepted together: those shown that have a speaker and are as sure as is asked for. */
export function sureEnough(shown: readonly SuggestedQuote[], percent: number): SuggestedQuote[] {
  return shown.filter(({ speaker, confidence }) => speaker !== null && confidence * 100 >= percent)
}

/** Accepts all that are sure enough in one step. What is hidden is shown first, and accepted only when asked again. */
export function acceptAll(): void {
  const { note } = useOpenNote.getState()
  if (note === null) return
  showTab('annotations')
  const { threshold, isShown } = usePreferences.getState()
  if (!isShown) {
    prefer({ isShown: true })
    return
  }
  const sure = sureEnough(shownNow(note), threshold).slice(0, mostAtOnce)
  if (sure.length === 0) {
    say(t.suggest.noneSure(threshold))
    return
  }
  const { found } = useSuggestions.getState()
  const isInPanel = document.activeElement?.closest('[data-region="side"]') != null
  const isInList = document.activeElement?.closest('[data-region="side"] li') != null
  editAndSay(acceptQuotes(note, found.actors, sure, new Date().toISOString()), t.suggest.acceptedMany(sure.length))
  const rest = shownNow(useOpenNote.getState().note ?? note)
  const { chosen } = useChoice.getState()
  if (rest.some((quote) => keyOf(quote) === chosen)) return
  choose(rest[0] === undefined ? null : keyOf(rest[0]), isInList)
  if (rest.length > 0 || !isInPanel) return
  // The bar goes with the last of them, and its button with the bar.
  drawNow()
  focusInPanel(null)
}

/** Goes to the next suggestion that is shown, or the one before: from the chosen one, or from `offset` in the text. */
export function stepTo(by: -1 | 1, from: From, offset: number | null = null): void {
  const { note } = useOpenNote.getState()
  if (note === null) return
  const shown = shownNow(note)
  if (shown.length === 0) {
    tell(t.suggest.noneLeft)
    return
  }
  const { chosen } = useChoice.getState()
  const index = shown.findIndex((quote) => keyOf(quote) === chosen)
  const place = index >= 0 ? null : (offset ?? (by === 1 ? 0 : note.source.text.length))
  const next =
    place === null
      ? shown[index + by]
      : by === 1
        ? (shown.find(({ start }) => start >= place) ?? shown[0])
        : (shown.findLast(({ end }) => end <= place) ?? shown.at(-1))
  if (next === undefined) return
  showTab('annotations')
  choose(keyOf(next), from === 'list')
}

/** Goes to the next suggestion from anywhere in the window, with the focus on its card. */
export function goToNext(): void {
  const { note, selected } = useOpenNote.getState()
  const target = note?.annotations.find(({ id }) => id === selected)?.target
  prefer({ isShown: true })
  stepTo(1, 'list', target?.selector[1].end ?? null)
}

interface At {
  note: Note
  quote: SuggestedQuote
  /** What is gone on to. */
  next: SuggestedQuote | null
  /** How many are left once this one is decided. */
  left: number
}

function find(key: string): At | null {
  const { note } = useOpenNote.getState()
  if (note === null) return null
  const shown = shownNow(note)
  const index = shown.findIndex((quote) => keyOf(quote) === key)
  const quote = shown[index]
  if (quote === undefined) return null
  return { note, quote, next: shown[index + 1] ?? shown[index - 1] ?? null, left: shown.length - 1 }
}

/** Chooses what comes next; after the last one, the annotation that was just made, or nothing. */
function goOn({ next }: At, from: From, made: string | null): void {
  if (next !== null) {
    choose(keyOf(next), from === 'list')
    if (from === 'text') focusText()
    return
  }
  choose(null)
  if (made !== null) select(made)
  if (from === 'text') {
    focusText()
    return
  }
  drawNow()
  focusInPanel(made)
}

function focusText(): void {
  document.querySelector<HTMLElement>('[data-region="middle"] article[data-focus]')?.focus({ preventScroll: true })
}

function focusInPanel(annotation: string | null): void {
  const panel = document.querySelector('[data-region="side"]')
  const card = annotation === null ? null : panel?.querySelector<HTMLElement>(`[data-card="${annotation}"]`)
  const place = card ?? panel?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
  place?.focus()
}
