import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { exactOf } from '../../core/model/annotation.ts'
import { harbourNote, now, withAnnotation } from '../../core/model/note.fixture.ts'
import { speakerName } from '../../core/model/note.ts'
import type { SuggestedActor, SuggestedQuote } from '../../core/suggest/suggestions.ts'
import { acceptQuotes, meantBy } from './acceptQuotes.ts'

const note = harbourNote()
const ruiz: SuggestedActor = {
  kind: 'person',
  name: 'Ana Ruiz',
  aliases: ['Ruiz'],
  role: 'chair',
  affiliation: 'dockers’ union',
  mentions: [],
}

function suggested(words: string, speaker: number | null): SuggestedQuote {
  const start = note.source.text.indexOf(words)
  return {
    start,
    end: start + words.length,
    tier: 'direct',
    speaker,
    confidence: 0.95,
    reason: { cue: null, mention: null, link: { kind: 'named', from: null, where: null } },
  }
}

const both = [suggested('“We got what we came for,”', 0), suggested('“Nobody should call it a defeat.”', 0)]

describe('accepting several suggestions', () => {
  it('credits each to its speaker, who becomes one actor with role and affiliation', () => {
    const accepted = applyEdits(note, acceptQuotes(note, [ruiz], both, now), now)
    const quotes = accepted.note.annotations
    expect(quotes.map(({ target }) => exactOf(target))).toEqual([
      '“We got what we came for,”',
      '“Nobody should call it a defeat.”',
    ])
    expect(quotes.map((quote) => speakerName(accepted.note, quote))).toEqual(['Ana Ruiz', 'Ana Ruiz'])
    expect(accepted.note.actors).toMatchObject([{ name: 'Ana Ruiz', role: 'chair', affiliation: 'dockers’ union' }])
    const undone = applyEdits(accepted.note, accepted.undo, now).note
    expect([undone.annotations, undone.actors]).toEqual([[], []])
  })

  it('credits whom the note knows already, by an alias too', () => {
    const known = withAnnotation(note, 'quote', 'the strike is over', 'Ruiz')
    const { note: after } = applyEdits(known, acceptQuotes(known, [ruiz], both, now), now)
    expect(after.actors.map(({ name }) => name)).toEqual(['Ruiz'])
  })

  it('credits nobody where nobody is suggested', () => {
    const quote = suggested('the strike is over', null)
    const { note: after } = applyEdits(note, acceptQuotes(note, [ruiz], [quote], now), now)
    expect(after.annotations.map(({ speaker }) => speaker)).toEqual([null])
  })
})

describe('a name that is typed for a speaker', () => {
  it('means the suggested actor who bears it, or has it as an alias', () => {
    expect(meantBy(note, [ruiz], ' ana  ruiz')).toBe(ruiz)
    expect(meantBy(note, [ruiz], 'Ruiz')).toBe(ruiz)
  })

  it('means one of the note’s own first', () => {
    expect(meantBy(withAnnotation(note, 'quote', 'the strike is over', 'Ruiz'), [ruiz], 'ruiz')).toBe('ruiz')
  })

  it('is a new one otherwise, and nobody when it is empty', () => {
    expect(meantBy(note, [ruiz], 'Ben Okri')).toBe('Ben Okri')
    expect(meantBy(note, [ruiz], '  ')).toBeNull()
  })
})
