import type { NoteEdit } from '../edit/noteEdit.ts'
import type { Note } from '../model/note.ts'
import { metaFields } from '../model/source.ts'

/**
 * The edits that make a note again what it was, to be applied as one step; none where it is so already. What was marked since is taken
 * away, what was taken away comes back as it was, with its id. Marks on the very same words may change places with one another.
 */
export function editsToRestore(now: Note, then: Note): NoteEdit[] {
  const edits: NoteEdit[] = [...sourceEdits(now, then), ...noteEdits(now, then)]
  // An annotation names its speaker: that is looked at when all edits are made.
  for (const { id } of differing(now.annotations, then.annotations)) edits.push({ type: 'annotation.remove', id })
  for (const { id } of differing(now.actors, then.actors)) edits.push({ type: 'actor.remove', id })
  for (const { id } of differing(now.events, then.events)) edits.push({ type: 'event.remove', id })
  for (const { id } of differing(now.keyPoints, then.keyPoints)) edits.push({ type: 'keyPoint.remove', id })
  for (const actor of differing(then.actors, now.actors)) edits.push({ type: 'actor.add', actor })
  for (const annotation of differing(then.annotations, now.annotations))
    edits.push({ type: 'annotation.add', annotation })
  for (const event of differing(then.events, now.events)) edits.push({ type: 'event.add', event })
  for (const keyPoint of differing(then.keyPoints, now.keyPoints)) edits.push({ type: 'keyPoint.add', keyPoint })
  return edits
}

function noteEdits(now: Note, then: Note): NoteEdit[] {
  const { title, summary, tags, archived } = then
  const change = {
    ...(now.title === title ? {} : { title }),
    ...(now.summary === summary ? {} : { summary }),
    ...(isSame(now.tags, tags) ? {} : { tags }),
    ...(now.archived === archived ? {} : { archived }),
  }
  return Object.keys(change).length === 0 ? [] : [{ type: 'note.change', change }]
}

/** The source as a whole where its text differs, otherwise its facts alone; and what was dismissed in it. */
function sourceEdits(now: Note, then: Note): NoteEdit[] {
  const { source, dismissed } = then
  const { meta, ...body } = now.source
  const { meta: metaThen, ...bodyThen } = source
  if (!isSame(body, bodyThen) || meta.imported !== metaThen.imported) {
    return [{ type: 'source.replace', source, annotations: [], keyPoints: [], events: [], dismissed }]
  }
  const edits: NoteEdit[] = []
  const { imported: _, ...facts } = metaThen
  if ([...metaFields, 'origins' as const].some((field) => !isSame(meta[field], metaThen[field])))
    edits.push({ type: 'meta.change', change: facts })
  const had = new Set(dismissed.map((one) => JSON.stringify(one)))
  const has = new Set(now.dismissed.map((one) => JSON.stringify(one)))
  for (const dismissal of now.dismissed)
    if (!had.has(JSON.stringify(dismissal))) edits.push({ type: 'suggestion.restore', dismissal })
  for (const dismissal of dismissed)
    if (!has.has(JSON.stringify(dismissal))) edits.push({ type: 'suggestion.dismiss', dismissal })
  return edits
}

/** Those of the first list that the other does not have just so. */
function differing<T extends { id: string }>(list: readonly T[], others: readonly T[]): T[] {
  const known = new Map(others.map((other) => [other.id, JSON.stringify(other)]))
  return list.filter((item) => known.get(item.id) !== JSON.stringify(item))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
