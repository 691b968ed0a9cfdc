import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../edit/noteEdit.ts'
import { newId } from '../model/id.ts'
import { harbourNote, now } from '../model/note.fixture.ts'
import { Note } from '../model/note.ts'
import { decodeCsv, encodeCsv } from './csv.ts'
import { decodeHypothesis, encodeHypothesis } from './hypothesis.ts'
import { importAnnotations } from './importAnnotations.ts'
import { anyNote, contentOf, repliesIn } from './notes.fixture.ts'
import type { Reading } from './reading.ts'
import { decodeWebAnnotations, encodeWebAnnotations } from './webAnnotation.ts'

const formats: [name: string, encode: (note: Note) => string, decode: (text: string) => Reading][] = [
  ['Web Annotation JSON-LD', encodeWebAnnotations, decodeWebAnnotations],
  ['Hypothesis JSON', encodeHypothesis, decodeHypothesis],
  ['CSV', (note) => encodeCsv(note, { bom: false }), decodeCsv],
  ['CSV for Excel', (note) => encodeCsv(note, { bom: true }), decodeCsv],
]

describe.each(formats)('a round trip through %s', (_name, encode, decode) => {
  it('loses nothing that was said of any passage', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const reading = decode(encode(note))
        const { report } = reading
        expect(report).toEqual([])
        const empty = { ...note, id: newId(), annotations: [], actors: [] }
        const imported = importAnnotations(empty, reading, now)
        expect(imported.report).toEqual([])
        const again = applyEdits(empty, imported.edits, now).note
        expect(contentOf(again)).toEqual(contentOf(note))
        expect(Note.parse(again)).toEqual(again)
      }),
      { numRuns: 150 },
    )
  })

  it('credits the actors that the note has kept', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const bare = { ...note, annotations: [] }
        const { edits } = importAnnotations(bare, decode(encode(note)), now)
        const again = applyEdits(bare, edits, now).note
        expect(again.actors).toEqual(note.actors)
        expect(again.annotations).toEqual(note.annotations)
      }),
      { numRuns: 60 },
    )
  })

  it('changes nothing in the note it comes from', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const { edits, report } = importAnnotations(note, decode(encode(note)), now)
        expect(edits).toEqual([])
        expect(report).toHaveLength(note.annotations.length + repliesIn(note))
      }),
      { numRuns: 60 },
    )
  })

  it('is possible for a note without annotations', () => {
    expect(decode(encode(harbourNote()))).toEqual({ drafts: [], replies: [], report: [] })
  })

  it('reads no more than text from a file that anybody wrote', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })), (text) => {
        let reading: Reading = { drafts: [], replies: [], report: [] }
        try {
          reading = decode(text)
        } catch (error) {
          expect(error).toMatchObject({ name: 'ReadoutError', code: 'unreadable' })
        }
        const { edits } = importAnnotations(harbourNote(), reading, now)
        expect(Note.safeParse(applyEdits(harbourNote(), edits, now).note).success).toBe(true)
      }),
    )
  })
})
