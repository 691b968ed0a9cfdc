import { flushSync } from 'react-dom'
import { keepFocus } from './keepFocus.ts'
import { showNote } from './view.ts'

/** Shows a note at what is cited of it; the keys go on in its text, where what had the focus goes with the memo that is left. */
export async function showCited({ note, annotation }: { note: string; annotation: string | null }): Promise<void> {
  await showNote(note, annotation)
  // The text has to be in the window before it can take the focus.
  flushSync(() => undefined)
  keepFocus()
}
