import { describe, expect, it } from 'vitest'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import { decodeAnnotations, encodeAnnotations } from './annotationFiles.ts'
import { importLine } from './importSummary.ts'

const note = withAnnotation(harbourNote(), 'quote', 'nine days', 'Ana Ruiz')

describe('a file of annotations', () => {
  it.each(['w3c', 'hypothesis', 'csv'] as const)('in the format %s is told by what is in it', (format) => {
    for (const mark of ['', '\uFEFF', '\n']) {
      const { drafts, report } = decodeAnnotations(
        mark + encodeAnnotations(note, format, false).replace(/^\uFEFF/u, ''),
      )
      expect(report).toEqual([])
      expect(drafts).toMatchObject([{ kind: 'quote', exact: 'nine days', speaker: { name: 'Ana Ruiz' } }])
    }
  })

  it('has a mark for Excel where it is for Excel', () => {
    expect(encodeAnnotations(note, 'csv', true).startsWith('\uFEFF')).toBe(true)
    expect(encodeAnnotations(note, 'csv', false).startsWith('\uFEFF')).toBe(false)
  })

  it('may be a list of rows or of annotations', () => {
    const hypothesis = JSON.parse(encodeAnnotations(note, 'hypothesis', false))
    const w3c = JSON.parse(encodeAnnotations(note, 'w3c', false))
    for (const list of [hypothesis.rows, w3c.first.items])
      expect(decodeAnnotations(JSON.stringify(list)).drafts).toMatchObject([{ kind: 'quote', exact: 'nine days' }])
  })

  it.each([
    ['prose', 'Just words.'],
    ['a page', '<html><body>Words</body></html>'],
    ['nothing', ''],
    ['JSON of something else', '{"name":"x"}'],
    ['JSON that is cut', '{"rows":['],
    ['no rows', '{"rows":[]}'],
    ['no annotations', '[]'],
    ['a heading alone', 'exact,kind\n'],
  ])('is refused with what to do: %s', (_what, text) => {
    expect(() => decodeAnnotations(text)).toThrowError(
      expect.objectContaining({
        code: 'unreadable',
        kept: expect.stringContaining('Nothing'),
        advice: expect.any(String),
      }),
    )
  })
})

describe('what an import came to', () => {
  it.each([
    [
      { exact: 2, changed: 1, orphans: 1, known: 3, leftOut: 1, replies: 2 },
      '4 new annotations: 2 found word for word, 1 found in changed words, 1 not found; 2 new replies; 3 known already; 1 left out',
    ],
    [{ exact: 1, changed: 0, orphans: 0, known: 0, leftOut: 0, replies: 0 }, '1 new annotation: 1 found word for word'],
    [
      { exact: 0, changed: 0, orphans: 0, known: 5, leftOut: 0, replies: 1 },
      'no new annotations; 1 new reply; 5 known already',
    ],
  ])('is said in words', (summary, line) => {
    expect(importLine(summary)).toBe(line)
  })
})
