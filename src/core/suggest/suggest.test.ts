import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggest } from './suggest.ts'
import { type Decisions, noDecisions, type Suggestions } from './suggestions.ts'

const from = (text: string, decisions: Decisions = noDecisions) =>
  suggest({ text, title: '', published: '2024-05-17' }, decisions)

/** Who is credited with each direct quotation, in text order. */
function speakers({ quotes, actors }: Suggestions): (string | null)[] {
  return quotes
    .filter(({ tier }) => tier === 'direct')
    .map(({ speaker }) => (speaker === null ? null : (actors[speaker]?.name ?? null)))
}

const credit = (text: string, words: string, speaker: string): Decisions => {
  const start = text.indexOf(words)
  return { credited: [{ start, end: start + words.length, speaker }], actors: [] }
}

describe('suggested speakers', () => {
  it('are full names where the text goes on with last names and pronouns', () => {
    const text = `“The dredging starts on Monday,” said Ana Ruiz, head of the harbour board. “We have waited long enough.”

Tomas Lind, a fisherman, was not pleased. “They asked nobody,” he said.

Ruiz disagreed. “We asked everybody,” she said.`
    expect(speakers(from(text))).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Tomas Lind', 'Ana Ruiz'])
  })

  it('tell a woman and a man of the same surname apart', () => {
    const text = `Edith Marlow and her brother Frank Marlow run the mill together.

“It was her idea,” Mr Marlow said. “I only paid for it,” he added.

“He paid late,” Mrs Marlow said.`
    expect(speakers(from(text))).toEqual(['Frank Marlow', 'Frank Marlow', 'Edith Marlow'])
  })

  it('are known by what the text says they are', () => {
    const text = `Osei Danso, a professor of law at the University of Leeds, read the bill twice.

“It contradicts itself,” the professor said.`
    const { actors } = from(text)
    expect(speakers(from(text))).toEqual(['Osei Danso'])
    expect(actors[0]).toMatchObject({ role: 'professor of law', affiliation: 'University of Leeds', kind: 'person' })
  })

  it('may be organisations, groups and places', () => {
    const text = `The Harbour Workers’ Union called the plan “a bad joke”.

“Nothing has been decided,” the Ministry of Ports said in a statement.

Chinese officials said the ships were “entirely civilian”. Beijing said the report was “pure invention”.`
    const { quotes, actors } = from(text)
    const named = quotes
      .filter(({ tier }) => tier === 'direct')
      .map(({ speaker }) => (speaker === null ? null : actors[speaker]))
    expect(named.map((actor) => [actor?.name, actor?.kind])).toEqual([
      ['Harbour Workers’ Union', 'organisation'],
      ['Ministry of Ports', 'organisation'],
      ['Chinese officials', 'group'],
      ['Beijing', 'place'],
    ])
  })

  it('come with a reason that says which words led to whom', () => {
    const text = 'Ana Ruiz opened the meeting. “The dredging starts on Monday,” she said.'
    const { quotes } = from(text)
    const words = (span: { start: number; end: number } | null | undefined) =>
      span === null || span === undefined ? null : text.slice(span.start, span.end)
    const { reason } = quotes[0] ?? { reason: null }
    expect([words(reason?.cue), words(reason?.mention), words(reason?.link.from)]).toEqual(['said', 'she', 'Ana Ruiz'])
    expect(reason?.link).toMatchObject({ kind: 'pronoun', where: 'previousSentence' })
  })
})

describe('a corrected speaker', () => {
  const text = `Carl Otto met Ben Amiel on the quay.

“The crane is too old,” he said.

“It should go this year,” he added.

“Next year at the latest,” he said.`

  it('teaches who "he" is in what follows', () => {
    const before = speakers(from(text))
    expect(new Set(before).size).toBe(1)
    const other = before[0] === 'Carl Otto' ? 'Ben Amiel' : 'Carl Otto'
    const after = from(text, credit(text, '“The crane is too old,”', other))
    expect(speakers(after)).toEqual([other, other, other])
    expect(after.quotes[0]?.reason.link.kind).toBe('corrected')
  })

  it('teaches whom a description means, before and after', () => {
    const article = `“The ships stay,” the ministry said.

Ana Ruiz of the Ministry of Ports and Olga Berg of the Ministry of Trade met on Friday.

“The ships stay for good,” the ministry said.`
    const taught = from(article, credit(article, '“The ships stay for good,”', 'Ministry of Trade'))
    expect(speakers(taught)).toEqual(['Ministry of Trade', 'Ministry of Trade'])
  })

  it('may be somebody the text does not name', () => {
    const taught = from(text, credit(text, '“The crane is too old,”', 'The harbour master'))
    expect(speakers(taught)[0]).toBe('The harbour master')
  })
})

describe('suggestions for any text', () => {
  const parts = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    ' ',
    '\n\n',
    '. ',
    ', ',
    'said ',
    'he ',
    'Ana Ruiz ',
    'the minister ',
    'Ruiz',
    '🚢',
    'é',
    '(',
    '—',
    'that ',
    'according to ',
    'Beijing ',
    'I’m here',
    "'",
  )

  it('lie inside it, point at its words, and are the same each time', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (words) => {
        const text = words.join('')
        const found = from(text)
        for (const { start, end, speaker, confidence, reason } of found.quotes) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeLessThan(end)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          if (speaker !== null) expect(found.actors[speaker]).toBeDefined()
          for (const span of [reason.cue, reason.mention, reason.link.from])
            if (span !== null) expect(text.slice(span.start, span.end)).not.toBe('')
        }
        for (const { name, mentions } of found.actors) {
          expect(name.trim()).not.toBe('')
          for (const { start, end } of mentions) expect(text.slice(start, end).trim()).not.toBe('')
        }
        expect(from(text)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })
})
