import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorerOf } from '../anchoring/anchor.ts'
import { parsePlainText } from '../import/plainText.ts'
import { exactOf, positionOf } from '../model/annotation.ts'
import { harbourNote, harbourText, now, withAnnotation } from '../model/note.fixture.ts'
import { Note } from '../model/note.ts'
import type { Source } from '../model/source.ts'
import { describeSpan } from '../text/selectors.ts'
import { correctMeta } from './annotating.ts'
import { acceptKeyPoint, dismiss } from './deciding.ts'
import { applyEdits } from './noteEdit.ts'
import { attach, summaryLine, updateSource } from './updating.ts'

const later = '2024-03-02T09:00:00.000Z'

const source = (text: string, title?: string): Source => {
  const { text: parsed, blocks, marks, meta } = parsePlainText(text, 'newer.txt')
  const original = { sha256: 'b'.repeat(64), name: 'newer.txt', mediaType: 'text/plain', bytes: text.length }
  return { text: parsed, blocks, marks, meta: { ...meta, title: title ?? meta.title, imported: later }, original }
}

const update = (note: Note, newer: Source) => {
  const { edits, summary } = updateSource(note, newer)
  return { ...applyEdits(note, edits, later), summary }
}

const marked = () => {
  const one = withAnnotation(harbourNote(), 'quote', 'We got what we came for,', 'Ana Ruiz')
  const two = withAnnotation(one, 'quote', 'Nobody should call it a defeat.', 'Ana Ruiz')
  return withAnnotation(two, 'claim', 'The port’s owner did not answer questions.')
}

/** The article with news before it, one quotation corrected, and its last paragraph gone. */
const corrected = `Corrected on Saturday.\n\n${harbourText}`
  .replace('call it a defeat', 'call this a defeat')
  .replace(/The port’s owner.*$/su, 'More follows.')

/** A note without what is not content. */
function content({ revision: _revision, updated: _updated, annotations, ...rest }: Note) {
  return { ...rest, annotations: annotations.map(({ updated: _when, ...annotation }) => annotation) }
}

