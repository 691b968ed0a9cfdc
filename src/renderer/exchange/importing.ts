import { create } from 'zustand'
import { ReadoutError } from '../../core/errors.ts'
import { countNew } from '../../core/interchange/importSummary.ts'
import type { AnnotationOffer } from '../../shared/importContract.ts'
import { call } from '../bridge.ts'
import { reloadNote, useOpenNote } from '../state/note.ts'
import { flushAll } from '../state/saving.ts'
import { complain, say } from '../state/toasts.ts'
import { takesBackLast } from '../state/undoably.ts'
import { t } from '../strings.ts'

/** The annotations that are shown, and not yet imported. */
export const useImporting = create<{ offer: AnnotationOffer | null; isBusy: boolean }>(() => ({
  offer: null,
  isBusy: false,
}))

/** Asks for a file of annotations, and shows what it would add to the open note. */
export async function chooseAnnotations(): Promise<void> {
  const { note } = useOpenNote.getState()
  if (note === null) {
    complain(new ReadoutError('usage', t.exchange.none, { advice: t.exchange.noneAdvice }))
    return
  }
  if (useImporting.getState().isBusy || document.querySelector('dialog[open]') !== null) return
  useImporting.setState({ isBusy: true })
  try {
    await flushAll()
    const { offer } = await call('annotations.choose', { id: note.id })
    useImporting.setState({ offer })
  } catch (error) {
    complain(error)
  } finally {
    useImporting.setState({ isBusy: false })
  }
}

/** Imports what is shown. */
export async function applyImport(): Promise<void> {
  const { offer, isBusy } = useImporting.getState()
  if (offer === null || isBusy) return
  useImporting.setState({ isBusy: true })
  try {
    await flushAll()
    await call('annotations.apply', { offer: offer.offer })
    await reloadNote(offer.note)
    useImporting.setState({ offer: null })
    const { file, note, summary } = offer
    const takeBack = takesBackLast(note)
    const undo = { label: t.exchange.undo, run: () => void takeBack?.() }
    say(t.exchange.imported(file, countNew(summary), summary.replies), takeBack === null ? [] : [undo])
  } catch (error) {
    complain(error)
  } finally {
    useImporting.setState({ isBusy: false })
  }
}

/** Leaves the note as it is. */
export function closeImport(): void {
  if (useImporting.getState().offer === null) return
  useImporting.setState({ offer: null })
  void call('annotations.forget', {}).catch(complain)
}
