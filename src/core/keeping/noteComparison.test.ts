import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { applyEdits } from '../edit/noteEdit.ts'
import { updateSource } from '../edit/updating.ts'
import { harbourNote, harbourText, now, withAnnotation } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { en } from '../words/en.ts'
import { fr } from '../words/fr.ts'
import { speakCore } from '../words/say.ts'
import { countNoteChanges } from './noteChanges.ts'
import { compareNotes, mostTextChanges } from './noteComparison.ts'

const begun = withAnnotation(harbourNote(), 'quote', 'the strike is over', 'Ana Ruiz')

function shown(before: Note, after: Note): string[] {
  return compareNotes(before, after).changes.map(({ kind, left, right }) =>
    [kind, right?.form ?? left?.form, left?.text ?? '-', right?.text ?? '-'].join(' | '),
  )
}

function counted(before: Note, after: Note): string[] {
  const isSameText = before.source.text === after.source.text
  return countNoteChanges(before, after, isSameText).map(({ part, kind, count }) => `${count} ${part} ${kind}`)
}

describe('what a note has otherwise than it had', () => {
  it('is nothing where only its revision differs, or where its marks stand', () => {
    const after = { ...begun, revision: 9, updated: '2030-01-01T00:00:00.000Z' }
    expect(shown(begun, after)).toEqual([])
    expect(counted(begun, after)).toEqual([])
  })

  it('tells each annotation that was added, changed or taken away, with its speaker, remark and tags', () => {
    const [first] = begun.annotations
    const withSecond = withAnnotation(begun, 'claim', 'nine days', '', 'Check with the port')
    const { note: after } = applyEdits(
      withSecond,
      [
        { type: 'annotation.change', id: first?.id ?? '', change: { speaker: null, tags: ['labour'] } },
        { type: 'note.change', change: { title: 'Strike over' } },
      ],
      now,
    )
    expect(shown(begun, after)).toEqual([
      'changed | noteTitle | Port strike ends | Strike over',
      'changed | quote | “the strike is over” — Ana Ruiz | “the strike is over”\nTags: labour',
      'added | claim | - | “nine days”\nRemark: Check with the port',
    ])
    expect(counted(begun, after)).toEqual(['1 title changed', '1 annotation changed', '1 annotation added'])
    expect(counted(after, begun)).toEqual(['1 title changed', '1 annotation changed', '1 annotation removed'])
  })

  it('is told in the language that is spoken', () => {
    const { note: after } = applyEdits(
      begun,
      [
        { type: 'annotation.change', id: begun.annotations[0]?.id ?? '', change: { tags: ['labour'] } },
        { type: 'note.change', change: { archived: true } },
      ],
      now,
    )
    speakCore(fr)
    try {
      expect(shown(begun, after)).toEqual([
        'added | noteArchived | - | Archivée',
        'changed | quote | “the strike is over” — Ana Ruiz | “the strike is over” — Ana Ruiz\nÉtiquettes : labour',
      ])
    } finally {
      speakCore(en)
    }
  })

  it('tells what an update of the source changed in its text and its facts', () => {
    const text = harbourText.replace('after nine days', 'after ten days')
    const source = { ...harbourNote(text).source, meta: { ...begun.source.meta, publisher: 'The Post' } }
    const { note: after } = applyEdits(begun, updateSource(begun, source).edits, now)
    const changes = compareNotes(begun, after).changes.filter(({ right }) => right?.form !== 'file')
    expect(changes).toHaveLength(2)
    expect(changes[0]).toMatchObject({ left: { text: 'The Harbour Post' }, right: { text: 'The Post' } })
    expect(changes[1]?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'nine' },
      { kind: 'added', text: 'ten' },
    ])
    expect(counted(begun, after)).toEqual(['1 facts changed', '1 source changed'])
  })

  it('ends in time for long texts that have nothing in common, and lists a bounded number of changes', () => {
    const long = (word: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${word} ${index} says ${index * 7}.`).join('\n\n')
    const spent = processorTime()
    const apart = compareNotes(harbourNote(long('left', 9000)), harbourNote(long('right', 9000)))
    expect(apart.changes.filter(({ right }) => right?.form === 'text')).toHaveLength(1)
    const near = compareNotes(harbourNote(long('one', 900)), harbourNote(long('two', 900)))
    expect(near.changes.filter(({ left, right }) => (left ?? right)?.form === 'text')).toHaveLength(mostTextChanges)
    expect(near.more).toBeGreaterThan(0)
    expect(spent()).toBeLessThan(8000)
  })
})
