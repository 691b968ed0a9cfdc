import { z } from 'zod'
import { ReadoutError } from '../errors.ts'
import { Actor } from '../model/actor.ts'
import { Annotation, Target } from '../model/annotation.ts'
import { compareEventDates } from '../model/eventDate.ts'
import { Id } from '../model/id.ts'
import { Dismissal, Event, KeyPoint, Note } from '../model/note.ts'
import { Source, SourceMeta } from '../model/source.ts'
import type { NotePart } from '../words/noun.ts'
import { say } from '../words/say.ts'
import { applyReplyEdit, replyEdits } from './replies.ts'

// Optional here means that the field is absent: a field that is present but undefined would erase what the note holds.
const maybe = z.exactOptional

const AnnotationChange = z.strictObject({
  kind: maybe(Annotation.shape.kind),
  target: maybe(Annotation.shape.target),
  speaker: maybe(Annotation.shape.speaker),
  comment: maybe(Annotation.shape.comment),
  tags: maybe(Annotation.shape.tags),
})

const ActorChange = z.strictObject({
  kind: maybe(Actor.shape.kind),
  name: maybe(Actor.shape.name),
  aliases: maybe(Actor.shape.aliases),
  role: maybe(Actor.shape.role),
  affiliation: maybe(Actor.shape.affiliation),
})

const EventChange = z.strictObject({
  title: maybe(Event.shape.title),
  date: maybe(Event.shape.date),
  place: maybe(Event.shape.place),
})

const MetaChange = z.strictObject({
  title: maybe(SourceMeta.shape.title),
  authors: maybe(SourceMeta.shape.authors),
  publisher: maybe(SourceMeta.shape.publisher),
  published: maybe(SourceMeta.shape.published),
  url: maybe(SourceMeta.shape.url),
  language: maybe(SourceMeta.shape.language),
  origins: maybe(SourceMeta.shape.origins.unwrap()),
})

const Retargeted = z.strictObject({ id: Id, target: Target })

/**
 * Another source in the place of the note's, with the targets that change with it; what is not named keeps its own. Dismissals have no
 * ids, so that all of them are given.
 */
const SourceReplacement = z.strictObject({
  type: z.literal('source.replace'),
  source: Source,
  annotations: z.array(Retargeted),
  keyPoints: z.array(Retargeted),
  events: z.array(Retargeted),
  dismissed: z.array(Dismissal),
})
type SourceReplacement = z.infer<typeof SourceReplacement>

const NoteChange = z.strictObject({
  title: maybe(Note.shape.title),
  summary: maybe(Note.shape.summary),
  tags: maybe(Note.shape.tags.unwrap()),
  archived: maybe(Note.shape.archived.unwrap()),
})

/**
 * One change to a note, small enough to send and to keep for undo. A change names only the fields it sets.
 */
export const NoteEdit = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('annotation.add'), annotation: Annotation }),
  z.strictObject({ type: z.literal('annotation.change'), id: Id, change: AnnotationChange }),
  z.strictObject({ type: z.literal('annotation.remove'), id: Id }),
  ...replyEdits,
  z.strictObject({ type: z.literal('actor.add'), actor: Actor }),
  z.strictObject({ type: z.literal('actor.change'), id: Id, change: ActorChange }),
  z.strictObject({ type: z.literal('actor.remove'), id: Id }),
  z.strictObject({ type: z.literal('event.add'), event: Event }),
  z.strictObject({ type: z.literal('event.change'), id: Id, change: EventChange }),
  z.strictObject({ type: z.literal('event.remove'), id: Id }),
  z.strictObject({ type: z.literal('keyPoint.add'), keyPoint: KeyPoint }),
  z.strictObject({ type: z.literal('keyPoint.remove'), id: Id }),
  z.strictObject({ type: z.literal('suggestion.dismiss'), dismissal: Dismissal }),
  z.strictObject({ type: z.literal('suggestion.restore'), dismissal: Dismissal }),
  z.strictObject({ type: z.literal('note.change'), change: NoteChange }),
  z.strictObject({ type: z.literal('meta.change'), change: MetaChange }),
  SourceReplacement,
])
export type NoteEdit = z.infer<typeof NoteEdit>

/**
 * `note` after `edits`, applied in order as one step: the revision grows by one, `updated` becomes `now`. Applying `undo` to the
 * result gives back the content of `note`. The input is not changed.
 * @throws ReadoutError `not-found` when an edit names what is not there, `usage` when one would leave the note inconsistent
 * (a speaker that is no actor, an id used twice); then no edit has been applied. A target may lie outside the source: it is an orphan then.
 */
export function applyEdits(note: Note, edits: readonly NoteEdit[], now: string): { note: Note; undo: NoteEdit[] } {
  const undo: NoteEdit[] = []
  let changed = note
  for (const run of runsOf(edits)) {
    const step = applyRun(changed, run, now)
    changed = step.note
    undo.push(...step.undo)
  }
  checkReferences(changed)
  return { note: { ...changed, revision: note.revision + 1, updated: now }, undo: undo.reverse() }
}

