import type { Actor } from '../model/actor.ts'
import { type Annotation, exactOf } from '../model/annotation.ts'
import { formatEventDate } from '../model/eventDate.ts'
import type { Event, KeyPoint } from '../model/note.ts'
import { metaFields } from '../model/source.ts'
import { say } from '../words/say.ts'
import type { NoteShell, PartCount } from './version.ts'

/** What of a note has parts that are told apart by ids. */
export const itemParts = ['annotation', 'keyPoint', 'event', 'actor'] as const
type ItemPart = (typeof itemParts)[number]

/** One annotation, key point, event or actor of a note, as far as a reader sees it. */
export interface NoteItem {
  id: string
  part: ItemPart
  /** The annotation's kind, otherwise what it is. */
  form: Annotation['kind'] | 'keyPoint' | 'event' | 'actor'
  /** All that is shown of it, a line for each sort of thing. Two items are the same where form and text are. */
  text: string
}

/** The annotations in the order of their words, then key points, events and actors. */
export function itemsOf(note: NoteShell): NoteItem[] {
  const names = new Map(note.actors.map(({ id, name }) => [id, name]))
  return [
    ...note.annotations.map((one) => annotationItem(one, names)),
    ...note.keyPoints.map(keyPointItem),
    ...note.events.map(eventItem),
    ...note.actors.map(actorItem),
  ]
}

/**
 * What a note has otherwise than it had, counted: in the order of a note's parts, then changed, added and removed. Where marks stand is no
 * change of theirs: that follows the source.
 * @param isSameText whether both have the same text of the source
 */
export function countNoteChanges(before: NoteShell, after: NoteShell, isSameText: boolean): PartCount[] {
  const counts: PartCount[] = []
  const changed = (part: PartCount['part'], isChanged: boolean) => {
    if (isChanged) counts.push({ part, kind: 'changed', count: 1 })
  }
  changed('title', before.title !== after.title)
  changed('archived', before.archived !== after.archived)
  changed('tags', JSON.stringify(before.tags) !== JSON.stringify(after.tags))
  changed('facts', hasOtherFacts(before, after))
  changed('summary', before.summary !== after.summary)
  const [left, right] = [itemsOf(before), itemsOf(after)]
  for (const part of itemParts) {
    const was = new Map(left.filter((item) => item.part === part).map((item) => [item.id, item]))
    const is = new Map(right.filter((item) => item.part === part).map((item) => [item.id, item]))
    const count = {
      changed: [...is.values()].filter((item) => isOther(was.get(item.id), item)).length,
      added: [...is.keys()].filter((id) => !was.has(id)).length,
      removed: [...was.keys()].filter((id) => !is.has(id)).length,
    }
    for (const kind of ['changed', 'added', 'removed'] as const)
      if (count[kind] > 0) counts.push({ part, kind, count: count[kind] })
  }
  changed('source', !isSameText)
  return counts
}

/** Whether an item is there on both sides, and not the same. */
export function isOther(before: NoteItem | undefined, after: NoteItem | undefined): boolean {
  return before !== undefined && after !== undefined && (before.form !== after.form || before.text !== after.text)
}

function hasOtherFacts(before: NoteShell, after: NoteShell): boolean {
  const [was, is] = [before.source.meta, after.source.meta]
  return metaFields.some((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
}

function annotationItem(annotation: Annotation, names: ReadonlyMap<string, string>): NoteItem {
  const { id, kind, target, speaker, comment, tags, replies = [] } = annotation
  const credited = speaker === null ? '' : (names.get(speaker) ?? '')
  const lines = [
    `“${exactOf(target)}”${credited === '' ? '' : ` — ${credited}`}`,
    comment === '' ? '' : say.comparing.remark(comment),
    tags.length === 0 ? '' : say.comparing.tags(tags),
    ...replies.map(({ text }) => say.comparing.reply(text)),
  ]
  return { id, part: 'annotation', form: kind, text: lines.filter(Boolean).join('\n') }
}

function keyPointItem({ id, target }: KeyPoint): NoteItem {
  return { id, part: 'keyPoint', form: 'keyPoint', text: `“${exactOf(target)}”` }
}

function eventItem({ id, title, date, place, target }: Event): NoteItem {
  const lines = [[formatEventDate(date), title, place].filter(Boolean).join(', ')]
  if (target !== null) lines.push(`“${exactOf(target)}”`)
  return { id, part: 'event', form: 'event', text: lines.join('\n') }
}

function actorItem({ id, name, role, affiliation, aliases }: Actor): NoteItem {
  const lines = [[name, role, affiliation].filter(Boolean).join(', ')]
  if (aliases.length > 0) lines.push(say.comparing.aliases(aliases))
  return { id, part: 'actor', form: 'actor', text: lines.join('\n') }
}
