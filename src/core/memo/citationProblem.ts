import { anchorerOf } from '../anchoring/anchor.ts'
import { exactOf } from '../model/annotation.ts'
import type { Citation } from '../model/memoBody.ts'
import { type Note, speakerName } from '../model/note.ts'
import { citedIn } from './cited.ts'

/**
 * Why a citation no longer rests on its source, for the analyst to see before anybody else does.
 * - `note-missing`, `annotation-missing`: what it points to is gone
 * - `words-changed`: the annotation, key point or event has other words now, or the source has
 * - `orphan`: the words are nowhere in the source
 * - `speaker-changed`: they are credited to somebody else now
 */
export type CitationProblem = 'note-missing' | 'annotation-missing' | 'words-changed' | 'orphan' | 'speaker-changed'

/** @returns `null` where the citation rests on `note` as it was made; `note` is the one it points to, if there is one */
export function citationProblem(citation: Citation, note: Note | undefined): CitationProblem | null {
  if (note === undefined) return 'note-missing'
  const cited = citedIn(note, citation.annotation)
  if (cited === null) return 'annotation-missing'
  if (exactOf(cited.target) !== citation.exact) return 'words-changed'
  const anchored = anchorerOf(note.source).find(cited.target)
  if (anchored === null) return 'orphan'
  // The note still has the words that were cited, and the source has not: what the memo quotes is nowhere word for word.
  if (anchored.words === 'changed') return 'words-changed'
  return speakerName(note, cited) === citation.speaker ? null : 'speaker-changed'
}
