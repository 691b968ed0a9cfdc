import { z } from 'zod'
import { type Anchored, Anchorer } from '../anchoring/anchor.ts'
import { annotationKinds, exactOf, type Target } from '../model/annotation.ts'
import { Id } from '../model/id.ts'
import type { Note } from '../model/note.ts'
import { metaFields, type Source, type SourceMeta } from '../model/source.ts'
import { describeSpan } from '../text/selectors.ts'
import type { NoteEdit } from './noteEdit.ts'

/** A passage whose words another source does not have letter for letter. */
export const PassageAtStake = z.strictObject({
  id: Id,
  kind: z.enum([...annotationKinds, 'keyPoint', 'event']),
  /** The words as they were recorded. */
  before: z.string(),
  /** The words that stand in their place in the other source; `null` where none are found for certain. */
  after: z.string().nullable(),
})
export type PassageAtStake = z.infer<typeof PassageAtStake>

/** What another source would make of a note's annotations, to be shown before it does. */
export const UpdateSummary = z.strictObject({
  /** Of the annotations alone: how many there are, and of how many the words are found, found changed, not found. */
  annotations: z.int().nonnegative(),
  exact: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  orphans: z.int().nonnegative(),
  /** Annotations, key points and events that are not found word for word, in this order; those whose words are gone come first. */
  atStake: z.array(PassageAtStake),
  /** Whether the other source has the very same text: only facts and formatting can change then. */
  isSameText: z.boolean(),
})
export type UpdateSummary = z.infer<typeof UpdateSummary>

/**
 * The edits that put `source` in the place of the note's, as one step, and what they do to the passages that were marked:
 * - words that stand letter for letter get a new target;
 * - words that were edited keep the words that were recorded, and get the place of the new ones;
 * - words that are not found for certain keep their target as it is, and are orphans.
 *
 * Facts that a person typed stay. The note's title follows the source's, unless a person gave the note one of its own.
 */
export function updateSource(note: Note, source: Source): { edits: NoteEdit[]; summary: UpdateSummary } {
  const anchorer = new Anchorer(source.text)
  const kept = { ...source, meta: keepTyped(note.source.meta, source.meta) }
  const move = <T extends { target: Target | null }>(items: readonly T[]) =>
    items.flatMap((item) => {
      if (item.target === null) return []
      const anchored = anchorer.find(item.target)
      return [{ item, before: item.target, anchored, target: retargeted(source.text, item.target, anchored) }]
    })
  const annotations = move(note.annotations)
  const keyPoints = move(note.keyPoints)
  const events = move(note.events)
  const named = <T extends { id: string }>(moved: readonly { item: T; target: Target }[]) =>
    moved.map(({ item, target }) => ({ id: item.id, target }))

  const replace: NoteEdit = {
    type: 'source.replace',
    source: kept,
    annotations: named(annotations),
    keyPoints: named(keyPoints),
    events: named(events),
    dismissed: move(note.dismissed).map(({ item, target }) => ({ ...item, target })),
  }
  const isTitleOfSource = note.title === note.source.meta.title && kept.meta.title.trim() !== ''
  const rename: NoteEdit[] =
    isTitleOfSource && kept.meta.title !== note.title
      ? [{ type: 'note.change', change: { title: kept.meta.title } }]
      : []

  const marked = [
    ...annotations.map((one) => ({ ...one, kind: one.item.kind })),
    ...keyPoints.map((one) => ({ ...one, kind: 'keyPoint' as const })),
    ...events.map((one) => ({ ...one, kind: 'event' as const })),
  ]
  const atStake = marked.flatMap(({ item, kind, before, anchored }): PassageAtStake[] => {
    if (anchored?.words === 'exact') return []
    const after = anchored === null ? null : source.text.slice(anchored.start, anchored.end)
    return [{ id: item.id, kind, before: exactOf(before), after }]
  })
  const count = (words: Anchored['words'] | undefined) =>
    annotations.filter(({ anchored }) => anchored?.words === words).length
  return {
    edits: [replace, ...rename],
    summary: {
      annotations: annotations.length,
      exact: count('exact'),
      changed: count('changed'),
      orphans: count(undefined),
      atStake: [...atStake.filter(({ after }) => after === null), ...atStake.filter(({ after }) => after !== null)],
      isSameText: note.source.text === source.text,
    },
  }
}

/** The numbers of a summary in English words, as the command line says them: `18 annotations: 15 found word for word, 2 whose words changed, 1 not found`. */
export function summaryLine({ annotations, exact, changed, orphans }: UpdateSummary): string {
  if (annotations === 0) return 'no annotations'
  const parts = [
    exact > 0 ? `${exact} found word for word` : '',
    changed > 0 ? `${changed} whose words changed` : '',
    orphans > 0 ? `${orphans} not found` : '',
  ]
  const all = annotations === 1 ? '1 annotation' : `${annotations} annotations`
  return `${all}: ${parts.filter(Boolean).join(', ')}`
}

/** The edit that takes an annotation to words of the text, whose words then are its own: a person said that they are meant. */
export function attach(annotation: { id: string }, target: Target): NoteEdit {
  return { type: 'annotation.change', id: annotation.id, change: { target } }
}

function retargeted(text: string, target: Target, anchored: Anchored | null): Target {
  if (anchored === null) return target
  const { start, end, words } = anchored
  if (words === 'exact') return describeSpan(text, { start, end })
  const [quote, position] = target.selector
  return { selector: [quote, { ...position, start, end }] }
}

/** The facts of the new source, with those that a person typed for the old one. */
function keepTyped(before: SourceMeta, after: SourceMeta): SourceMeta {
  const typed = metaFields.filter((field) => before.origins[field] === 'person')
  const facts = Object.fromEntries(typed.map((field) => [field, before[field]]))
  const origins = Object.fromEntries(typed.map((field) => [field, 'person' as const]))
  return { ...after, ...facts, origins: { ...after.origins, ...origins } }
}
