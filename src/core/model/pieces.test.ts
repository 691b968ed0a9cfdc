import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlainText } from '../import/plainText.ts'
import { harbourNote, withAnnotation } from './note.fixture.ts'
import { NoteGatherer, NoteOpening, NotePiece, openingOf, pieceOf } from './pieces.ts'

describe('a note that is handed over in pieces', () => {
  it('is whole again afterwards, whatever its length', () => {
    const texts = fc.array(fc.constantFrom('A harbour. ', '🚢', '\n\n', 'x'.repeat(40_000), 'a\n\n'.repeat(300)), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(texts, fc.nat({ max: 500 }), (parts, count) => {
        const text = harbourNote(`Start${parts.join('')}`)
        const [annotation] = withAnnotation(text, 'highlight', 'Start').annotations
        const annotations = annotation === undefined ? [] : Array.from({ length: count }, () => annotation)
        const note = { ...text, annotations }
        const opening = openingOf(note)
        const rest = Array.from({ length: opening.pieces - 1 }, (_, index) => pieceOf(note, index + 1))
        NoteOpening.parse(opening)
        for (const piece of rest) NotePiece.parse(piece)
        const gatherer = new NoteGatherer()
        for (const piece of [opening.first, ...rest]) gatherer.add(piece)
        expect(gatherer.finish(opening)).toEqual(note)
        expect(pieceOf(note, opening.pieces)).toEqual({ text: '', blocks: [], marks: [], annotations: [] })
      }),
    )
  })

  it('has one piece when it is short', () => {
    expect(openingOf(harbourNote()).pieces).toBe(1)
    expect(parsePlainText('', 'a.txt').blocks).toEqual([])
  })
})
