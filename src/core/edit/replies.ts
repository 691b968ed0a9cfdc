import { z } from 'zod'
import { ReadoutError } from '../errors.ts'
import { type Annotation, Reply } from '../model/annotation.ts'
import { Id } from '../model/id.ts'
import { say } from '../words/say.ts'

/** The edits of the thread below an annotation, which `annotation` names. */
export const replyEdits = [
  z.strictObject({ type: z.literal('reply.add'), annotation: Id, reply: Reply }),
  z.strictObject({ type: z.literal('reply.change'), annotation: Id, id: Id, text: Reply.shape.text }),
  z.strictObject({ type: z.literal('reply.remove'), annotation: Id, id: Id }),
] as const
export type ReplyEdit = z.infer<(typeof replyEdits)[number]>

/** The thread below an annotation, oldest first. */
export function repliesTo({ replies }: Annotation): readonly Reply[] {
  return replies ?? []
}

/**
 * `annotation` after one edit of its thread, with what undoes it. An annotation whose last reply is removed is as it was before the
 * first one.
 * @throws ReadoutError `not-found` when the reply is not there, `usage` when the id of a new one is taken
 */
export function applyReplyEdit(
  annotation: Annotation,
  edit: ReplyEdit,
  now: string,
): { annotation: Annotation; undo: ReplyEdit } {
  const replies = repliesTo(annotation)
  if (edit.type === 'reply.add') {
    if (replies.some(({ id }) => id === edit.reply.id)) throw taken(edit.reply.id)
    const undo: ReplyEdit = { type: 'reply.remove', annotation: annotation.id, id: edit.reply.id }
    return { annotation: withReplies(annotation, [...replies, edit.reply].sort(oldestFirst)), undo }
  }
  const before = replies.find(({ id }) => id === edit.id)
  if (before === undefined) throw gone()
  if (edit.type === 'reply.change') {
    const after = { ...before, text: edit.text, updated: now }
    const changed = replies.map((reply) => (reply === before ? after : reply))
    return { annotation: withReplies(annotation, changed), undo: { ...edit, text: before.text } }
  }
  const rest = replies.filter((reply) => reply !== before)
  return {
    annotation: withReplies(annotation, rest),
    undo: { type: 'reply.add', annotation: annotation.id, reply: before },
  }
}

function withReplies({ replies: _before, ...annotation }: Annotation, replies: Reply[]): Annotation {
  return replies.length === 0 ? annotation : { ...annotation, replies }
}

/** The id decides between replies of the same moment, so that undo finds the same order. */
function oldestFirst(a: Reply, b: Reply): number {
  if (a.created !== b.created) return a.created < b.created ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function gone(): ReadoutError {
  return new ReadoutError('not-found', say.editing.replyGone, {
    kept: say.editing.noteKept,
    advice: say.editing.reopen,
  })
}

function taken(id: string): ReadoutError {
  return new ReadoutError('usage', say.editing.idTaken(id), {
    kept: say.editing.noteKept,
    advice: say.editing.reopen,
  })
}
