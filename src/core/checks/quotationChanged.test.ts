import { describe, expect, it } from 'vitest'
import { applyEdits } from '../edit/noteEdit.ts'
import { cite, quotationOf } from '../memo/citing.ts'
import { exactOf } from '../model/annotation.ts'
import type { Inline } from '../model/memoBody.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { applied, findingsOf, memoOf, text, wordsAt } from './checks.fixture.ts'

const check = 'quotation-changed'
const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
const [annotation] = note.annotations
if (annotation === undefined) throw new Error('the fixture has an annotation')
const citation: Inline = { type: 'citation', attrs: cite(note, annotation) }
const memo = memoOf([text('It went well'), citation, text('.')], quotationOf(note, annotation))

/** The note with other words and another speaker for its annotation. */
function changedNote({ words, speaker }: { words?: string; speaker?: string }): Note {
  const other = withAnnotation(note, 'quote', words ?? 'We got what we came for', speaker ?? 'Ana Ruiz')
  const made = other.annotations.find(
    (one) => exactOf(one.target) === (words ?? 'We got what we came for') && one.id !== annotation?.id,
  )
  if (made === undefined || annotation === undefined) throw new Error('the annotation was made')
  return { ...other, annotations: [{ ...made, id: annotation.id }] }
}

describe('a citation', () => {
  it('is fine where it rests on its source', () => {
    expect(findingsOf(check, memo, [note])).toEqual([])
  })

  it('whose note has other words now can take them over, in the line and as a block', () => {
    const changed = changedNote({ words: 'Nobody should call it a defeat' })
    const findings = findingsOf(check, memo, [changed])
    expect(findings.map(({ where }) => 'path' in where && where.path)).toEqual([[0], [1]])
    expect(findings[0]?.message).toBe('The note now has other words for it: “Nobody should call it a defeat”.')
    let fixed = memo
    for (const { fixes } of findings) {
      const fix = fixes.find(({ label }) => label === 'Take over the note’s words')
      if (fix !== undefined) fixed = applied(fixed, fix.change)
    }
    expect(findingsOf(check, fixed, [changed])).toEqual([])
  })

  it('credited to somebody else now can take over the credit', () => {
    const changed = changedNote({ speaker: 'Port owner' })
    const [finding] = findingsOf(check, memo, [changed])
    expect(finding?.message).toBe('Credited to Ana Ruiz here, and to Port owner in the note.')
    const fix = finding?.fixes[0]
    expect(fix?.label).toBe('Credit Port owner')
    if (fix !== undefined) expect(findingsOf(check, applied(memo, fix.change), [changed])).toHaveLength(1)
  })

  it('without its note, its annotation or its words in the source can be removed', () => {
    const withoutAnnotation = applyEdits(note, [{ type: 'annotation.remove', id: annotation.id }], note.updated).note
    const elsewhere = { ...note, source: { ...note.source, text: 'Something else altogether.', blocks: [] } }
    const cases: [Note[], string][] = [
      [[], 'no longer in the vault'],
      [[withoutAnnotation], 'was deleted from its note'],
      [[elsewhere], 'no longer stand in the source'],
    ]
    for (const [notes, why] of cases) {
      const findings = findingsOf(check, memo, notes)
      expect(findings.map(({ message }) => message)).toEqual([
        expect.stringContaining(why),
        expect.stringContaining(why),
      ])
      // From the end, so that the first path holds.
      const fixed = findings.toReversed().reduce((last, { fixes }) => {
        const fix = fixes.at(-1)
        return fix === undefined ? last : applied(last, fix.change)
      }, memo)
      expect(fixed.body).toMatchObject([{ content: [{ text: 'It went well.' }] }])
    }
  })
})

describe('words typed between quotation marks', () => {
  const marked = (words: string, notes = [note]) =>
    findingsOf(check, memoOf(words), notes).map(({ where, message }) => [wordsAt(memoOf(words), where), message])

  it('become a quote where an annotation has them', () => {
    const typed = memoOf('She said “we got what we came for,” and left.')
    const [finding] = findingsOf(check, typed, [note])
    expect(finding?.message).toContain('These words are typed')
    const fix = finding?.fixes[0]
    if (fix === undefined) throw new Error('there is a fix')
    expect(applied(typed, fix.change).body).toMatchObject([
      {
        content: [
          { text: 'She said ' },
          { type: 'quote', attrs: { ...cite(note, annotation), alterations: [] } },
          { text: ', and left.' },
        ],
      },
    ])
  })

  it('become a quote with omissions where the annotation has more', () => {
    const long = withAnnotation(harbourNote(), 'claim', 'The port’s owner did not answer questions.')
    const typed = memoOf('It “did not answer questions” then.')
    const fix = findingsOf(check, typed, [long])[0]?.fixes[0]
    if (fix === undefined) throw new Error('there is a fix')
    expect(applied(typed, fix.change).body).toMatchObject([
      { content: [{}, { type: 'quote', attrs: { alterations: [{ type: 'omission', start: 0, end: 17 }] } }, {}] },
    ])
  })

  it('are spoken of where a source has them that nothing here cites', () => {
    expect(marked('It was said that “the strike is over for now” again.')).toEqual([
      ['“the strike is over for now”', expect.stringContaining('no annotation has them')],
    ])
    const cited = memoOf([text('“The strike is over for now”'), citation])
    expect(findingsOf(check, cited, [note])).toEqual([])
  })

  it('are said to be nowhere word for word, with the passage that was meant', () => {
    const typed = memoOf('She added: “Nobody could call this a defeat.”')
    const [finding] = findingsOf(check, typed, [note])
    expect(finding?.message).toContain('Nowhere word for word')
    expect(finding?.message).toContain('Nobody should call it a defeat')
    const fix = finding?.fixes[0]
    if (fix === undefined) throw new Error('there is a fix')
    const fixed = findingsOf(check, applied(typed, fix.change), [note])
    expect(fixed.map(({ message }) => message)).toEqual([expect.stringContaining('no annotation has them')])
    expect(marked('She added: “An entirely different set of words was used.”')).toEqual([
      [expect.any(String), 'These words stand nowhere word for word in the chosen sources.'],
    ])
  })

  it('may leave out and insert, as long as the rest is word for word', () => {
    expect(marked('“We got what […] we came for”')[0]?.[1]).toContain('no annotation has them')
    expect(marked('“The port’s owner … questions”')[0]?.[1]).toContain('no annotation has them')
  })

  it('are no concern where they are a few words, or there is no evidence', () => {
    expect(marked('The so-called “free trade zone” is closed.')).toEqual([])
    expect(marked('She added: “An entirely different set of words.”', [])).toEqual([])
  })
})
