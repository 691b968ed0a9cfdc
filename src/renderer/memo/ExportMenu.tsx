import { memoFormats } from '../../core/memo/exportFormats.ts'
import { runCommand } from '../commands.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { titleOf } from '../ui/keys.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { exportMemo } from './exportMemo.ts'
import styles from './Memo.module.css'

/** Exports the open memo: as PDF by the button, in any format by the menu next to it. */
export function ExportMenu() {
  const isExporting = useView((view) => view.exporting)
  return (
    <div className={styles.export} data-tour-place="export">
      <button
        type="button"
        className="button primary"
        aria-label={t.memo.export}
        title={titleOf('memo.export')}
        disabled={isExporting}
        onClick={() => runCommand('memo.export')}
      >
        <span className={styles.long}>{t.memo.export}</span>
        <span className={styles.short}>{t.memoExport.items.pdf}</span>
      </button>
      <MenuButton
        label={t.memoExport.menu}
        sign="unfold"
        look="primary"
        items={memoFormats.map((format) => ({
          label: t.memoExport.items[format],
          isDisabled: isExporting,
          run: () => void exportMemo(format),
        }))}
      />
    </div>
  )
}
