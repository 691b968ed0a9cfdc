import { z } from 'zod'
import { Note } from './note.ts'
import { Block, Mark, Original, type Source, SourceMeta } from './source.ts'

/**
 * A long source crosses to the window in pieces, each of which takes so little time that nobody feels it. A piece has the next words,
 * blocks and marks of the source; what they have to do with one another shows when they are together.
 */
export const SourcePiece = z.strictObject({ text: z.string(), blocks: z.array(Block), marks: z.array(Mark) })
export type SourcePiece = z.infer<typeof SourcePiece>

/** A note with the first piece of its source. `pieces` is how many there are. */
export const NoteOpening = z.strictObject({
  ...Note.shape,
  source: z.strictObject({ meta: SourceMeta, original: Original, first: SourcePiece, pieces: z.int().min(1) }),
})
export type NoteOpening = z.infer<typeof NoteOpening>

/** The most UTF-16 code units of text in a piece. */
const mostText = 1 << 16
/** The most blocks, and the most marks, in a piece. */
const mostParts = 400

/** A note as its first piece. */
export function openingOf(note: Note): NoteOpening {
  const { meta, original, text, blocks, marks } = note.source
  const pieces = Math.max(
    1,
    Math.ceil(text.length / mostText),
    Math.ceil(Math.max(blocks.length, marks.length) / mostParts),
  )
  return { ...note, source: { meta, original, first: pieceOf(note.source, 0), pieces } }
}

/** A piece of a source, by its number from 0; past the last one they are empty. */
export function pieceOf({ text, blocks, marks }: Source, index: number): SourcePiece {
  const part = <T>(list: T[]) => list.slice(index * mostParts, (index + 1) * mostParts)
  return { text: text.slice(index * mostText, (index + 1) * mostText), blocks: part(blocks), marks: part(marks) }
}

/** Puts a source together as its pieces come, so that no moment takes long. */
export class SourceGatherer {
  #text = ''
  readonly #blocks: Block[] = []
  readonly #marks: Mark[] = []

  add({ text, blocks, marks }: SourcePiece): void {
    this.#text += text
    this.#blocks.push(...blocks)
    this.#marks.push(...marks)
  }

  /** The note of an opening, all of whose pieces have been added in order. */
  finish({ source: { meta, original }, ...note }: NoteOpening): Note {
    return { ...note, source: { meta, original, text: this.#text, blocks: this.#blocks, marks: this.#marks } }
  }
}
