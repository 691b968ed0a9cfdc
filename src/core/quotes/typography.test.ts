import { describe, expect, it } from 'vitest'
import { findQuotes } from './find.ts'
import { weights } from './weights.ts'

/** Each quote found: the source's words, the cue's words, and whether it goes on from the one before. */
function found(text: string): [string | null, string | null, boolean][] {
  const words = (span: { start: number; end: number } | null) =>
    span === null ? null : text.slice(span.start, span.end)
  return findQuotes(text, weights).map(({ source, cue, continues }) => [words(source), words(cue), continues])
}

describe('what ties a source to its words', () => {
  it.each([
    ['the verb after a name', '“The strike is over,” Ana Ruiz said on Friday.', 'said'],
    ['the verb before a name', '“The strike is over,” added Ana Ruiz, who led it.', 'added'],
    ['the verb before the words', 'On Friday Bo Li told reporters: “Nobody should call it a defeat.”', 'told'],
    ['according to', 'The talks were “constructive,” according to Rob Ek, who led them.', 'according to'],
    ['a colon', 'RUIZ: “We will not sign it, and nobody here will.”', ':'],
  ])('is %s', (_what, text, cue) => {
    expect(found(text).map(([, verb]) => verb)).toEqual([cue])
  })

  it('is nothing where somebody speaks on', () => {
    const text = '“The harbour has been here for long,” said Ana Ruiz. “It will be here when the owner is gone.”'
    expect(found(text)).toEqual([
      ['Ana Ruiz', 'said', false],
      ['Ana Ruiz', 'said', false],
    ])
  })
})

describe('speech that is told by how it is set', () => {
  it('is signed after a dash, in the same paragraph or the next', () => {
    expect(found('“Nobody asked us about the port.” ― Ana Ruiz, 54, Leith')).toEqual([['Ana Ruiz', null, false]])
    expect(found('“Nobody asked us about the port.”\n— Ana Ruiz, 54, Leith')).toEqual([['Ana Ruiz', null, false]])
  })

  it('is labelled inside its marks, as transcripts are', () => {
    const text = '"RUIZ: Well, it was never meant to last.\n\n"EK: And yet it did last for twenty years."'
    expect(found(text)).toEqual([
      ['RUIZ', ':', false],
      ['EK', ':', false],
    ])
  })

  it('goes on over paragraphs that open their marks again, with one speaker', () => {
    const text =
      'Ana Ruiz told the council: “The harbour has been here for three hundred years.\n\n“It fed the town.\n\n“It will be here when the owner is gone.”'
    expect(found(text).map(([source, , continues]) => [source, continues])).toEqual([
      ['Ana Ruiz', false],
      ['Ana Ruiz', true],
      ['Ana Ruiz', true],
    ])
  })
})
