import { annotate } from '../edit/annotating.ts'
import { applyEdits } from '../edit/noteEdit.ts'
import { parsePlainText } from '../import/plainText.ts'
import { occurrences } from '../text/find.ts'
import type { AnnotationKind } from './annotation.ts'
import { newId } from './id.ts'
import { type Note, newNote } from './note.ts'

export const now = '2024-03-01T09:00:00.000Z'

export const harbourText = `Port strike ends

The dockers’ union said on Friday that “the strike is over”, after nine days.

“We got what we came for,” said Ana Ruiz, its chair. “Nobody should call it a defeat.”

The port’s owner did not answer questions. The strike is over for now.`

/** A note about a made-up port strike, without annotations. Not part of the application: for tests. */
export function harbourNote(text = harbourText): Note {
  const parsed = parsePlainText(text, 'harbour.txt')
  const source = {
    text: parsed.text,
    blocks: parsed.blocks,
    marks: parsed.marks,
    meta: { ...parsed.meta, publisher: 'The Harbour Post', published: '2024-02-29', imported: now },
    original: { sha256: 'a'.repeat(64), name: 'harbour.txt', mediaType: 'text/plain', bytes: text.length },
  }
  return newNote(newId(), source, now)
}

/** `note` with the first occurrence of `words` annotated. */
export function withAnnotation(note: Note, kind: AnnotationKind, words: string, speaker = '', comment = ''): Note {
  const [span] = occurrences(note.source.text, words)
  if (span === undefined) throw new Error(`the fixture does not hold “${words}”`)
  const { edits } = annotate(note, { kind, span, speaker, comment, tags: [] }, now)
  return applyEdits(note, edits, now).note
}