/**
 * Edits in the order they are applied, those together that add annotations one after the other, or remove them: hundreds of suggestions
 * that are accepted at once go into a list of thousands in one go.
 */
function* runsOf(edits: readonly NoteEdit[]): Generator<readonly NoteEdit[]> {
  for (let start = 0, end = 0; start < edits.length; start = end) {
    const type = edits[start]?.type
    const isRun = type === 'annotation.add' || type === 'annotation.remove'
    do end++
    while (isRun && edits[end]?.type === type)
    yield edits.slice(start, end)
  }
}

/** `undo` has the edits that take each of the run back, in the order of the run. */
function applyRun(note: Note, run: readonly NoteEdit[], now: string): { note: Note; undo: NoteEdit[] } {
  const added: Annotation[] = []
  const removed: string[] = []
  for (const edit of run) {
    if (edit.type === 'annotation.add') added.push(edit.annotation)
    else if (edit.type === 'annotation.remove') removed.push(edit.id)
    else {
      // Any other edit is a run of its own.
      const { note: changed, undo } = applyOne(note, edit, now)
      return { note: changed, undo: [undo] }
    }
  }
  return added.length > 0 ? addAnnotations(note, added) : removeAnnotations(note, removed)
}

function addAnnotations(note: Note, added: readonly Annotation[]): { note: Note; undo: NoteEdit[] } {
  const taken = new Set(note.annotations.map(({ id }) => id))
  for (const { id } of added) {
    if (taken.has(id)) throw inconsistent(say.editing.idTaken(id))
    taken.add(id)
  }
  // A stable sort: of several on the same words, the one that was added later stands behind.
  const annotations = [...note.annotations, ...added].sort(byPosition)
  return { note: { ...note, annotations }, undo: added.map(({ id }) => ({ type: 'annotation.remove', id })) }
}

function removeAnnotations(note: Note, ids: readonly string[]): { note: Note; undo: NoteEdit[] } {
  const left = new Map(note.annotations.map((annotation) => [annotation.id, annotation]))
  const undo = ids.map((id): NoteEdit => {
    const annotation = left.get(id)
    if (annotation === undefined) throw missing('annotation')
    left.delete(id)
    return { type: 'annotation.add', annotation }
  })
  return { note: { ...note, annotations: [...left.values()] }, undo }
}

type Single = Exclude<NoteEdit, { type: 'annotation.add' | 'annotation.remove' }>

function applyOne(note: Note, edit: Single, now: string): { note: Note; undo: NoteEdit } {
  switch (edit.type) {
    case 'annotation.change': {
      const before = find(note.annotations, edit.id, 'annotation')
      const after = { ...before, ...edit.change, updated: now }
      const replaced = replace(note.annotations, after)
      const annotations = edit.change.target === undefined ? replaced : replaced.sort(byPosition)
      return { note: { ...note, annotations }, undo: { ...edit, change: sameFields(before, edit.change) } }
    }
    case 'reply.add':
    case 'reply.change':
    case 'reply.remove': {
      const before = find(note.annotations, edit.annotation, 'annotation')
      const { annotation, undo } = applyReplyEdit(before, edit, now)
      return { note: { ...note, annotations: replace(note.annotations, annotation) }, undo }
    }
    case 'actor.add':
      refuseTaken(note.actors, edit.actor.id)
      return {
        note: { ...note, actors: [...note.actors, edit.actor] },
        undo: { type: 'actor.remove', id: edit.actor.id },
      }
    case 'actor.change': {
      const before = find(note.actors, edit.id, 'actor')
      const actors = replace(note.actors, { ...before, ...edit.change })
      return { note: { ...note, actors }, undo: { ...edit, change: sameFields(before, edit.change) } }
    }
    case 'actor.remove': {
      const actor = find(note.actors, edit.id, 'actor')
      return {
        note: { ...note, actors: note.actors.filter(({ id }) => id !== edit.id) },
        undo: { type: 'actor.add', actor },
      }
    }
    case 'event.add': {
      refuseTaken(note.events, edit.event.id)
      const events = [...note.events, edit.event].sort(byDate)
      return { note: { ...note, events }, undo: { type: 'event.remove', id: edit.event.id } }
    }
    case 'event.change': {
      const before = find(note.events, edit.id, 'event')
      const events = replace(note.events, { ...before, ...edit.change }).sort(byDate)
      return { note: { ...note, events }, undo: { ...edit, change: sameFields(before, edit.change) } }
    }
    case 'event.remove': {
      const event = find(note.events, edit.id, 'event')
      const events = note.events.filter(({ id }) => id !== edit.id)
      return { note: { ...note, events }, undo: { type: 'event.add', event } }
    }
    case 'keyPoint.add': {
      refuseTaken(note.keyPoints, edit.keyPoint.id)
      const keyPoints = [...note.keyPoints, edit.keyPoint].sort(byPosition)
      return { note: { ...note, keyPoints }, undo: { type: 'keyPoint.remove', id: edit.keyPoint.id } }
    }
    case 'keyPoint.remove': {
      const keyPoint = find(note.keyPoints, edit.id, 'keyPoint')
      const keyPoints = note.keyPoints.filter(({ id }) => id !== edit.id)
      return { note: { ...note, keyPoints }, undo: { type: 'keyPoint.add', keyPoint } }
    }
    case 'suggestion.dismiss': {
      if (isDismissed(note.dismissed, edit.dismissal)) return { note, undo: { ...edit } }
      const dismissed = [...note.dismissed, edit.dismissal].sort(byPosition)
      return { note: { ...note, dismissed }, undo: { type: 'suggestion.restore', dismissal: edit.dismissal } }
    }
    case 'suggestion.restore': {
      if (!isDismissed(note.dismissed, edit.dismissal)) return { note, undo: { ...edit } }
      const dismissed = note.dismissed.filter((one) => !isSame(one, edit.dismissal))
      return { note: { ...note, dismissed }, undo: { type: 'suggestion.dismiss', dismissal: edit.dismissal } }
    }
    case 'note.change':
      return { note: { ...note, ...edit.change }, undo: { ...edit, change: sameFields(note, edit.change) } }
    case 'meta.change': {
      const { meta } = note.source
      const source = { ...note.source, meta: { ...meta, ...edit.change } }
      return { note: { ...note, source }, undo: { ...edit, change: sameFields(meta, edit.change) } }
    }
    case 'source.replace':
      return replaceSource(note, edit)
  }
}

