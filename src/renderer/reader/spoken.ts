import type { Annotation, AnnotationKind } from '../../core/model/annotation.ts'
import { type Note, speakerName } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { beginningOf, endOf } from '../../core/text/cut.ts'
import { t } from '../strings.ts'
import type { Placed } from './placed.ts'

/** Of longer words, their beginning and end are said. In UTF-16 code units. */
const longest = 160

/** Of the marks on words, no more than these are named. */
const most = 3

/** What a reader of the screen says of selected words, and of what the colours on them show to others. */
export function spokenSelection(note: Note, placed: readonly Placed[], suggested: readonly Span[], span: Span): string {
  const on = (other: Span | null) => other !== null && other.start < span.end && other.end > span.start
  const marks = placed.filter((one) => on(one.span)).map(({ annotation }) => spokenMark(note, annotation))
  const suggestions = suggested.filter(on).map(() => t.reading.suggested)
  return [t.reading.selected(spokenWords(note.source.text, span)), ...[...marks, ...suggestions].slice(0, most)].join(
    '. ',
  )
}

/** What a reader of the screen says of words that were just annotated. */
export function spokenMarking(text: string, kind: AnnotationKind, span: Span): string {
  return `${t.kinds[kind]}: ${spokenWords(text, span)}`
}

function spokenMark(note: Note, annotation: Annotation): string {
  const speaker = speakerName(note, annotation)
  return speaker === '' ? t.kinds[annotation.kind] : t.reading.markBy(t.kinds[annotation.kind], speaker)
}

/** Words as they are said: their beginning and end when they are many. */
export function spokenWords(text: string, { start, end }: Span): string {
  const words = text.slice(start, end)
  return words.length <= longest ? words : `${beginningOf(words, longest / 2)} … ${endOf(words, longest / 2)}`
}
