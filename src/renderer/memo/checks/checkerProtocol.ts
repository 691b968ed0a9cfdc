import type { Finding } from '../../../core/checks/finding.ts'
import type { CheckSettings } from '../../../core/checks/settings.ts'
import type { Memo } from '../../../core/model/memo.ts'
import type { Note } from '../../../core/model/note.ts'

/** What the window asks of the worker that checks memos. A note is sent once, before the first `check` that names it, and again when it changes. */
export type CheckerRequest =
  | { type: 'note'; note: Note }
  | { type: 'check'; run: number; memo: Memo; notes: string[]; settings: CheckSettings }

/** The answer to one `check`; `problem` is what was thrown, in its words. */
export type CheckerAnswer =
  | { type: 'findings'; run: number; findings: Finding[] }
  | { type: 'problem'; run: number; problem: string }
