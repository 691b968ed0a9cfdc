import { ReadoutError } from '../../core/errors.ts'
import { timelineOf } from '../../core/timeline/entries.ts'
import { call } from '../bridge.ts'
import { useOpenNote } from '../state/note.ts'
import { flushAll } from '../state/saving.ts'
import { openNow } from '../state/suggestions.ts'
import { complain, say } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { useTimelineState } from './timelineState.ts'

/** Exports the open note's timeline as PDF where the person says. One at a time: a second call does nothing. */
export async function exportTimeline(): Promise<void> {
  const { isExporting, paper, hasSuggested } = useTimelineState.getState()
  if (isExporting) return
  useTimelineState.setState({ isExporting: true })
  try {
    await flushAll()
    const { note } = useOpenNote.getState()
    if (note === null) throw new ReadoutError('not-found', t.timeline.none, { advice: t.timeline.noneAdvice })
    const suggested = timelineOf({ ...note, events: [] }, hasSuggested ? openNow(note).events : [])
    if (note.events.length + suggested.length === 0)
      throw new ReadoutError('not-found', t.timeline.nothing, { advice: t.timeline.nothingAdvice })
    const { path } = await call('timeline.export', {
      id: note.id,
      paper,
      suggested: suggested.map(({ title, date, words }) => ({ title, date, words })),
    })
    if (path === null) return
    say(t.timeline.exported(path), [
      { label: t.timeline.open, run: () => void reveal('open') },
      { label: t.timeline.folder, run: () => void reveal('folder') },
    ])
  } catch (error) {
    complain(error)
  } finally {
    useTimelineState.setState({ isExporting: false })
  }
}

async function reveal(how: 'open' | 'folder'): Promise<void> {
  await call('export.reveal', { how }).catch(complain)
}