describe('a newer version of the source', () => {
  it('says what it does: found, changed, not found', () => {
    const { summary } = updateSource(marked(), source(corrected))
    expect(summaryLine(summary)).toBe('3 annotations: 1 found word for word, 1 whose words changed, 1 not found')
    expect(summary.atStake.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['claim', 'The port’s owner did not answer questions.', null],
      ['quote', 'Nobody should call it a defeat.', 'Nobody should call this a defeat.'],
    ])
    expect(summaryLine({ ...summary, annotations: 0, exact: 0, changed: 0, orphans: 0 })).toBe('no annotations')
  })

  it('moves what is found, keeps the recorded words of what changed, and leaves orphans as they were', () => {
    const before = marked()
    const { note } = update(before, source(corrected))
    const words = note.annotations.map(({ target }) => {
      const { start, end } = positionOf(target)
      return [exactOf(target), note.source.text.slice(start, end)]
    })
    expect(words.slice(0, 2)).toEqual([
      ['We got what we came for,', 'We got what we came for,'],
      ['Nobody should call it a defeat.', 'Nobody should call this a defeat.'],
    ])
    expect(note.annotations[2]?.target).toEqual(before.annotations[2]?.target)
    expect(note.annotations.map(({ target }) => anchorerOf(note.source).find(target)?.words)).toEqual([
      'exact',
      'changed',
      undefined,
    ])
  })

  it('finds changed words letter for letter once the correction is taken back', () => {
    const { note } = update(marked(), source(corrected))
    const { summary } = updateSource(note, source(harbourText))
    expect(summary).toMatchObject({ exact: 3, changed: 0, orphans: 0, atStake: [] })
  })

  it('keeps an orphan whose place is beyond the end of a shorter text, and lets the note be worked on', () => {
    const { note } = update(marked(), source('Withdrawn.'))
    expect(note.annotations).toHaveLength(3)
    const [first] = note.annotations
    if (first === undefined) throw new Error('the annotation is missing')
    const tagged = applyEdits(note, [{ type: 'annotation.change', id: first.id, change: { tags: ['gone'] } }], later)
    const removed = applyEdits(tagged.note, [{ type: 'annotation.remove', id: first.id }], later)
    expect(content(applyEdits(removed.note, removed.undo, later).note)).toEqual(content(tagged.note))
  })

  it('takes an orphan to the words a person chose', () => {
    const { note } = update(marked(), source(corrected))
    const orphan = note.annotations[2]
    const start = note.source.text.indexOf('More follows.')
    if (orphan === undefined) throw new Error('the orphan is missing')
    const target = describeSpan(note.source.text, { start, end: start + 13 })
    const attached = applyEdits(note, [attach(orphan, target)], later)
    const found = attached.note.annotations.find(({ id }) => id === orphan.id)
    expect(found && anchorerOf(attached.note.source).find(found.target)).toEqual({
      start,
      end: start + 13,
      words: 'exact',
    })
    expect(content(applyEdits(attached.note, attached.undo, later).note)).toEqual(content(note))
  })

  it('moves key points and rejected suggestions along', () => {
    const start = harbourText.indexOf('“We got')
    const span = { start, end: start + 20 }
    const bare = harbourNote()
    const decided = applyEdits(bare, [...acceptKeyPoint(bare, span), ...dismiss(bare, 'quote', span)], now).note
    const { note } = update(decided, source(corrected))
    const moved = note.source.text.indexOf('“We got')
    expect([...note.keyPoints, ...note.dismissed].map(({ target }) => positionOf(target).start)).toEqual([moved, moved])
  })

  it('keeps the facts that a person typed, and takes the others', () => {
    const typed = applyEdits(marked(), [correctMeta(marked(), 'publisher', 'The Harbour Gazette')], now).note
    const { meta } = update(typed, source(corrected, 'Strike is over')).note.source
    expect(meta).toMatchObject({ publisher: 'The Harbour Gazette', title: 'Strike is over', imported: later })
    expect(meta.origins.publisher).toBe('person')
  })

  it('names the note anew only where it bore the source’s name', () => {
    expect(update(marked(), source(corrected, 'Strike is over')).note.title).toBe('Strike is over')
    const own = applyEdits(marked(), [{ type: 'note.change', change: { title: 'My own' } }], now).note
    expect(update(own, source(corrected, 'Strike is over')).note.title).toBe('My own')
  })

  it('is undone and redone in one step, among any others', () => {
    const step = fc.record({
      what: fc.constantFrom('update', 'mark', 'tag', 'remove'),
      at: fc.nat(60),
      cut: fc.nat(200),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const start = marked()
        let note = start
        const undos = []
        for (const { what, at, cut } of steps) {
          const picked = note.annotations[at % Math.max(1, note.annotations.length)]
          const edits =
            what === 'update'
              ? updateSource(note, source(`${harbourText.slice(0, at)}Edited. ${harbourText.slice(cut)}`)).edits
              : what === 'mark' || picked === undefined
                ? dismiss(note, 'quote', { start: at % note.source.text.length, end: note.source.text.length })
                : what === 'tag'
                  ? [{ type: 'annotation.change' as const, id: picked.id, change: { tags: [`t${at}`] } }]
                  : [{ type: 'annotation.remove' as const, id: picked.id }]
          const result = applyEdits(note, edits, later)
          const redone = applyEdits(applyEdits(result.note, result.undo, later).note, edits, later).note
          expect(content(redone)).toEqual(content(result.note))
          note = result.note
          undos.unshift(result.undo)
          expect(Note.safeParse(note).success).toBe(true)
        }
        for (const undo of undos) note = applyEdits(note, undo, later).note
        expect(content(note)).toEqual(content(start))
      }),
      { numRuns: 60 },
    )
  })
})

describe('passages that are like an orphan', () => {
  it('are offered, the likeliest first, and never one over another', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'Nobody should call it a defeat.')
    const newer = `A very different text.\n\nNobody here would call it a defeat, really.\n\nNobody came.`
    const updated = update(note, source(newer)).note
    const [annotation] = updated.annotations
    if (annotation === undefined) throw new Error('the annotation is missing')
    const similar = anchorerOf(updated.source).similar(annotation.target, 5)
    const [best] = similar
    expect(best && updated.source.text.slice(best.start, best.end)).toMatch(/call it a defeat/u)
    expect(
      similar.every((one, index) =>
        similar.every((two, other) => index === other || one.end <= two.start || two.end <= one.start),
      ),
    ).toBe(true)
  })

  it('are all places of words that stand several times', () => {
    const note = withAnnotation(harbourNote('One yes. Two yes. Three yes.'), 'quote', 'yes')
    const [annotation] = note.annotations
    if (annotation === undefined) throw new Error('the annotation is missing')
    const similar = anchorerOf({ text: 'yes, and yes, and yes' }).similar(annotation.target, 5)
    expect(similar.map(({ start, likeness }) => [start, likeness]).sort()).toEqual([
      [0, 1],
      [18, 1],
      [9, 1],
    ])
  })
})
