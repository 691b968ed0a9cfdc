import { create } from 'zustand'
import { call } from '../bridge.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenMemo } from '../state/memo.ts'
import { useOpenNote } from '../state/note.ts'
import { complain } from '../state/toasts.ts'
import { showMemo, showNote, showTab, showView, useView } from '../state/view.ts'

/** The way of an article into a memo that can be checked. Each step shows one place of the window. */
export const tourSteps = ['mark', 'cite', 'export'] as const
export type TourStep = (typeof tourSteps)[number]

interface Tour {
  /** `null` while nobody takes it. */
  step: TourStep | null
  note: string
  memo: string
}

export const useTour = create<Tour>(() => ({ step: null, note: '', memo: '' }))

/** Begins the tour, or begins it anew, at the sample, which is put into the vault again where it is gone. */
export async function beginTour(): Promise<void> {
  try {
    useTour.setState(await call('tour.begin', {}))
    await goToStep('mark')
  } catch (error) {
    complain(error)
  }
}

/** Shows what a step is about, and then what it says. */
export async function goToStep(step: TourStep): Promise<void> {
  const { note, memo } = useTour.getState()
  const { place } = useView.getState()
  if (step === 'mark') {
    if (place !== 'note' || useOpenNote.getState().note?.id !== note) await showNote(note)
    showView('text')
    showTab('annotations')
  } else if (place !== 'memo' || useOpenMemo.getState().memo?.id !== memo) {
    await showMemo(memo)
  }
  useTour.setState({ step })
}

/** Ends the tour, or declines it; it is not offered again. */
export function endTour(): void {
  useTour.setState({ step: null })
  const { status } = useLibrary.getState()
  if (status !== null) useLibrary.setState({ status: { ...status, tour: false } })
  void call('tour.end', {}).catch(complain)
}
