import { useEffect, useRef } from 'react'
import { t } from '../strings.ts'
import styles from './Palette.module.css'
import { PaletteField } from './PaletteField.tsx'
import { closePalette, usePalette } from './paletteState.ts'

/** Whatever can be gone to or done, by its name: over the window, and gone with Escape or a press beside it. */
export function Palette() {
  const isOpen = usePalette((palette) => palette.isOpen)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the dialog closes it; on the keyboard, Escape does
    <dialog
      ref={dialog}
      data-palette
      className={styles.palette}
      aria-label={t.palette.title}
      onClose={closePalette}
      onClick={(event) => {
        if (event.target === event.currentTarget) closePalette()
      }}
    >
      {isOpen && <PaletteField />}
    </dialog>
  )
}
