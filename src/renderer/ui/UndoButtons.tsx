import { t } from '../strings.ts'
import { Icon } from './Icon.tsx'
import { titleOf } from './keys.ts'

interface Props {
  canUndo: boolean
  canRedo: boolean
  undo: () => void
  redo: () => void
}

/** Each keeps the focus when there is nothing left to it, which a disabled button would lose. */
export function UndoButtons({ canUndo, canRedo, undo, redo }: Props) {
  return (
    <>
      <button
        type="button"
        className="button plain"
        aria-label={t.reader.undo}
        title={titleOf('edit.undo')}
        aria-disabled={!canUndo || undefined}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button plain"
        aria-label={t.reader.redo}
        title={titleOf('edit.redo')}
        aria-disabled={!canRedo || undefined}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </>
  )
}
