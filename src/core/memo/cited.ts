import type { Target } from '../model/annotation.ts'
import type { Note } from '../model/note.ts'

/** What a citation points to in its note: the words, and the actor they are credited to, if they are. */
export interface Cited {
  kind: 'annotation' | 'keyPoint' | 'event'
  target: Target
  /** Id of an actor of the same note; `null` where nobody is credited, as for key points and events. */
  speaker: string | null
}

/**
 * What bears the id that a citation names: an annotation, a key point, or an event that is told in the source. Ids are unique
 * within a note. `null` where it is gone, and for an event that was entered by hand: that one has no words to be cited.
 */
export function citedIn(note: Pick<Note, 'annotations' | 'keyPoints' | 'events'>, id: string): Cited | null {
  const annotation = note.annotations.find((one) => one.id === id)
  if (annotation !== undefined) return { kind: 'annotation', target: annotation.target, speaker: annotation.speaker }
  const point = note.keyPoints.find((one) => one.id === id)
  if (point !== undefined) return { kind: 'keyPoint', target: point.target, speaker: null }
  const target = note.events.find((one) => one.id === id)?.target ?? null
  return target === null ? null : { kind: 'event', target, speaker: null }
}
