import { t } from '../strings.ts'
import { alongTabs } from '../ui/alongTabs.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import { BulkReport } from './BulkReport.tsx'
import { Collections } from './Collections.tsx'
import { Foot } from './Foot.tsx'
import styles from './ManageDialog.module.css'
import { closeManaging, type ManagedTab, showManaged, useManaging } from './managing.ts'
import { Tags } from './Tags.tsx'

const tabs = ['tags', 'collections'] as const satisfies ManagedTab[]

/** Tags and collections of the vault: each to be renamed, merged and removed, which can be taken back. */
export function ManageDialog() {
  const { isOpen, tab } = useManaging()
  return (
    <Dialog isOpen={isOpen} title={t.tags.title} size="wide" onClose={closeManaging}>
      {isOpen && (
        <>
          <div className={styles.tabs} role="tablist" aria-label={t.tags.title} onKeyDown={alongTabs}>
            {tabs.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`manage-${name}`}
                aria-selected={name === tab}
                aria-controls={name === tab ? 'manage-panel' : undefined}
                tabIndex={name === tab ? 0 : -1}
                onClick={() => showManaged(name)}
              >
                {t.tags.tabs[name]}
              </button>
            ))}
          </div>
          <div className={styles.panel} role="tabpanel" id="manage-panel" aria-labelledby={`manage-${tab}`}>
            {tab === 'tags' ? <Tags /> : <Collections />}
          </div>
          <BulkReport />
          <div className={styles.foot}>
            <Foot />
            <DialogButtons>
              <button type="button" className="button" onClick={closeManaging}>
                {t.tags.close}
              </button>
            </DialogButtons>
          </div>
        </>
      )}
    </Dialog>
  )
}
