import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlainText } from '../import/plainText.ts'
import { harbourNote } from './note.fixture.ts'
import { NoteOpening, openingOf, pieceOf, SourceGatherer, SourcePiece } from './pieces.ts'

describe('a note that is handed over in pieces', () => {
  it('is whole again afterwards, whatever its length', () => {
    const texts = fc.array(fc.constantFrom('A harbour. ', '🚢', '\n\n', 'x'.repeat(40_000), 'a\n\n'.repeat(300)), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(texts, (parts) => {
        const note = harbourNote(`Start${parts.join('')}`)
        const opening = openingOf(note)
        const rest = Array.from({ length: opening.source.pieces - 1 }, (_, index) => pieceOf(note.source, index + 1))
        NoteOpening.parse(opening)
        for (const piece of rest) SourcePiece.parse(piece)
        const gatherer = new SourceGatherer()
        for (const piece of [opening.source.first, ...rest]) gatherer.add(piece)
        expect(gatherer.finish(opening)).toEqual(note)
        expect(pieceOf(note.source, opening.source.pieces)).toEqual({ text: '', blocks: [], marks: [] })
      }),
    )
  })

  it('has one piece when it is short', () => {
    expect(openingOf(harbourNote()).source.pieces).toBe(1)
    expect(parsePlainText('', 'a.txt').blocks).toEqual([])
  })
})
