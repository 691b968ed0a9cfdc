import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../model/id.ts'
import { harbourNote } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { applied, findingsOf, memoOf, wordsAt } from './checks.fixture.ts'

function noteWith(...names: string[]): Note {
  const actors = names.map((name) => ({
    id: newId(),
    kind: 'person' as const,
    name,
    aliases: [],
    role: '',
    affiliation: '',
  }))
  return { ...harbourNote(), actors }
}

function marked(words: string, ...names: string[]): string[] {
  const memo = memoOf(words)
  return findingsOf('name-spelling', memo, names.length === 0 ? [] : [noteWith(...names)]).map(({ where, fixes }) => {
    const fix = fixes[0]?.label ?? ''
    return `${wordsAt(memo, where)}: ${fix}`
  })
}

describe('a name spelt otherwise than in the evidence', () => {
  it.each([
    ['On Monday Gina Raimundo met reporters.', 'Gina Raimondo', 'Raimundo: Write “Raimondo”'],
    ['On Monday Raimundo’s team met reporters.', 'Gina Raimondo', 'Raimundo: Write “Raimondo”'],
    ['On Monday Riamondo met reporters.', 'Gina Raimondo', 'Riamondo: Write “Raimondo”'],
    ['Then Rob Strayr spoke.', 'Rob Strayer', 'Strayr: Write “Strayer”'],
    ['Then Antony Blinkken spoke.', 'Antony Blinken', 'Blinkken: Write “Blinken”'],
    ['They met President Erdogan in May.', 'Recep Tayyip Erdoğan', 'Erdogan: Write “Erdoğan”'],
    ['They met Ewan Mcdonald in May.', 'Ewan McDonald', 'Mcdonald: Write “McDonald”'],
  ])('is marked: %s', (words, name, expected) => {
    expect(marked(words, name)).toEqual([expected])
  })

  it.each([
    ['On Monday RAIMONDO and Raimondo’s team met Gina Raimondo.', 'Gina Raimondo'],
    ['Anna Petrova met Ivan Petrov.', 'Ivan Petrov'],
    ['They met Nils Larssen.', 'Erik Larsson'],
    ["They met James O'Neill, and O’Neill’s wife.", 'James O’Neill'],
    // Too short a word to tell a slip from another name.
    ['They met Jon Smith in May.', 'John Smith'],
    ['Zambia and Gambia, China and the Chinese, Kenya and Kenyans.', 'Zambia'],
    ['The “Raimundo” of the novel met her.', 'Gina Raimondo'],
    ['They met Sam Strayed-Hart and Mary Strait.', 'Rob Strayer'],
  ])('is not seen where there is none: %s', (words, name) => {
    expect(marked(words, name)).toEqual([])
  })

  it('is left alone where a source has that spelling', () => {
    const note = noteWith('Gina Raimondo')
    const source = { ...note.source, text: `${note.source.text} Raimundo went home.` }
    expect(findingsOf('name-spelling', memoOf('On Monday Raimundo met them.'), [{ ...note, source }])).toEqual([])
  })

  it('is mended everywhere at once, in the subject too', () => {
    const memo = memoOf('On Monday Raimundo met them.', 'On Tuesday Raimundo left.')
    memo.head.subject = 'Gina Raimundo in Beijing'
    const notes = [noteWith('Gina Raimondo')]
    const findings = findingsOf('name-spelling', memo, notes)
    expect(findings).toHaveLength(3)
    const all = findings[0]?.fixes[1]
    expect(all?.label).toBe('Change all 3')
    if (all === undefined) return
    const fixed = applied(memo, all.change)
    expect(fixed.head.subject).toBe('Gina Raimondo in Beijing')
    expect(findingsOf('name-spelling', fixed, notes)).toEqual([])
  })

  it('is found for any one slip in a long name', () => {
    const slip = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('double', 'drop', 'swap'))
    fc.assert(
      fc.property(slip, ([at, how]) => {
        const name = 'Vandermeul'
        const letter = name.charAt(at)
        const next = name.charAt(at + 1)
        const changed = { double: letter + letter + next, drop: next, swap: next + letter }[how] ?? ''
        const word = name.slice(0, at) + changed + name.slice(at + 2)
        expect(marked(`They met Pieter ${word} in May.`, 'Pieter Vandermeul')).toHaveLength(word === name ? 0 : 1)
      }),
    )
  })
})

describe('a name spelt in two ways within a memo', () => {
  it('is marked where it is rarer, or comes later', () => {
    expect(marked('Later Halvorsen spoke. Then Halvorsen left. At noon Halversen came back.')).toEqual([
      'Halversen: Write “Halvorsen”',
    ])
    expect(marked('Later Lindqvist spoke. At noon Lindquist came back.')).toEqual(['Lindquist: Write “Lindqvist”'])
    expect(marked('Later Lindquist spoke. At noon Lindqvist came back.')).toEqual(['Lindqvist: Write “Lindquist”'])
  })

  it('is two people where the other names differ', () => {
    expect(marked('Later Erik Halvorsen spoke. At noon Nils Halversen came back.')).toEqual([])
  })
})