function replaceSource(note: Note, edit: SourceReplacement): { note: Note; undo: SourceReplacement } {
  const annotations = retarget(note.annotations, edit.annotations)
  const keyPoints = retarget(note.keyPoints, edit.keyPoints)
  const events = retarget(note.events, edit.events)
  const { source, dismissed } = edit
  return {
    note: {
      ...note,
      source,
      annotations: annotations.items.sort(byPosition),
      keyPoints: keyPoints.items.sort(byPosition),
      events: events.items,
      dismissed,
    },
    undo: {
      type: 'source.replace',
      source: note.source,
      annotations: annotations.before,
      keyPoints: keyPoints.before,
      events: events.before,
      dismissed: note.dismissed,
    },
  }
}

/** The items with their new targets, and the targets that those had. An event that came from no passage gets none. */
function retarget<T extends { id: string; target: Target | null }>(
  items: readonly T[],
  changes: readonly z.infer<typeof Retargeted>[],
): { items: T[]; before: z.infer<typeof Retargeted>[] } {
  const targets = new Map(changes.map(({ id, target }) => [id, target]))
  const before: z.infer<typeof Retargeted>[] = []
  const after = items.map((item) => {
    const target = targets.get(item.id)
    if (target === undefined || item.target === null) return item
    before.push({ id: item.id, target: item.target })
    return { ...item, target }
  })
  return { items: after, before }
}

/** The value that `before` has for each field that `change` sets. */
function sameFields<T extends object, C extends Partial<T>>(before: T, change: C): C {
  const kept = Object.keys(change).map((key) => [key, before[key as keyof T]])
  return Object.fromEntries(kept) as C
}

type Targeted = Pick<Annotation, 'target'>

function isDismissed(dismissed: readonly Dismissal[], wanted: Dismissal): boolean {
  return dismissed.some((one) => isSame(one, wanted))
}

function isSame(a: Dismissal, b: Dismissal): boolean {
  return a.kind === b.kind && byPosition(a, b) === 0
}

/** As a timeline shows them; the id decides between events of the same date, so that undo finds the same order. */
function byDate(a: Event, b: Event): number {
  return compareEventDates(a.date, b.date) || (a.id < b.id ? -1 : 1)
}

function byPosition(a: Targeted, b: Targeted): number {
  const first = a.target.selector[1]
  const second = b.target.selector[1]
  return first.start - second.start || first.end - second.end
}

function replace<T extends { id: string }>(list: readonly T[], item: T): T[] {
  return list.map((old) => (old.id === item.id ? item : old))
}

function find<T extends { id: string }>(list: readonly T[], id: string, what: NotePart): T {
  const item = list.find((candidate) => candidate.id === id)
  if (item !== undefined) return item
  throw missing(what)
}

function missing(what: NotePart): ReadoutError {
  return new ReadoutError('not-found', say.editing.gone(what), {
    kept: say.editing.noteKept,
    advice: say.editing.reopen,
  })
}

function refuseTaken(list: readonly { id: string }[], id: string): void {
  if (list.some((item) => item.id === id)) throw inconsistent(say.editing.idTaken(id))
}

function checkReferences(note: Note): void {
  const actors = new Set(note.actors.map(({ id }) => id))
  for (const { speaker } of note.annotations) {
    if (speaker !== null && !actors.has(speaker)) throw inconsistent(say.editing.nobody)
  }
}

function inconsistent(message: string): ReadoutError {
  return new ReadoutError('usage', message, { kept: say.editing.noteKept, advice: say.editing.reopen })
}
