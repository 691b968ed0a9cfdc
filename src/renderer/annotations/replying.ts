import { create } from 'zustand'
import { reply } from '../../core/edit/annotating.ts'
import { repliesTo } from '../../core/edit/replies.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { edit, select, useOpenNote } from '../state/note.ts'
import { begun, whileUnfinished } from '../state/saving.ts'

interface Replying {
  /** The field that is open: of a new reply below an annotation, or of one that is changed. */
  open: { annotation: string; reply: string | null } | null
  /** What has been typed and not saved, by {@link draftKey}. It outlasts its field, so that Escape loses nothing. */
  typed: ReadonlyMap<string, string>
}

const none: Replying = { open: null, typed: new Map() }

/** What is being written in the threads of the open note. */
export const useReplying = create<Replying>(() => none)

export function draftKey(annotation: string, replyId: string | null): string {
  return `${annotation} ${replyId ?? ''}`
}

/** Opens the field for a new reply, or for changing one, with what was typed in it before. */
export function openReply(annotation: string, replyId: string | null): void {
  select(annotation)
  useReplying.setState({ open: { annotation, reply: replyId } })
}

export function typeReply(annotation: string, replyId: string | null, text: string): void {
  useReplying.setState(({ typed }) => ({ typed: new Map(typed).set(draftKey(annotation, replyId), text) }))
}

/** Closes the field and keeps what was typed. */
export function leaveReply(): void {
  useReplying.setState({ open: null })
}

/** Closes the field and stores what was typed, which is kept where it cannot be; an emptied reply is left as it was. */
export function saveReply(annotation: Annotation, replyId: string | null): void {
  const key = draftKey(annotation.id, replyId)
  const typed = useReplying.getState().typed.get(key)?.trim() ?? ''
  const before = repliesTo(annotation).find(({ id }) => id === replyId)
  const isChanged = typed !== '' && typed !== before?.text
  const isStored =
    replyId === null
      ? edit(reply(annotation, typed, new Date().toISOString()))
      : !isChanged || edit([{ type: 'reply.change', annotation: annotation.id, id: replyId, text: typed }])
  if (!isStored) {
    leaveReply()
    return
  }
  useReplying.setState((state) => {
    const rest = new Map(state.typed)
    rest.delete(key)
    return { open: null, typed: rest }
  })
}

whileUnfinished(() =>
  begun('reply', [...useReplying.getState().typed.values()].find((text) => text.trim() !== '') ?? ''),
)

useOpenNote.subscribe(({ note }, before) => {
  // What was typed is kept by the ids of annotations, so that it is there again when its note is.
  if (note?.id !== before.note?.id) leaveReply()
})
