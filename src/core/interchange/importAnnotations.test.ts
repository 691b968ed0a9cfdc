import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { applyEdits } from '../edit/noteEdit.ts'
import { exactOf, positionOf } from '../model/annotation.ts'
import { newId } from '../model/id.ts'
import { harbourNote, harbourText, now, withAnnotation } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { importAnnotations } from './importAnnotations.ts'
import { draftOf } from './notes.fixture.ts'
import type { ImportDraft } from './reading.ts'

const speaker = { name: 'Ana Ruiz', kind: 'person' as const, role: 'chair', affiliation: 'Dockers’ Union', aliases: [] }

function importInto(note: Note, ...drafts: Partial<ImportDraft>[]) {
  const { edits, report } = importAnnotations(note, { drafts: drafts.map(draftOf), replies: [] }, now)
  return { note: applyEdits(note, edits, now).note, report }
}

describe('importing annotations into a note', () => {
  it('is one step that can be undone', () => {
    const note = harbourNote()
    const { edits } = importAnnotations(note, { drafts: [draftOf({ exact: 'nine days', speaker })], replies: [] }, now)
    const { note: after, undo } = applyEdits(note, edits, now)
    expect(after.annotations).toHaveLength(1)
    expect(applyEdits(after, undo, now).note).toMatchObject({ annotations: [], actors: [] })
  })

  it('finds words whose position is not told, or is another program’s', () => {
    const position = { start: 3, end: 12, unit: 'code unit' as const }
    const { note, report } = importInto(harbourNote(), { exact: 'nine days' }, { exact: 'Ana Ruiz', position })
    expect(report).toEqual([])
    expect(
      note.annotations.map(({ target }) => harbourText.slice(positionOf(target).start, positionOf(target).end)),
    ).toEqual(['nine days', 'Ana Ruiz'])
  })

  it('takes words as the source spells them when the file spells them otherwise', () => {
    const { note } = importInto(harbourNote(), { exact: "The dockers'  union\n said" })
    expect(note.annotations.map(({ target }) => exactOf(target))).toEqual(['The dockers’ union said'])
  })

  it('tells words that stand in two places apart by what surrounds them, or by where they stand', () => {
    const text = 'First the strike is on. Then the strike is off.'
    const second = text.lastIndexOf('the strike')
    const position = { start: second, end: second + 10, unit: 'code unit' as const }
    const { note, report } = importInto(
      harbourNote(text),
      { exact: 'the strike', suffix: ' is off' },
      { exact: 'the strike', position, kind: 'claim' },
    )
    expect(report).toEqual([])
    expect(note.annotations.map(({ target }) => positionOf(target).start)).toEqual([second, second])
  })

  it('keeps what is not found as an orphan, with its selectors, and says so', () => {
    const { note, report } = importInto(harbourNote(), { exact: 'the strike goes on', prefix: 'that ' })
    expect(note.annotations[0]?.target.selector[0]).toMatchObject({ exact: 'the strike goes on', prefix: 'that ' })
    expect(report).toEqual([
      'Entry 1: “the strike goes on” was not found for certain in the source, so it has to be attached by hand.',
    ])
  })

  it('finds words that were edited since, keeps them as they were, and says so', () => {
    const exact = 'Nobody should call this a defeat.'
    const draft = draftOf({ exact, prefix: 'said Ana Ruiz, its chair. “', suffix: '”\n\nThe port’s owner did not' })
    const { edits, report, summary } = importAnnotations(harbourNote(), { drafts: [draft], replies: [] }, now)
    const [annotation] = applyEdits(harbourNote(), edits, now).note.annotations
    expect(annotation && exactOf(annotation.target)).toBe(exact)
    expect(report).toEqual([
      `Entry 1: where the file has “${exact}”, the source has “Nobody should call it a defeat.”, and both are kept.`,
    ])
    expect(summary).toEqual({ exact: 0, changed: 1, orphans: 0, known: 0, leftOut: 0, replies: 0 })
  })

  it('leaves out what is from another document', () => {
    const blank = harbourNote()
    const url = 'https://www.harbour.example/strike/'
    const note = { ...blank, source: { ...blank.source, meta: { ...blank.source.meta, url } } }
    const { note: after, report } = importInto(
      note,
      { exact: 'elsewhere', source: 'https://other.example/' },
      { exact: 'here, but changed', source: 'http://harbour.example/strike#top' },
      { exact: 'the same file', source: `urn:sha256:${'a'.repeat(64)}` },
      { exact: 'another file', source: `urn:sha256:${'b'.repeat(64)}` },
      { exact: 'nine days', source: 'https://mirror.example/' },
    )
    expect(after.annotations.map(({ target }) => exactOf(target)).sort()).toEqual([
      'here, but changed',
      'nine days',
      'the same file',
    ])
    expect(report.filter((sentence) => sentence.includes('another document'))).toHaveLength(2)
  })

  it('keeps an id that is free and can be one, and makes another for any other', () => {
    const { note } = importInto(
      harbourNote(),
      { id: 'kept-1', exact: 'nine days' },
      { id: 'Not/An id', exact: 'Ana Ruiz' },
      { id: '', exact: 'the strike is over' },
    )
    const ids = note.annotations.map(({ id }) => id)
    expect(ids).toContain('kept-1')
    expect(ids).not.toContain('Not/An id')
    expect(new Set(ids).size).toBe(3)
  })

  it('does not take the same annotation twice', () => {
    const id = newId()
    const first = importInto(harbourNote(), { id, exact: 'nine days' }, { id, exact: 'Ana Ruiz' })
    expect(first.report).toEqual(['Entry 1: an annotation with this id is there already, so “Ana Ruiz” was left out.'])
    const again = importInto(first.note, { id: 'other', exact: 'nine days', comment: 'Count them.' })
    expect(again.note.annotations).toEqual(first.note.annotations)
    expect(again.report).toEqual([
      'Entry 1: the note has “nine days” as a highlight already, so it was left out, with its remark “Count them.”.',
    ])
  })

  it('says which other remark an annotation has in the file, as the note’s own is kept', () => {
    const note = withAnnotation(harbourNote(), 'comment', 'nine days', '', 'Ten, I think.')
    const id = note.annotations[0]?.id ?? ''
    const { note: after, report } = importInto(note, {
      id,
      kind: 'comment',
      exact: 'nine days',
      comment: 'Nine it is.',
    })
    expect(after.annotations).toEqual(note.annotations)
    expect(report).toEqual([
      'Entry 1: an annotation with this id is there already, so “nine days” was left out, with its remark “Nine it is.”.',
    ])
  })

  it('keeps what two people remarked on the same words', () => {
    const note = withAnnotation(harbourNote(), 'comment', 'nine days', '', 'Ten, I think.')
    const { note: after, report } = importInto(
      note,
      { kind: 'comment', exact: 'nine days', comment: 'Ten, I think.' },
      { kind: 'comment', exact: 'nine days', comment: 'Nine is right.' },
    )
    expect(after.annotations.map(({ comment }) => comment)).toEqual(['Ten, I think.', 'Nine is right.'])
    expect(report).toHaveLength(1)
  })

  it('credits a speaker whom the note knows, and fills in what it did not know', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for,', 'Ana Ruiz')
    const { note: after } = importInto(note, {
      kind: 'quote',
      exact: 'Nobody should call it a defeat.',
      speaker: { ...speaker, name: 'ana  ruiz' },
    })
    expect(after.actors).toEqual([{ ...note.actors[0], role: 'chair', affiliation: 'Dockers’ Union' }])
    expect(new Set(after.annotations.map((annotation) => annotation.speaker))).toEqual(new Set([note.actors[0]?.id]))
  })

  it('makes one actor of a speaker whom several annotations name', () => {
    const { note } = importInto(
      harbourNote(),
      { kind: 'quote', exact: 'We got what we came for,', speaker: { ...speaker, role: '', aliases: ['Ruiz'] } },
      { kind: 'quote', exact: 'Nobody should call it a defeat.', speaker },
    )
    expect(note.actors).toMatchObject([{ name: 'Ana Ruiz', role: 'chair', aliases: ['Ruiz'] }])
  })

  it('leaves out a position outside the source', () => {
    const { note, report } = importInto(harbourNote(), { position: { start: 9_000, end: 9_010, unit: 'code point' } })
    expect(note.annotations).toEqual([])
    expect(report).toEqual(['Entry 1: it tells no words, and its position is outside the source, so it was left out.'])
  })

  it('takes no longer than a person waits, however little of a file is in the source', () => {
    const note = harbourNote('a word of it, '.repeat(20_000))
    const drafts = Array.from({ length: 2_000 }, (_, index) =>
      draftOf({ id: `d${index}`, exact: `word  that ${index}`, prefix: 'x' }),
    )
    const spent = processorTime()
    expect(importAnnotations(note, { drafts, replies: [] }, now).edits).toHaveLength(2_000)
    expect(spent()).toBeLessThan(10_000)
  })
})
