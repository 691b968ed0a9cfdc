import { z } from 'zod'
import { Annotation } from './annotation.ts'
import { Note } from './note.ts'
import { Block, Mark, Original, SourceMeta } from './source.ts'

/**
 * A long note crosses to the window in pieces, each of which takes so little time that nobody feels it. A piece has the next words,
 * blocks and marks of the source, and the next annotations; what they have to do with one another shows when they are together.
 */
export const NotePiece = z.strictObject({
  text: z.string(),
  blocks: z.array(Block),
  marks: z.array(Mark),
  annotations: z.array(Annotation),
})
export type NotePiece = z.infer<typeof NotePiece>

/** A note with its first piece. `pieces` is how many there are. */
export const NoteOpening = z.strictObject({
  ...Note.omit({ annotations: true }).shape,
  source: z.strictObject({ meta: SourceMeta, original: Original }),
  first: NotePiece,
  pieces: z.int().min(1),
})
export type NoteOpening = z.infer<typeof NoteOpening>

/** The most UTF-16 code units of text in a piece. */
const mostText = 1 << 16
/** The most blocks, and the most marks, in a piece. */
const mostParts = 400
/** The most annotations in a piece: one takes as long to parse as several blocks. */
const mostAnnotations = 150

/** A note as its first piece. */
export function openingOf(note: Note): NoteOpening {
  const { source, annotations, ...head } = note
  const { meta, original, text, blocks, marks } = source
  const pieces = Math.max(
    1,
    Math.ceil(text.length / mostText),
    Math.ceil(Math.max(blocks.length, marks.length) / mostParts),
    Math.ceil(annotations.length / mostAnnotations),
  )
  return { ...head, source: { meta, original }, first: pieceOf(note, 0), pieces }
}

/** A piece of a note, by its number from 0; past the last one they are empty. */
export function pieceOf({ source, annotations }: Note, index: number): NotePiece {
  const part = <T>(list: readonly T[], most: number) => list.slice(index * most, (index + 1) * most)
  return {
    text: source.text.slice(index * mostText, (index + 1) * mostText),
    blocks: part(source.blocks, mostParts),
    marks: part(source.marks, mostParts),
    annotations: part(annotations, mostAnnotations),
  }
}

/** Puts a note together as its pieces come, so that no moment takes long. */
export class NoteGatherer {
  #text = ''
  readonly #blocks: Block[] = []
  readonly #marks: Mark[] = []
  readonly #annotations: Annotation[] = []

  add({ text, blocks, marks, annotations }: NotePiece): void {
    this.#text += text
    this.#blocks.push(...blocks)
    this.#marks.push(...marks)
    this.#annotations.push(...annotations)
  }

  /** The note of an opening, all of whose pieces have been added in order. */
  finish({ source, first: _first, pieces: _pieces, ...head }: NoteOpening): Note {
    const { meta, original } = source
    return {
      ...head,
      source: { meta, original, text: this.#text, blocks: this.#blocks, marks: this.#marks },
      annotations: this.#annotations,
    }
  }
}
