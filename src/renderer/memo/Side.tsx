import { useState } from 'react'
import type { Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import panel from '../annotations/Panel.module.css'
import { t } from '../strings.ts'
import { alongTabs } from '../ui/alongTabs.ts'
import { Splitter } from '../ui/Splitter.tsx'
import { ChecksPanel } from './checks/ChecksPanel.tsx'
import { useChecks } from './checks/checksStore.ts'
import styles from './Evidence.module.css'
import { Evidence } from './Evidence.tsx'

interface Props {
  memo: Memo
  notes: readonly Note[]
}

const tabs = ['evidence', 'checks'] as const

/** What stands beside a memo: what it can cite, and what the checks have found in it. */
export function Side({ memo, notes }: Props) {
  const [tab, setTab] = useState<(typeof tabs)[number]>('evidence')
  const count = useChecks(({ findings }) => findings.length)
  return (
    <aside className={styles.evidence} aria-label={t.evidence.region} data-region="side">
      <div className={panel.tabs} role="tablist" onKeyDown={alongTabs}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`memo-tab-${name}`}
            aria-controls="memo-side"
            aria-selected={name === tab}
            // The evidence has a field that the keyboard goes to.
            data-focus={name === tab && name === 'checks' ? '' : undefined}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {t.editor.side[name]}
            {name === 'checks' && count > 0 && ` ${count}`}
          </button>
        ))}
      </div>
      <div className={styles.tray} role="tabpanel" id="memo-side" aria-labelledby={`memo-tab-${tab}`}>
        {tab === 'evidence' ? <Evidence memo={memo} notes={notes} /> : <ChecksPanel />}
      </div>
      <Splitter pane="side" />
    </aside>
  )
}
