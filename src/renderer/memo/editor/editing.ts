import { redo, undo } from 'prosemirror-history'
import { EditorState } from 'prosemirror-state'
import type { Memo } from '../../../core/model/memo.ts'
import type { Note } from '../../../core/model/note.ts'
import type { EditorContext } from './context.ts'
import { docOf, memoFrom } from './convert.ts'
import { withNotes } from './labels.ts'
import { memoPlugins } from './plugins.ts'

/** What the open memo's state needs of the editor. */
export const editing = { undo, redo, docOf, memoFrom, withNotes, editorFor }
export type Editing = typeof editing

/** The editor's state of a memo that was just opened, with the notes that it cites. */
function editorFor(memo: Memo, notes: readonly Note[], context: EditorContext): EditorState {
  const fresh = EditorState.create({ doc: docOf(memo), plugins: memoPlugins(context) })
  return fresh.apply(withNotes(fresh.tr, notes))
}
