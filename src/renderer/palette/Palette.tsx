import { t } from '../strings.ts'
import { useModal } from '../ui/useModal.ts'
import styles from './Palette.module.css'
import { PaletteField } from './PaletteField.tsx'
import { closePalette, usePalette } from './paletteState.ts'

/** Whatever can be gone to or done, by its name: over the window, and gone with Escape or a press beside it. */
export function Palette() {
  const isOpen = usePalette((palette) => palette.isOpen)
  const modal = useModal(isOpen, closePalette)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the dialog closes it; on the keyboard, Escape does
    <dialog
      {...modal}
      data-palette
      className={styles.palette}
      aria-label={t.palette.title}
      onClick={(event) => {
        if (event.target === event.currentTarget) closePalette()
      }}
    >
      {isOpen && <PaletteField />}
    </dialog>
  )
}
