import { anchorerOf } from '../../core/anchoring/anchor.ts'
import type { Note } from '../../core/model/note.ts'
import { NoteGatherer, type NoteOpening } from '../../core/model/pieces.ts'
import { call } from '../bridge.ts'

/**
 * Reads a note. One piece of a long one after the other, so that the window can draw in between.
 * @throws ReadoutError `not-found`, `unreadable`
 */
export async function readNote(id: string): Promise<Note> {
  return gather(await call('notes.open', { id }))
}

/** Reads what is still to come of a note that was opened. @throws ReadoutError as {@link readNote} */
export async function gather(opening: NoteOpening): Promise<Note> {
  const { id, first, pieces } = opening
  const gatherer = new NoteGatherer()
  gatherer.add(first)
  for (let index = 1; index < pieces; index++) gatherer.add(await call('notes.piece', { id, index }))
  const note = gatherer.finish(opening)
  if (pieces > 1) await makeContinuous(note.source.text)
  await place(note)
  return note
}

/**
 * A text added up from pieces becomes one stretch of memory when it is first looked into, which takes a while for a long one: that
 * happens here, in a task of its own, before anything is drawn.
 */
async function makeContinuous(text: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  text.charCodeAt(text.length - 1)
  await new Promise((resolve) => setTimeout(resolve))
}

/** Milliseconds that placing takes before the window may do other things. */
const share = 8

/**
 * Looks where the words of the annotations stand: whoever asks for them later is answered at once. Thousands of them take a while, and
 * words that were edited take longer still.
 */
async function place({ source, annotations }: Note): Promise<void> {
  const anchorer = anchorerOf(source)
  let until = performance.now() + share
  for (const { target } of annotations) {
    anchorer.find(target)
    if (performance.now() < until) continue
    await new Promise((resolve) => setTimeout(resolve))
    until = performance.now() + share
  }
}
