import { acceptActor, acceptQuote, dismiss } from '../../core/edit/deciding.ts'
import type { Note } from '../../core/model/note.ts'
import type { Said, Speaker } from '../../core/speech/speech.ts'
import { goToWords } from '../reader/passage.ts'
import { edit, select } from '../state/note.ts'
import { useSuggestions } from '../state/suggestions.ts'
import { editAndSay } from '../state/undoably.ts'
import { showTab } from '../state/view.ts'
import { t } from '../strings.ts'
import { speakerOf } from '../suggest/acceptQuotes.ts'
import { choose, keyOf, tell } from '../suggest/choice.ts'

/** Shows a quotation in the text, and what is said about it beside it. */
export function showSaid(note: Note, { span, annotation }: Said): void {
  showTab('annotations')
  if (span !== null) goToWords(note, span)
  if (annotation !== null) select(annotation.id)
  else if (span !== null) choose(keyOf(span))
}

/** Makes a quote of a suggested quotation, credited as suggested. */
export function acceptSaid(note: Note, { suggestion }: Said): void {
  if (suggestion === null) return
  const { found } = useSuggestions.getState()
  edit(acceptQuote(note, suggestion, speakerOf(found.actors, suggestion), new Date().toISOString()).edits)
  tell(t.actors.acceptedQuote)
}

/** Rejects a suggested quotation, which is not made again. */
export function rejectSaid(note: Note, { suggestion }: Said): void {
  if (suggestion === null) return
  editAndSay(dismiss(note, 'quote', suggestion), t.suggest.rejected)
}

/** Puts a suggested actor among the note's own. @returns the id it has there, `null` where there was nothing to accept */
export function acceptSpeaker(note: Note, { suggestion, name }: Speaker): string | null {
  const edits = suggestion === null ? [] : acceptActor(note, suggestion)
  edit(edits)
  tell(t.actors.acceptedActor(name))
  const [added] = edits
  return added?.type === 'actor.add' ? added.actor.id : null
}
