import { describe, expect, it } from 'vitest'
import { type DocumentFacts, isSameDocument, newerVersions } from './versions.ts'

const known = { title: 'Port strike ends', publisher: '', url: '', file: 'strike.html' }
const same = (a: Partial<DocumentFacts>, b: Partial<DocumentFacts>) =>
  isSameDocument({ ...known, ...a }, { ...known, ...b }) && isSameDocument({ ...known, ...b }, { ...known, ...a })

describe('whether two notes seem to be about one document', () => {
  it('goes by the address where both have one, whatever the titles', () => {
    const url = 'https://www.example.org/a/strike/?utm_source=mail#top'
    expect(same({ url, title: 'Strike ends' }, { url: 'http://example.org/a/strike', title: 'Strike has ended' })).toBe(
      true,
    )
    expect(same({ url }, { url: 'https://example.org/a/other' })).toBe(false)
    expect(same({ url: 'https://example.org/?id=1' }, { url: 'https://example.org/?id=2' })).toBe(false)
    expect(same({ url: 'https://example.org/?b=2&a=1' }, { url: 'https://example.org/?a=1&b=2' })).toBe(true)
  })

  it('goes by a telling title where an address is missing or none', () => {
    expect(same({ title: 'Port strike  ends' }, { title: 'port strike ends', file: 'other.txt' })).toBe(true)
    expect(same({ url: 'https://example.org/a' }, { url: 'file:///tmp/a' })).toBe(true)
    expect(same({ title: 'Letters' }, { title: 'Letters', file: 'other.txt' })).toBe(false)
    expect(same({ title: 'Letters' }, { title: 'Letters' })).toBe(true)
    expect(same({ title: '' }, { title: '' })).toBe(false)
  })

  it('tells what two publishers print under one title apart', () => {
    expect(same({ publisher: 'The Quay' }, { publisher: 'Harbour News' })).toBe(false)
    expect(same({ publisher: 'The Quay' }, { publisher: '' })).toBe(true)
  })
})

describe('what of an import seems to be a newer version', () => {
  const note = (id: string, facts: Partial<DocumentFacts> = {}) => ({
    ...known,
    ...facts,
    id,
    updated: `2026-01-0${id}`,
  })

  it('names the latest note of the library about the document', () => {
    const notes = [note('3'), note('1'), note('2'), note('4', { title: 'Another report of the day' })]
    expect(newerVersions(notes, new Set(['3', '4'])).map(({ newer, older }) => [newer.id, older.id])).toEqual([
      ['3', '2'],
    ])
  })

  it('does not compare what came together', () => {
    expect(newerVersions([note('1'), note('2')], new Set(['1', '2']))).toEqual([])
  })
})
