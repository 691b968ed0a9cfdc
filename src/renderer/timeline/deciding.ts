import { acceptEvent, dismiss } from '../../core/edit/deciding.ts'
import type { Note } from '../../core/model/note.ts'
import type { TimelineEntry } from '../../core/timeline/entries.ts'
import { showPassage, showWords } from '../reader/passage.ts'
import { edit } from '../state/note.ts'
import { editAndSay } from '../state/undoably.ts'
import { t } from '../strings.ts'
import { tell } from '../suggest/choice.ts'
import { useTimelineState } from './timelineState.ts'

/** Shows where the source tells an event. One that a person entered is told nowhere: its form is opened instead. */
export function showEntry(note: Note, { event, suggestion, key }: TimelineEntry): void {
  if (suggestion !== null) showWords(note, suggestion)
  else if (event?.target != null) showPassage(note, event.target)
  else editEntry(key)
}

/** Puts a suggested event among the note's own. */
export function acceptEntry(note: Note, { suggestion, title }: TimelineEntry): void {
  if (suggestion === null) return
  edit(acceptEvent(note, suggestion))
  tell(t.timeline.accepted(title))
}

/** Rejects a suggested event, which is not made again. */
export function rejectEntry(note: Note, { suggestion }: TimelineEntry): void {
  if (suggestion === null) return
  editAndSay(dismiss(note, 'event', suggestion.expression), t.timeline.rejected)
}

export function removeEntry({ event }: TimelineEntry): void {
  if (event === null) return
  editAndSay([{ type: 'event.remove', id: event.id }], t.timeline.removed)
}

export function editEntry(key: string | null): void {
  useTimelineState.setState({ editing: key })
}
