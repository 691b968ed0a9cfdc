import { type CitationProblem, citationProblem } from '../memo/citationProblem.ts'
import { citeById } from '../memo/citing.ts'
import type { Citation } from '../model/memoBody.ts'
import type { Note } from '../model/note.ts'
import { shortened } from '../text/shortened.ts'
import { say } from '../words/say.ts'
import { type Cited, citationPlaces } from './citationPlaces.ts'
import type { Context } from './context.ts'
import type { Fix, Found } from './finding.ts'
import { typedQuotations } from './typedQuotations.ts'

/** Citations that no longer rest on their source, and quotations that were typed. */
export function quotationChanged(context: Context): Found[] {
  return [...citationPlaces(context).flatMap((cited) => changedCitation(cited, context)), ...typedQuotations(context)]
}

function changedCitation({ citation, where, isQuoting, removal }: Cited, { noteOf }: Context): Found[] {
  const note = noteOf.get(citation.note)
  const problem = citationProblem(citation, note)
  if (problem === null) return []
  const now = currentCitation(citation, note)
  const fixes: Fix[] = []
  if (now !== null && now.exact !== citation.exact) {
    fixes.push({ label: say.checks.fixes.noteWords, change: { type: 'update-citation', where, citation: now } })
  } else if (now !== null && now.speaker !== citation.speaker) {
    const label = say.checks.fixes.credit(now.speaker)
    fixes.push({ label, change: { type: 'update-citation', where, citation: now } })
  }
  if (note !== undefined) {
    const annotation = now === null ? null : citation.annotation
    fixes.push({ label: say.checks.fixes.open, change: { type: 'show-note', note: note.id, annotation } })
  }
  fixes.push({ label: isQuoting ? say.checks.fixes.removeQuotation : say.checks.fixes.removeCitation, change: removal })
  const { note: noteId, annotation, exact } = citation
  return [{ about: `${noteId} ${annotation} ${exact}`, where, message: messageFor(problem, citation, now), fixes }]
}

/** The citation as it would be made now; `null` where what it cites is gone. */
function currentCitation(citation: Citation, note: Note | undefined): Citation | null {
  return note === undefined ? null : citeById(note, citation.annotation)
}

function messageFor(problem: CitationProblem, citation: Citation, now: Citation | null): string {
  switch (problem) {
    case 'note-missing':
      return say.checks.gone.note
    case 'annotation-missing':
      return say.checks.gone.annotation
    case 'words-changed':
      return now === null || now.exact === citation.exact
        ? say.checks.gone.source
        : say.checks.gone.words(shortened(now.exact, 120))
    case 'orphan':
      return say.checks.gone.orphan
    case 'speaker-changed':
      return say.checks.gone.speaker(citation.speaker, now?.speaker ?? '')
  }
}
