import type { Note } from '../../core/model/note.ts'
import { assemble, type SourcePiece } from '../../core/model/pieces.ts'
import { call } from '../bridge.ts'

/**
 * Reads a note. One piece of a long source after the other, so that the window can draw in between.
 * @throws ReadoutError `not-found`, `unreadable`
 */
export async function readNote(id: string): Promise<Note> {
  const opening = await call('notes.open', { id })
  const rest: SourcePiece[] = []
  for (let index = 1; index < opening.source.pieces; index++) rest.push(await call('notes.piece', { id, index }))
  return assemble(opening, rest)
}
