import type { CheckedField } from '../../../core/checks/finding.ts'
import type { Memo } from '../../../core/model/memo.ts'
import type { Note } from '../../../core/model/note.ts'

/** What the checks need of the window around the editor. */
export interface ChecksContext {
  /** The memo as the document is now. */
  memo: () => Memo | null
  /** The notes at hand for it: another array when one of them has changed. */
  notes: () => readonly Note[]
  showNote: (note: string, annotation: string | null) => void
  /** Puts the keyboard into a field of the memorandum head. */
  showField: (field: CheckedField) => void
}
