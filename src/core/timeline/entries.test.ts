import { describe, expect, it } from 'vitest'
import { acceptEvent } from '../edit/deciding.ts'
import { applyEdits } from '../edit/noteEdit.ts'
import { harbourNote, now } from '../model/note.fixture.ts'
import type { SuggestedEvent } from '../suggest/suggestions.ts'
import { occurrences } from '../text/find.ts'
import { durationInWords } from './duration.ts'
import { timelineOf } from './entries.ts'

const note = harbourNote()
const found = (words: string, date: string, title = words): SuggestedEvent => {
  const [span = { start: 0, end: 0 }] = occurrences(note.source.text, words)
  return { ...span, expression: span, title, date, confidence: 1, reason: { kind: 'absolute' } }
}

describe('a note’s timeline', () => {
  it('puts suggested events among its own, by date, its own first', () => {
    const strike = found('The dockers’ union said on Friday', '2024-02-23')
    const own = applyEdits(note, acceptEvent(note, strike), now).note
    const timeline = timelineOf(own, [found('after nine days', '2024-02'), found('said Ana Ruiz', '2024-02-23')])
    expect(timeline.map(({ date, state }) => [date, state])).toEqual([
      ['2024-02', 'suggested'],
      ['2024-02-23', 'accepted'],
      ['2024-02-23', 'suggested'],
    ])
  })

  it('shows the words that tell an event, unless the title is them', () => {
    const words = 'The port’s owner did not answer questions.'
    const shown = timelineOf(note, [
      found(words, '2024', 'The owner is silent'),
      found(words, '2023', 'The port’s owner did not…'),
    ])
    expect(shown.map((one) => one.words)).toEqual(['', words])
  })

  it('tells points, uncertain dates and stretches of time apart', () => {
    const shapes = ['2024-02-23', '2024-02', '2024', '2023/2024', '2019/..', '../2027'].map(
      (date) => timelineOf(note, [found('Port', date)])[0]?.shape,
    )
    expect(shapes).toEqual(['day', 'within', 'within', 'interval', 'interval', 'interval'])
  })
})

describe('time that passes', () => {
  it.each([
    [1, '1 day'],
    [13, '13 days'],
    [14, '2 weeks'],
    [61, '2 months'],
    [700, '23 months'],
    [800, '2 years'],
    [16_000, '44 years'],
    [500_000, '1,369 years'],
  ])('of %i days is %s', (days, words) => expect(durationInWords(days)).toBe(words))
})
