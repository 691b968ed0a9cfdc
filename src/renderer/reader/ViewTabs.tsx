import { goBack, noteViews, showView, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { alongTabs } from '../ui/alongTabs.ts'
import { drawNow } from '../ui/drawNow.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import { TextSettings } from './TextSettings.tsx'
import styles from './Views.module.css'

/** The ways a note can be looked at, and the way back from a passage that one of them led to. */
export function ViewTabs() {
  const shown = useView(({ noteView }) => noteView)
  const cameFrom = useView((view) => view.cameFrom)
  return (
    <div className={styles.bar}>
      <div className={styles.tabs} role="tablist" aria-label={t.views.region} onKeyDown={alongTabs}>
        {noteViews.map((view) => (
          <button
            key={view}
            type="button"
            role="tab"
            id={`view-${view}`}
            aria-selected={view === shown}
            aria-controls={view === shown ? `panel-${view}` : undefined}
            tabIndex={view === shown ? 0 : -1}
            title={titleOf(`view.${view}`)}
            onClick={() => showView(view)}
          >
            {t.views.names[view]}
          </button>
        ))}
      </div>
      {shown === 'text' && <TextSettings />}
      {cameFrom !== null && (
        <button
          type="button"
          className="button plain"
          title={titleOf(`view.${cameFrom}`)}
          onClick={() => {
            goBack()
            drawNow()
            document.querySelector<HTMLElement>(`#panel-${cameFrom} [data-focus]`)?.focus()
          }}
        >
          <Icon name="back" size={14} />
          {t.views.back[cameFrom]}
        </button>
      )}
    </div>
  )
}
