import { useDeferredValue } from 'react'
import { useOpenNote } from '../state/note.ts'
import { showTab, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { alongTabs } from '../ui/alongTabs.ts'
import { Splitter } from '../ui/Splitter.tsx'
import { AnnotationList } from './AnnotationList.tsx'
import { Background } from './Background.tsx'
import styles from './Panel.module.css'
import { Summary } from './Summary.tsx'

/** Of a note with more annotations than this, the text is drawn first and their list after it. */
const many = 150

const tabs = ['annotations', 'summary', 'background'] as const

/** Beside the text: what was marked in it, the analyst's summary, and what is known of its people and events. */
export function AnnotationPanel() {
  const note = useOpenNote((state) => state.note)
  const tab = useView((view) => view.tab)
  const isNew = useDeferredValue(note?.id) !== note?.id
  const isAwaited = isNew && (note?.annotations.length ?? 0) > many
  return (
    <aside className={styles.panel} aria-label={t.panel.region} data-region="side">
      <div className={styles.tabs} role="tablist" onKeyDown={alongTabs}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-controls="side-panel"
            aria-selected={name === tab}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => showTab(name)}
          >
            {t.panel.tabs[name]}
          </button>
        ))}
      </div>
      <div className={styles.content} role="tabpanel" id="side-panel" aria-labelledby={`tab-${tab}`} key={note?.id}>
        {note !== null && tab === 'annotations' && !isAwaited && <AnnotationList note={note} />}
        {note !== null && tab === 'summary' && <Summary note={note} />}
        {note !== null && tab === 'background' && <Background note={note} />}
      </div>
      <Splitter pane="side" />
    </aside>
  )
}
