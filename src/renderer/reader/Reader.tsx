import { Activity, useState } from 'react'
import { textId } from '../../core/model/note.ts'
import { runCommand } from '../commands.ts'
import { actors, timeline } from '../parts.ts'
import { useOpenNote } from '../state/note.ts'
import { type NoteView, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { Invitation } from '../ui/Invitation.tsx'
import { Later } from '../ui/Later.tsx'
import { FindBar } from './FindBar.tsx'
import { NoteHeader } from './NoteHeader.tsx'
import styles from './Reader.module.css'
import { SourceText } from './SourceText.tsx'
import views from './Views.module.css'
import { ViewTabs } from './ViewTabs.tsx'
import { Welcome } from './Welcome.tsx'

/**
 * The middle of the window: the open note's source, who speaks in it, or what happened when. A view that was left stays as it was,
 * with what was opened and scrolled to in it, and is there again at once.
 */
export function Reader() {
  const note = useOpenNote((state) => state.note)
  const shown = useView(({ noteView }) => noteView)
  const [visited, setVisited] = useState<ReadonlySet<NoteView>>(() => new Set([shown]))
  if (!visited.has(shown)) setVisited(new Set([...visited, shown]))
  const mode = (view: NoteView) => (view === shown ? 'visible' : 'hidden')
  return (
    <main className={styles.reader} aria-label={t.reader.region} data-region="middle">
      {note === null ? (
        <Invitation title={t.invitation.title} hint={t.reader.empty}>
          <button type="button" className="button" onClick={() => runCommand('note.import')}>
            {t.invitation.choose}
          </button>
        </Invitation>
      ) : (
        <>
          <NoteHeader key={`head ${note.id}`} note={note} />
          <ViewTabs />
          <Activity mode={mode('text')}>
            <FindBar />
            <div className={styles.scroller} id="panel-text" role="tabpanel" aria-labelledby="view-text" data-scroller>
              <Welcome note={note.id} />
              <SourceText key={textId(note)} note={note} />
            </div>
          </Activity>
          {visited.has('actors') && (
            <Activity mode={mode('actors')}>
              <div className={views.view} id="panel-actors" role="tabpanel" aria-labelledby="view-actors">
                <Later part={actors} key={note.id} note={note} />
              </div>
            </Activity>
          )}
          {visited.has('timeline') && (
            <Activity mode={mode('timeline')}>
              <div className={views.view} id="panel-timeline" role="tabpanel" aria-labelledby="view-timeline">
                <Later part={timeline} key={note.id} note={note} />
              </div>
            </Activity>
          )}
        </>
      )}
    </main>
  )
}
