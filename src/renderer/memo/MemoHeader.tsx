import { redoDepth, undoDepth } from 'prosemirror-history'
import type { Memo } from '../../core/model/memo.ts'
import { moveToTrash } from '../keeping/trashing.ts'
import { redoMemo, undoMemo, useOpenMemo } from '../state/memo.ts'
import { togglePreview, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import { SaveMark } from '../ui/SaveMark.tsx'
import { UndoButtons } from '../ui/UndoButtons.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import styles from './Memo.module.css'
import { MemoMenu } from './MemoMenu.tsx'

/** What can be done with the whole memo. */
export function MemoHeader({ memo }: { memo: Memo }) {
  const isPreview = useView((view) => view.preview)
  const canUndo = useOpenMemo(({ editor }) => editor !== null && undoDepth(editor) > 0)
  const canRedo = useOpenMemo(({ editor }) => editor !== null && redoDepth(editor) > 0)
  return (
    <header className={styles.bar}>
      <fieldset className="segments" title={titleOf('memo.preview')}>
        <legend className="visually-hidden">{t.memo.mode}</legend>
        <button type="button" aria-pressed={!isPreview} onClick={() => isPreview && togglePreview()}>
          {t.memo.edit}
        </button>
        <button type="button" aria-pressed={isPreview} onClick={() => isPreview || togglePreview()}>
          {t.memo.preview}
        </button>
      </fieldset>
      <p>
        <SaveMark />
      </p>
      <div className={styles.undo}>
        <UndoButtons canUndo={canUndo} canRedo={canRedo} undo={undoMemo} redo={redoMemo} />
      </div>
      <button
        type="button"
        className={`button plain ${styles.remove}`}
        aria-label={t.memo.remove}
        title={t.memo.remove}
        onClick={() => void moveToTrash([{ of: 'memo', id: memo.id }])}
      >
        <Icon name="trash" />
      </button>
      <MemoMenu memo={memo} canUndo={canUndo} canRedo={canRedo} />
      <ExportMenu />
    </header>
  )
}
