import { toReadoutError } from '../../core/errors.ts'
import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { useLibrary, whenListed } from './library.ts'
import { letGo, stateOf, useOpenNote } from './note.ts'
import { complain, say } from './toasts.ts'
import { showNote } from './view.ts'

/** Whether a step was refused because the note is another one by now, so that to try it again would end the same way. */
export function isOvertaken(error: unknown): boolean {
  return ['conflict', 'not-found', 'usage'].includes(toReadoutError(error).code)
}

/** What can be done with what the window has of a note, where others have changed or removed it in the vault: nothing typed is lost. */
export function waysOut(id: string): { label: string; run: () => void }[] {
  const isThere = useLibrary.getState().notes.some((note) => note.id === id)
  return [
    { label: isThere ? t.sharing.copy : t.sharing.saveAgain, run: () => void keep(id) },
    { label: isThere ? t.sharing.take : t.sharing.letGo, run: () => void letGo(id).catch(complain) },
  ]
}

/** Vanished files come back at once where a program writes them anew. Milliseconds. */
const patience = 1000

/** Says that the open note is no longer in the vault, if it has not come back after a moment and nobody has let go of it. */
export function noticeGone(id: string): void {
  setTimeout(() => {
    const { note } = useOpenNote.getState()
    const isThere = useLibrary.getState().notes.some((one) => one.id === id)
    if (note?.id !== id || isThere) return
    say(`${t.sharing.vanished(note.title)} ${t.sharing.vanishedKept}`, waysOut(id))
  }, patience)
}

/** Saves what the window has of a note: beside the one in the vault, or in its place where that is gone. Shows what is saved. */
async function keep(id: string): Promise<void> {
  const note = stateOf(id)
  if (note === null) return
  try {
    const kept = await call('notes.copy', note)
    const isOpen = useOpenNote.getState().note?.id === id
    await letGo(id)
    if (kept.id === id) {
      say(t.sharing.savedAgain(note.title))
      return
    }
    await whenListed([kept.id])
    if (isOpen) await showNote(kept.id)
    const title = useLibrary.getState().notes.find((one) => one.id === kept.id)?.title ?? note.title
    say(t.sharing.copied(title))
  } catch (error) {
    complain(error)
  }
}
