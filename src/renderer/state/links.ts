import { ReadoutError } from '../../core/errors.ts'
import type { ReadoutLink } from '../../core/interchange/link.ts'
import { t } from '../strings.ts'
import { wantCardFocus } from './cardFocus.ts'
import { useOpenNote } from './note.ts'
import { readNote } from './readNote.ts'
import { flushAll } from './saving.ts'
import { complain } from './toasts.ts'
import { showNote, showShortcuts } from './view.ts'

/** Shows the note and the annotation in it, with the focus on its card; where the annotation is gone, the note, and says so. */
export async function openLink({ note, annotation }: ReadoutLink): Promise<void> {
  // The annotation may have been made a moment ago, and not be on the disk yet.
  await flushAll()
  const { annotations } = await readWhole(note)
  const isThere = annotations.some(({ id }) => id === annotation)
  showShortcuts(false)
  if (isThere) wantCardFocus(annotation)
  await showNote(note, isThere ? annotation : null)
  // The person may have gone somewhere else meanwhile.
  if (useOpenNote.getState().note?.id !== note) wantCardFocus(null)
  if (annotation === null || isThere) return
  complain(new ReadoutError('not-found', t.link.noAnnotation, { advice: t.link.noAnnotationAdvice }))
}

/** Looks whether the note is there before anything that is shown gives way to it. */
async function readWhole(id: string) {
  try {
    return await readNote(id)
  } catch (error) {
    if (!(error instanceof ReadoutError) || error.code !== 'not-found') throw error
    throw new ReadoutError('not-found', t.link.noNote, { advice: t.link.noNoteAdvice, cause: error })
  }
}
