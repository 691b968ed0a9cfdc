import { describe, expect, it } from 'vitest'
import type { Actor } from '../model/actor.ts'
import { harbourNote, harbourText, withAnnotation } from '../model/note.fixture.ts'
import type { SuggestedActor, SuggestedQuote, Suggestions } from '../suggest/suggestions.ts'
import { countWords } from '../text/countWords.ts'
import { occurrences } from '../text/find.ts'
import { namingsOf } from './namings.ts'
import { inOrder } from './order.ts'
import { speechOf } from './speech.ts'

const nothing: Suggestions = { quotes: [], actors: [], events: [], keyPoints: [] }
const spanOf = (words: string) => occurrences(harbourText, words)[0] ?? { start: 0, end: 0 }
const quote = (words: string, speaker: number | null): SuggestedQuote => ({
  ...spanOf(words),
  tier: 'direct',
  speaker,
  confidence: 1,
  reason: { cue: null, mention: null, link: { kind: 'named', from: null, where: null } },
})
const found = (name: string, aliases: string[] = []): SuggestedActor => ({
  kind: 'person',
  name,
  aliases,
  role: 'chair',
  affiliation: '',
  mentions: occurrences(harbourText, name),
})

describe('who says how much', () => {
  const note = withAnnotation(harbourNote(), 'quote', '“We got what we came for,”', 'Ana Ruiz')

  it('tells accepted and suggested quotes of one speaker apart', () => {
    const suggested = {
      ...nothing,
      quotes: [quote('“Nobody should call it a defeat.”', 0)],
      actors: [found('A. Ruiz', ['ana ruiz'])],
    }
    const { speakers, words } = speechOf(note, suggested)
    expect(speakers).toHaveLength(1)
    expect(speakers[0]).toMatchObject({
      name: 'Ana Ruiz',
      accepted: { quotes: 1, words: 6 },
      suggested: { quotes: 1, words: 6 },
    })
    expect(speakers[0]?.said.map(({ annotation }) => annotation !== null)).toEqual([true, false])
    expect(words).toBe(12)
  })

  it('lists who is only suggested, and what nobody is credited with', () => {
    const suggested = {
      ...nothing,
      quotes: [quote('“the strike is over”', null), quote('“Nobody should call it a defeat.”', 0)],
      actors: [found('Nobody')],
    }
    const { speakers, uncredited } = speechOf(note, suggested)
    expect(speakers.map(({ name, actor }) => [name, actor !== null])).toEqual([
      ['Ana Ruiz', true],
      ['Nobody', false],
    ])
    expect(uncredited.suggested).toEqual({ quotes: 1, words: 4 })
  })

  it('counts where an actor of the note is named, from the text itself', () => {
    const [ana] = speechOf(note, nothing).speakers
    expect(ana).toMatchObject({ mentions: 1, first: spanOf('“We got').start })
  })

  it('is sorted by speech, by name, or by first appearance', () => {
    const suggested = {
      ...nothing,
      quotes: [quote('“the strike is over”', 0)],
      actors: [found('The port'), found('Friday')],
    }
    const { speakers } = speechOf(note, suggested)
    const names = (order: 'speech' | 'name' | 'appearance') => inOrder(speakers, order).map(({ name }) => name)
    expect(names('speech')).toEqual(['Ana Ruiz', 'The port', 'Friday'])
    expect(names('name')).toEqual(['Ana Ruiz', 'Friday', 'The port'])
    expect(names('appearance')).toEqual(['Friday', 'The port', 'Ana Ruiz'])
  })
})

describe('where actors are named', () => {
  const actor = (id: string, name: string, ...aliases: string[]): Actor => ({
    id,
    name,
    aliases,
    kind: 'person',
    role: '',
    affiliation: '',
  })

  it('takes the longest name, and no part of a word', () => {
    const text = 'The Harbour Post wrote of Harbour, a town. Harbourmaster Po of Harbour said so to the Post.'
    const namings = namingsOf(text, [actor('town', 'Harbour'), actor('paper', 'Harbour Post', 'the Post')])
    expect(namings.get('town')?.map(({ start }) => start)).toEqual([26, 63])
    expect(namings.get('paper')?.map(({ start, end }) => text.slice(start, end))).toEqual(['Harbour Post', 'the Post'])
  })

  it('counts words in scripts with and without blanks', () => {
    expect(countWords('“It’s over,” she said — twice.')).toBe(5)
    expect(countWords('我们得到了我们想要的。')).toBeGreaterThan(3)
  })
})
