import type { KeyboardEvent } from 'react'
import type { Note } from '../../core/model/note.ts'
import { resize } from '../state/reading.ts'
import { cancelAdjusting, finishAdjusting, startAdjusting, stepEdge, useAdjusting } from './adjusting.ts'
import { stepFind } from './findState.ts'
import type { Placed } from './placed.ts'

/** Whether Left or Right was pressed, and where it leads in the text: on, or back. Letters may run from right to left. */
export function stepOf(event: KeyboardEvent, isLeftward: boolean): -1 | 1 | null {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
  return step === null ? null : isLeftward ? (-step as -1 | 1) : step
}

const sizeKeys: Readonly<Record<string, -1 | 0 | 1>> = { '+': 1, '=': 1, '-': -1, '0': 0 }

/** Keys that set the text's size, go to the next hit, or move the ends of the annotation that is pointed at. @returns whether it was one */
export function actOnText(event: KeyboardEvent, note: Note, pointed: Placed | undefined, isLeftward: boolean): boolean {
  if (event.ctrlKey || event.metaKey) return false
  if (event.key === 'F3') {
    stepFind(event.shiftKey ? -1 : 1)
    return true
  }
  const { now } = useAdjusting.getState()
  if ((event.key === '[' || event.key === ']') && pointed !== undefined && pointed.span !== null) {
    startAdjusting(pointed.annotation.id, pointed.span, event.key === '[' ? 'start' : 'end')
    return true
  }
  const step = stepOf(event, isLeftward)
  if (now !== null && step !== null) stepEdge(note, step, event.altKey)
  else if (now !== null && event.key === 'Enter') finishAdjusting()
  else if (now !== null && event.key === 'Escape') cancelAdjusting()
  else {
    const size = event.altKey ? undefined : sizeKeys[event.key]
    if (size === undefined) return false
    resize(size)
  }
  return true
}
