import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from './find.ts'
import { paragraphsOf, stretchesIn } from './marks.ts'
import { weights } from './weights.ts'

/** Each quote found, as `source: words`. */
function said(text: string): string[] {
  return findQuotes(text, weights).map(({ start, end, source }) => {
    const words = text.slice(start, end).replace(/^["“«]|["”»]$/gu, '')
    return `${source === null ? '?' : text.slice(source.start, source.end)}: ${words}`
  })
}

describe('who said what', () => {
  it.each([
    ['after the quote', '“The strike is over,” said Ana Ruiz, the union’s chair.', ['Ana Ruiz: The strike is over,']],
    [
      'before it',
      'On Friday Bo Li told reporters: “Nobody should call it a defeat.”',
      ['Bo Li: Nobody should call it a defeat.'],
    ],
    [
      'in the middle of it',
      '“The port,” she said on Monday, “will open again within a week.”',
      ['she: The port,', 'she: will open again within a week.'],
    ],
    [
      'once for two sentences',
      '“We got what we came for,” Ruiz said. “The rest will follow.”',
      ['Ruiz: We got what we came for,', 'Ruiz: The rest will follow.'],
    ],
    [
      'for a fragment in a sentence',
      'The minister called the offer “a cheap trick” and left the room.',
      ['The minister: a cheap trick'],
    ],
    ['by according to', 'The talks were “constructive,” according to Rob Ek, who led them.', ['Rob Ek: constructive,']],
    [
      'for a group',
      '“We do not comment on rumours,” Chinese officials said in a statement.',
      ['Chinese officials: We do not comment on rumours,'],
    ],
    [
      'across an aside between the name and the verb',
      'Maria Gomez, who has run the port since 2019, said: “It was a mistake.”',
      ['Maria Gomez: It was a mistake.'],
    ],
    [
      'with straight marks',
      '"It is too early to say," the spokesman added.',
      ['the spokesman: It is too early to say,'],
    ],
    ['not to somebody who is only told', '“You have a week,” Ruiz told the owner.', ['Ruiz: You have a week,']],
  ])('is told %s', (_where, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('goes on over paragraphs that open again, and to the next paragraph of the same speaker', () => {
    const text =
      '“The harbour has been here for three hundred years,” said Ana Ruiz.\n\n“It will be here when the owner is gone. Ask anybody in the town.”'
    expect(said(text).map((line) => line.split(':')[0])).toEqual(['Ana Ruiz', 'Ana Ruiz'])
  })

  it('leaves titles out', () => {
    expect(said('Her favourite book is “The Old Man and the Sea” and she reads it every year.')).toEqual([])
  })

  it('always names words of the text, in order, whatever the text', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      'said',
      'Ana Ruiz',
      'he',
      ',',
      '.',
      '\n\n',
      ' ',
      'harbour',
      '—',
      '🚢',
      ':',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { start, end, source, confidence } of findQuotes(text, weights)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          if (source !== null) expect(text.slice(source.start, source.end).trim()).not.toBe('')
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          last = end
        }
      }),
    )
  })
})

describe('quotation marks', () => {
  const stretches = (text: string) =>
    stretchesIn(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end))

  it('pair, curly, straight, low and angled', () => {
    expect(stretches('“a” "b" „c“ «d»')).toEqual(['“a”', '"b"', '„c“', '«d»'])
  })

  it('are told from apostrophes, inches and marks that stand alone', () => {
    expect(stretches('the dockers’ 12" pipe, and so on')).toEqual([])
    expect(stretches('A lone “ mark and\n\nnothing else.')).toEqual([])
  })

  it('are taken by their place when they are set the wrong way round', () => {
    expect(stretches('“Apparently not,“ he said. “Never.”')).toEqual(['“Apparently not,“', '“Never.”'])
  })

  it('run to the end of a paragraph when the next one opens again', () => {
    expect(stretches('“One.\n\n“Two.”')).toEqual(['“One.', '“Two.”'])
  })

  it.each([
    ['curly', '‘The strike is over,’ she said.', ['‘The strike is over,’']],
    ['straight', "'It's over,' she said. 'We won.'", ["'It's over,'", "'We won.'"]],
    [
      'with apostrophes and possessives inside',
      '‘It’s the dockers’ strike, and we don’t regret it,’ he said.',
      ['‘It’s the dockers’ strike, and we don’t regret it,’'],
    ],
    ['ending with an s', 'He called them ‘cheap tricks’ and left.', ['‘cheap tricks’']],
    ['around double ones', '‘He told me “never” twice,’ she said.', ['‘He told me “never” twice,’']],
    ['open to the next paragraph', '‘One.\n\n‘Two,’ he said.', ['‘One.', '‘Two,’']],
  ])('may be single, %s', (_how, text, expected) => {
    expect(stretches(text)).toEqual(expected)
  })

  it.each([
    'rock ’n’ roll in the ’90s',
    "'Tis the dockers' day",
    'the bosses’ and workers’ talks',
    "it's the '80s, isn't it",
  ])('are not the apostrophes of %s', (text) => expect(stretches(text)).toEqual([]))

  it('are the double ones where single ones stand within them or are few', () => {
    expect(stretches('“He told me ‘never’ twice,” she said. “Then ‘maybe’.”')).toEqual([
      '“He told me ‘never’ twice,”',
      '“Then ‘maybe’.”',
    ])
    expect(stretches('The ‘deal’ was “off,” she said, “for good.”')).toEqual(['“off,”', '“for good.”'])
  })
})
