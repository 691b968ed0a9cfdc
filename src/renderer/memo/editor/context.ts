import type { Citation } from '../../../core/model/memoBody.ts'
import type { Note } from '../../../core/model/note.ts'

/** What the editor needs of the window around it. */
export interface EditorContext {
  /** The notes whose annotations can be cited. */
  notes: () => readonly Note[]
  /** Goes to the cited words in their source. */
  showSource: (citation: Citation) => void
  /** Says something that happened, or why it did not. */
  announce: (text: string) => void
}
