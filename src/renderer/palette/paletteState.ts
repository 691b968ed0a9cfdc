import { create } from 'zustand'
import { type Origin, originNow, returnToOrigin } from './origin.ts'

interface Palette {
  isOpen: boolean
  /** What is typed in its field. */
  typed: string
}

export const usePalette = create<Palette>(() => ({ isOpen: false, typed: '' }))

let origin: Origin | null = null

/** Opens the palette with an empty field; over another dialog it stays closed, which is to be answered first. */
export function openPalette(): void {
  if (document.querySelector('dialog[open]') !== null) return
  origin = originNow()
  usePalette.setState({ isOpen: true, typed: '' })
}

export function type(typed: string): void {
  usePalette.setState({ typed })
}

/** Closes the palette: the focus is back where it was, with what was selected there. */
export function closePalette(): void {
  if (!usePalette.getState().isOpen) return
  // Nothing outside an open dialog can take the focus.
  document.querySelector<HTMLDialogElement>('dialog[data-palette]')?.close()
  usePalette.setState({ isOpen: false })
  if (origin !== null) returnToOrigin(origin)
  origin = null
}

/** Closes the palette and does something, as if the palette had never been there. */
export function closeAndRun(run: () => void): void {
  closePalette()
  // What is selected is told to those who follow it in a task of its own; by the next frame all of them know.
  requestAnimationFrame(() => setTimeout(run))
}
