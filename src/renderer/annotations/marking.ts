import { annotate } from '../../core/edit/annotating.ts'
import { type AnnotationKind, positionOf } from '../../core/model/annotation.ts'
import type { Span } from '../../core/model/source.ts'
import { tidySpan } from '../../core/text/selectors.ts'
import { edit, select, startEditing, useOpenNote } from '../state/note.ts'
import { showTab } from '../state/view.ts'

/**
 * Annotates the selected words and opens what is asked next: the speaker of a quote, the remark of a claim or comment. A
 * highlight asks nothing. Words that are marked this way already are not marked twice; their annotation is shown.
 */
export function markSpan(kind: AnnotationKind, selection: Span): void {
  const { note } = useOpenNote.getState()
  const span = note === null ? null : tidySpan(note.source.text, selection)
  if (note === null || span === null) return
  showTab('annotations')
  const twin = note.annotations.find(({ kind: other, target }) => {
    const { start, end } = positionOf(target)
    return other === kind && start === span.start && end === span.end
  })
  if (twin !== undefined) {
    select(twin.id)
    return
  }
  const draft = { kind, span, speaker: '', comment: '', tags: [] }
  const { edits, annotation } = annotate(note, draft, new Date().toISOString())
  edit(edits)
  if (kind === 'highlight') select(annotation.id)
  else startEditing({ id: annotation.id, field: kind === 'quote' ? 'speaker' : 'remark', from: 'text' })
}
