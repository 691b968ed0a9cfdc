import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../model/source.ts'
import { findKeyPoints } from './keyPoints.ts'

function chosen(text: string, facts: Parameters<typeof findKeyPoints>[1] = {}, atMost?: number): string[] {
  return findKeyPoints(text, facts, atMost).map(({ start, end }) => text.slice(start, end))
}

const lead =
  'The ferries between Oslo and Kiel stopped on Monday after talks between the crews and the owners broke down.'
const plain = 'Some 4,000 passengers were stranded in both ports when the ferries stopped.'

describe('the key points of a text', () => {
  it('are whole sentences of it, in its order, with what the title speaks of', () => {
    const text = `${lead}\n\nThe weather in the fjord was unusually mild for a day in spring.\n\n${plain}\n\nA new round of talks is due to begin next week.`
    expect(chosen(text, { title: 'Ferries stop as talks break down' })).toEqual([
      lead,
      'A new round of talks is due to begin next week.',
    ])
  })

  it('are no headings, captions, bylines, boilerplate or questions', () => {
    const rest = [
      'Ferries stop as talks break down',
      'By Ana Ruiz in Oslo, with our own correspondent.',
      'Photo: The ferry in the port of Kiel on Monday.',
      'Sign up to our newsletter to read about ferries every day.',
      'Reporting by Ana Ruiz; editing by Bo Li, both of them in Oslo.',
      '© 2023 The Post. All rights reserved in all of the countries.',
      'Yes.',
    ]
    const text = [...rest, lead, ...rest, plain, ...rest].join('\n\n')
    expect(chosen(text, { title: 'Ferries' })).toEqual([lead, plain])
  })

  it('are found in any script, without the sentence that the title is', () => {
    const title = 'Порт закрыли в понедельник после долгих переговоров.'
    const others = [
      'Министр сказал журналистам, что порт откроют снова через неделю.',
      'Докеры потребовали, чтобы владелец порта сам пришёл на переговоры.',
    ]
    const text = [title, ...others].join('\n\n')
    expect(chosen(text, { title })).toEqual(others)
    expect(chosen(text)).toHaveLength(2)
  })

  it('do not lean on the sentence before where others can be had', () => {
    const text = `${lead} But he said that nobody had told them about the talks.\n\n“It is a disgrace for the ferries and the crews,” he said on Monday.\n\n${plain}`
    expect(chosen(text, { title: 'Ferries' })).toEqual([lead, plain])
    expect(chosen('But he said that nobody had told them about the talks.')).toHaveLength(1)
  })

  it('do not say the same twice', () => {
    const again =
      'The ferries between Oslo and Kiel stopped on Monday after talks of the crews and the owners broke down.'
    const text = `${lead}\n\n${again}\n\nThe ministry has no plans to order arbitration under the law of 1998.\n\n${plain}`
    expect(chosen(text)).not.toContain(again)
  })

  it('come from paragraphs and list items where the document has blocks', () => {
    const heading = 'This heading is a whole sentence about ferries that stopped in Oslo.'
    const text = `${heading}\n\n${lead}`
    const blocks: Block[] = [
      { kind: 'heading', level: 1, start: 0, end: heading.length },
      { kind: 'paragraph', start: heading.length + 2, end: text.length },
    ]
    expect(chosen(text, { blocks })).toEqual([lead])
  })

  it('grow in number with the text, up to eight, and never beyond what is asked for', () => {
    const report = Array.from(
      { length: 1800 },
      (_, index) =>
        `Chapter ${index} tells how harbour ${index * 7} was closed by ministry ${index % 13} after the strike.`,
    )
    expect(
      chosen(`${lead}\n\n${plain}\n\nThe ministry has no plans to order arbitration under the law of 1998.`),
    ).toHaveLength(2)
    expect(chosen(report.slice(0, 60).join('\n\n'))).toHaveLength(4)
    expect(chosen(report.join('\n\n'))).toHaveLength(8)
    expect(chosen(report.join('\n\n'), {}, 3)).toHaveLength(3)
    expect(chosen('')).toEqual([])
  })

  it('are the same every time, and spans of the text in order', () => {
    const piece = fc.constantFrom(
      lead,
      plain,
      'But he said so.',
      '\n\n',
      ' ',
      'A heading',
      '“Never again shall we sail to Kiel,” she said.',
      '👩‍👩‍👧',
      '...',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(9), (pieces, atMost) => {
        const text = pieces.join('')
        const found = findKeyPoints(text, { title: 'Ferries' }, atMost)
        expect(findKeyPoints(text, { title: 'Ferries' }, atMost)).toEqual(found)
        expect(found.length).toBeLessThanOrEqual(atMost)
        let before = 0
        for (const { start, end, score } of found) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
