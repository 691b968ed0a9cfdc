import { describe, expect, it } from 'vitest'
import { annotatedNote, fullMemo } from '../memo/memo.fixture.ts'
import { harbourNote } from '../model/note.fixture.ts'
import { addedEntries, memoEntries, passageEntries, searchText } from './entries.ts'

describe('what of a note can be found', () => {
  it('is its text in passages, which add up to it', () => {
    const text = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} has some words.`).join('\n\n')
    const note = { ...harbourNote(text), tags: ['port'] }
    const entries = passageEntries(note)
    expect(entries.length).toBeGreaterThan(2)
    expect(entries.map(({ body }) => body).join('')).toBe(note.source.text)
    for (const { start, end, body, tags } of entries) {
      expect(note.source.text.slice(start, end)).toBe(body)
      expect(tags).toEqual(['port'])
    }
    expect(entries.map(({ title }) => title)).toEqual([note.title, ...entries.slice(1).map(() => '')])
  })

  it('is its title, even without a text', () => {
    const note = harbourNote('x')
    const empty = { ...note, source: { ...note.source, text: '', blocks: [] } }
    expect(passageEntries(empty)).toMatchObject([{ title: note.title, body: '', start: 0, end: 0 }])
  })

  it('is each annotation with its speaker, remark and replies, the summary and events', () => {
    const note = annotatedNote()
    const [first, ...others] = note.annotations
    if (first === undefined) throw new Error('the fixture has annotations')
    const reply = { id: 'r', text: 'Asked again.', created: note.created, updated: note.updated }
    const event = { id: 'e', title: 'Strike ends', date: '2024-02', place: 'Harbour', target: null }
    const entries = addedEntries({
      ...note,
      annotations: [{ ...first, tags: ['union'], replies: [reply] }, ...others],
      events: [event],
    })
    expect(entries.map(({ kind }) => kind).toSorted()).toEqual(['claim', 'event', 'quote', 'quote', 'quote', 'summary'])
    const own = entries.find(({ ref }) => ref === first.id)
    expect(own?.body).toContain('Asked again.')
    expect(own?.tags).toEqual(['union'])
    expect(own?.speakers[0]).toBe(own?.credit)
    expect(note.source.text.slice(own?.start, own?.end)).toBe(first.target.selector[0].exact)
    expect(entries.find(({ kind }) => kind === 'event')).toMatchObject({
      body: 'Strike ends\nFebruary 2024\nHarbour',
      ref: 'e',
      start: 0,
      end: 0,
    })
  })
})

describe('what of a memo can be found', () => {
  it('is what can be read in it', () => {
    const memo = fullMemo(annotatedNote())
    const text = searchText(memo)
    for (const words of [
      'Port strike ends',
      'The board',
      'What was said',
      'He was asked twice.',
      'Nobody should',
      'Ana Ruiz',
      'in writing',
      'signed',
    ])
      expect(text).toContain(words)
    expect(
      memoEntries(memo)
        .map(({ body }) => body)
        .join(''),
    ).toBe(text)
    expect(memoEntries(memo)[0]).toMatchObject({ kind: 'memo', title: 'Port strike ends' })
  })
})
