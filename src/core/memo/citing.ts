import { type Annotation, exactOf, type Target } from '../model/annotation.ts'
import { type Citation, type Inline, type Quotation, textLine } from '../model/memoBody.ts'
import { type Note, speakerName } from '../model/note.ts'
import { citedIn } from './cited.ts'

/** A citation of an annotation, with its words and credit as they stand now. */
export function cite(note: Note, annotation: Annotation): Citation {
  return { ...citePassage(note, annotation), speaker: speakerName(note, annotation) }
}

/** A citation of what bears `id` in the note, with its words and credit as they stand now; `null` where it is gone. */
export function citeById(note: Note, id: string): Citation | null {
  const cited = citedIn(note, id)
  if (cited === null) return null
  return { ...citePassage(note, { id, target: cited.target }), speaker: speakerName(note, cited) }
}

/** A citation of a key point or an event, by its own words, which nobody is credited with. */
export function citePassage(note: Note, { id, target }: { id: string; target: Target }): Citation {
  return { note: note.id, annotation: id, exact: exactOf(target), speaker: '' }
}

/** An annotation as a block quotation. */
export function quotationOf(note: Note, annotation: Annotation): Quotation {
  return { type: 'quotation', attrs: { ...cite(note, annotation), alterations: [] } }
}

/** An annotation within a line: the analyst's remark, where there is one, before its words, which are quoted. */
export function lineFor(note: Note, annotation: Annotation): Inline[] {
  const quote: Inline = { type: 'quote', attrs: { ...cite(note, annotation), alterations: [] } }
  return annotation.comment === '' ? [quote] : [...textLine(`${annotation.comment} `), quote]
}
