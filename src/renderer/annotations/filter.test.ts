import { afterEach, describe, expect, it } from 'vitest'
import { reply } from '../../core/edit/annotating.ts'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { exactOf } from '../../core/model/annotation.ts'
import { harbourNote, now, withAnnotation } from '../../core/model/note.fixture.ts'
import { useOpenNote } from '../state/note.ts'
import { type Filter, isNarrowed, matcher, narrow, nobody, suggestionMatcher, useFilter } from './filter.ts'

const all: Filter = { kind: null, speaker: null, tag: null, words: '' }

const quoted = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ána Ruíz', 'Her own words')
const note = withAnnotation(quoted, 'claim', 'The strike is over for now')
const [ruiz] = note.actors

function shown(filter: Partial<Filter>, of = note): string[] {
  return of.annotations.filter(matcher(of, { ...all, ...filter })).map(({ target }) => exactOf(target))
}

describe('the filter', () => {
  it('leaves everything until something is asked for', () => {
    expect(shown({})).toHaveLength(2)
    expect([isNarrowed(all), isNarrowed({ ...all, words: ' ' }), isNarrowed({ ...all, tag: 'x' })]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('finds words in what is annotated, in the remark and in the speaker’s name, without capitals and accents', () => {
    expect(shown({ words: 'STRIKE now' })).toEqual(['The strike is over for now'])
    expect(shown({ words: 'own' })).toEqual(['We got what we came for'])
    expect(shown({ words: 'ruiz came' })).toEqual(['We got what we came for'])
    expect(shown({ words: 'ruiz strike' })).toEqual([])
  })

  it('finds words of a thread', () => {
    const [, claim] = note.annotations
    const after = applyEdits(note, claim === undefined ? [] : reply(claim, 'Ask the harbour master', now), now).note
    expect(shown({ words: 'harbour master' }, after)).toEqual(['The strike is over for now'])
  })

  it('takes its parts together', () => {
    expect(shown({ speaker: ruiz?.id ?? '' })).toEqual(['We got what we came for'])
    expect(shown({ speaker: nobody })).toEqual(['The strike is over for now'])
    expect(shown({ speaker: nobody, kind: 'quote' })).toEqual([])
    expect(shown({ tag: 'port' })).toEqual([])
  })

  it('holds suggestions against the same, by any name of the speaker', () => {
    const fits = (filter: Partial<Filter>, names: string[]) =>
      suggestionMatcher(note, { ...all, ...filter })('It is over,', names)
    expect(fits({ speaker: ruiz?.id ?? '' }, ['Ana Ruiz'])).toBe(true)
    expect(fits({ speaker: ruiz?.id ?? '' }, ['Ben Okri'])).toBe(false)
    expect(fits({ speaker: nobody }, [])).toBe(true)
    expect(fits({ words: 'over okri' }, ['Ben Okri'])).toBe(true)
    expect(fits({ tag: 'port' }, [])).toBe(false)
    expect(fits({ kind: 'claim' }, [])).toBe(false)
  })
})

describe('what the filter asks for', () => {
  afterEach(() => useOpenNote.setState({ note: null }))
  const removed = (index: number) => ({ ...note, annotations: note.annotations.toSpliced(index, 1) })

  it('is let go of when the last annotation of that kind is gone, which would hide all the rest', () => {
    useOpenNote.setState({ note })
    narrow({ kind: 'claim' })
    useOpenNote.setState({ note: removed(1) })
    expect(useFilter.getState().kind).toBeNull()
  })

  it('is let go of with the last annotation, and the field that it was typed in', () => {
    useOpenNote.setState({ note })
    narrow({ words: 'strike' })
    useOpenNote.setState({ note: { ...note, annotations: [] } })
    expect(useFilter.getState()).toEqual(all)
  })
})
