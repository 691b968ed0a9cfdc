import { describe, expect, it } from 'vitest'
import { reply } from '../edit/annotating.ts'
import { applyEdits } from '../edit/noteEdit.ts'
import { repliesTo } from '../edit/replies.ts'
import { harbourNote, now, withAnnotation } from '../model/note.fixture.ts'
import { Note } from '../model/note.ts'
import { importAnnotations } from './importAnnotations.ts'
import { draftOf } from './notes.fixture.ts'
import type { ImportDraft, ReplyDraft } from './reading.ts'
import { decodeWebAnnotations } from './webAnnotation.ts'

function replyOf(change: Partial<ReplyDraft>): ReplyDraft {
  return { entry: 'Row 9', id: '', to: [], text: 'Who says so?', created: null, updated: null, ...change }
}

function importInto(note: Note, drafts: Partial<ImportDraft>[], ...replies: Partial<ReplyDraft>[]) {
  const reading = { drafts: drafts.map(draftOf), replies: replies.map(replyOf) }
  const { edits, report, summary } = importAnnotations(note, reading, now)
  const after = applyEdits(note, edits, now)
  expect(Note.parse(after.note)).toEqual(after.note)
  const undone = applyEdits(after.note, after.undo, now).note
  expect(undone.annotations).toEqual(note.annotations)
  return { note: after.note, report, summary, threads: after.note.annotations.map(textsOf) }
}

function textsOf(annotation: Note['annotations'][number]): string[] {
  return repliesTo(annotation).map(({ text }) => text)
}

describe('importing replies', () => {
  it('puts them below their annotation, oldest first, wherever in the file they stand', () => {
    const { threads, report, summary } = importInto(
      harbourNote(),
      [{ id: 'Q/1', exact: 'nine days' }],
      { to: ['Q/1'], text: 'Later', created: '2024-03-02T00:00:00.000Z' },
      { to: ['Q/1'], text: 'Earlier', created: '2024-03-01T00:00:00.000Z' },
    )
    expect(threads).toEqual([['Earlier', 'Later']])
    expect(report).toEqual([])
    expect(summary).toMatchObject({ exact: 1, replies: 2 })
  })

  it('puts them in order by their times, however exactly these are written', () => {
    const file = [
      {
        type: 'Annotation',
        motivation: 'replying',
        bodyValue: 'Later',
        created: '2024-03-01T00:00:00.5Z',
        target: 'urn:x:1',
      },
      {
        type: 'Annotation',
        motivation: 'replying',
        bodyValue: 'Earlier',
        created: '2024-03-01T00:00:00Z',
        target: 'urn:x:1',
      },
      { type: 'Annotation', id: 'urn:x:1', target: { selector: { type: 'TextQuoteSelector', exact: 'nine days' } } },
    ]
    const { drafts, replies } = decodeWebAnnotations(JSON.stringify(file))
    expect(importInto(harbourNote(), drafts, ...replies).threads).toEqual([['Earlier', 'Later']])
  })

  it('adds what a colleague replied to annotations that the note has, and does so once', () => {
    const note = withAnnotation(harbourNote(), 'highlight', 'nine days')
    const id = note.annotations[0]?.id ?? ''
    const file: [Partial<ImportDraft>[], Partial<ReplyDraft>] = [[{ id, exact: 'nine days' }], { id: 'r1', to: [id] }]
    const once = importInto(note, ...file)
    expect(once.threads).toEqual([['Who says so?']])
    expect(once.summary).toMatchObject({ known: 1, replies: 1 })
    const twice = importInto(once.note, ...file)
    expect(twice.threads).toEqual(once.threads)
    expect(twice.report.at(-1)).toBe('Row 9: the reply “Who says so?” is there already, so it was left out.')
  })

  it('knows a reply again by its words where its id is another program’s', () => {
    const note = withAnnotation(harbourNote(), 'highlight', 'nine days')
    const file = { id: 'Kx3T_zN', to: [note.annotations[0]?.id ?? ''], created: '2024-03-02T00:00:00.000Z' }
    const once = importInto(note, [], file)
    expect(importInto(once.note, [], file).threads).toEqual([['Who says so?']])
    expect(importInto(once.note, [], { ...file, created: now }).threads).toEqual([['Who says so?', 'Who says so?']])
  })

  it('goes to the annotation of the same words where the note has those already', () => {
    const note = withAnnotation(harbourNote(), 'highlight', 'nine days')
    const { threads } = importInto(note, [{ id: 'other', exact: 'nine days' }], { to: ['other'] })
    expect(threads).toEqual([['Who says so?']])
  })

  it('follows replies to replies, in the file and in the note, to what they are all about', () => {
    const marked = withAnnotation(harbourNote(), 'highlight', 'nine days')
    const [annotation] = marked.annotations
    const note = applyEdits(marked, annotation === undefined ? [] : reply(annotation, 'First', now), now).note
    const first = note.annotations.flatMap(repliesTo)[0]?.id ?? ''
    const later = '2024-03-02T00:00:00.000Z'
    const { threads } = importInto(
      note,
      [],
      { id: 'b', to: ['a'], text: 'Third', created: later },
      { id: 'a', to: [first], text: 'Second', created: later },
    )
    expect(threads.map((texts) => texts.sort())).toEqual([['First', 'Second', 'Third']])
  })

  it('reports replies to what is not there, and goes round no circle', () => {
    const source = `urn:sha256:${'b'.repeat(64)}`
    const { threads, report } = importInto(
      harbourNote(),
      [{ id: 'x', exact: 'elsewhere', source }],
      { to: ['x'] },
      { id: 'a', to: ['b'], text: 'A' },
      { id: 'b', to: ['a'], text: 'B' },
      { text: 'To nothing' },
    )
    expect(threads).toEqual([])
    expect(report).toHaveLength(5)
    expect(report[1]).toBe(
      'Row 9: what it replies to is neither in the note nor taken from the file, so “Who says so?” was left out.',
    )
  })
})
