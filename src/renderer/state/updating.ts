import { create } from 'zustand'
import { ReadoutError } from '../../core/errors.ts'
import type { UpdateOffer } from '../../shared/importContract.ts'
import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { leaveOut } from './importing.ts'
import { reloadNote, useOpenNote } from './note.ts'
import { flushAll } from './saving.ts'
import { complain, say } from './toasts.ts'
import { type TakeBack, takesBackLast } from './undoably.ts'
import { showNote } from './view.ts'

/** The update of a source that is shown, and not yet made. */
export const useUpdating = create<{ offer: UpdateOffer | null; isBusy: boolean }>(() => ({
  offer: null,
  isBusy: false,
}))

/** Asks for a newer version of the open note's document, and shows what it would do to the annotations. */
export async function chooseUpdate(): Promise<void> {
  const { note } = useOpenNote.getState()
  if (note === null) {
    complain(new ReadoutError('usage', t.update.none, { advice: t.update.noneAdvice }))
    return
  }
  await show(() => call('update.choose', { id: note.id }))
}

/** Shows what the source of a note that was just imported would do to an older one about the same document. */
export function offerUpdate(older: string, imported: string): Promise<void> {
  return show(() => call('update.from', { id: older, other: imported }))
}

/** Asks for an update once what was typed is saved, and shows it. */
async function show(ask: () => Promise<{ offer: UpdateOffer | null }>): Promise<void> {
  if (useUpdating.getState().isBusy) return
  useUpdating.setState({ isBusy: true })
  try {
    await flushAll()
    const { offer } = await ask()
    useUpdating.setState({ offer })
  } catch (error) {
    complain(error)
  } finally {
    useUpdating.setState({ isBusy: false })
  }
}

/** Makes the update that is shown. */
export async function applyUpdate(): Promise<void> {
  const { offer, isBusy } = useUpdating.getState()
  if (offer === null || isBusy) return
  useUpdating.setState({ isBusy: true })
  try {
    await flushAll()
    await call('update.apply', { offer: offer.offer })
    if (useOpenNote.getState().note?.id === offer.note) await reloadNote(offer.note)
    else await showNote(offer.note)
    useUpdating.setState({ offer: null })
    if (offer.other !== null) leaveOut(offer.other)
    const takeBack = takesBackLast(offer.note)
    const undo = { label: t.update.undo, run: () => void undoUpdate(takeBack, offer.other) }
    say(t.update.done(offer.file), takeBack === null ? [] : [undo])
  } catch (error) {
    complain(error)
  } finally {
    useUpdating.setState({ isBusy: false })
  }
}

/** Leaves the source as it is. */
export function closeUpdate(): void {
  if (useUpdating.getState().offer === null) return
  useUpdating.setState({ offer: null })
  void call('update.forget', {}).catch(complain)
}

/** @param other the note from which the newer version was taken, which went to the trash by that */
async function undoUpdate(takeBack: TakeBack | null, other: string | null): Promise<void> {
  if (takeBack === null || !(await takeBack()) || other === null) return
  await call('notes.restore', { id: other }).catch(complain)
}
