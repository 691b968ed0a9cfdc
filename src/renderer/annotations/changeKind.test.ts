import { expect, it } from 'vitest'
import { openSuggestions } from '../../core/edit/deciding.ts'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { positionOf } from '../../core/model/annotation.ts'
import { harbourNote, now, withAnnotation } from '../../core/model/note.fixture.ts'
import type { Suggestions } from '../../core/suggest/suggestions.ts'
import { changeKind } from './changeKind.ts'

it('words that are made a claim of are not suggested as a quotation again', () => {
  const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for,', 'Ana Ruiz')
  const [quote] = note.annotations
  if (quote === undefined) throw new Error('the quote was not made')
  const found: Suggestions = {
    quotes: [
      {
        ...positionOf(quote.target),
        tier: 'direct',
        speaker: null,
        confidence: 0.9,
        reason: { cue: null, mention: null, link: { kind: 'unnamed', from: null, where: null } },
      },
    ],
    actors: [],
    events: [],
    keyPoints: [],
  }
  expect(openSuggestions(note, found).quotes).toEqual([])
  const { note: changed, undo } = applyEdits(note, changeKind(note, quote, 'claim'), now)
  expect(changed.annotations.map(({ kind }) => kind)).toEqual(['claim'])
  expect(openSuggestions(changed, found).quotes).toEqual([])
  expect(applyEdits(changed, undo, now).note.dismissed).toEqual([])
})
