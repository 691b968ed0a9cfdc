import type { NoteEdit } from '../edit/noteEdit.ts'
import { repliesTo } from '../edit/replies.ts'
import type { Reply } from '../model/annotation.ts'
import { Id, newId } from '../model/id.ts'
import type { Note } from '../model/note.ts'
import { say } from '../words/say.ts'
import { type ReplyDraft, shorten } from './reading.ts'

/**
 * The edits that put imported replies into the threads of their annotations, and a sentence for each that was left out. They fit the note
 * after its new annotations were added. Threads of a note are flat: a reply to a reply goes to the annotation that both are about.
 * @param taken ids of the annotations in the note, by those that they have in the note and in the file
 */
export function importReplies(
  note: Note,
  drafts: readonly ReplyDraft[],
  taken: ReadonlyMap<string, Id>,
  now: string,
): { edits: NoteEdit[]; report: string[] } {
  const report: string[] = []
  const edits: NoteEdit[] = []
  const threads = new Map<Id, Reply[]>(note.annotations.map((one) => [one.id, [...repliesTo(one)]]))
  const annotationOf = finder(note, drafts, taken)

  for (const draft of drafts) {
    const annotation = annotationOf(draft)
    if (annotation === null) {
      report.push(say.exchange.of(draft.entry, say.exchange.about.replyNowhere(shorten(draft.text))))
      continue
    }
    const thread = threads.get(annotation) ?? []
    threads.set(annotation, thread)
    if (thread.some((reply) => isSame(reply, draft))) {
      report.push(say.exchange.of(draft.entry, say.exchange.about.replyKnown(shorten(draft.text))))
      continue
    }
    const created = draft.created ?? draft.updated ?? now
    const id = Id.safeParse(draft.id).success ? draft.id : newId()
    const reply = { id, text: draft.text, created, updated: draft.updated ?? created }
    thread.push(reply)
    edits.push({ type: 'reply.add', annotation, reply })
  }
  return { edits, report }
}

/** Whether a reply of the note is the one of the file. Where the file has no id that the note could keep, its words and time tell. */
function isSame(reply: Reply, { id, text, created }: ReplyDraft): boolean {
  if (Id.safeParse(id).success) return reply.id === id
  return reply.text === text && (created === null || Date.parse(reply.created) === Date.parse(created))
}

/** Finds the annotation at the root of a reply's thread, through the replies between, of which a file may make a circle. */
function finder(note: Note, drafts: readonly ReplyDraft[], taken: ReadonlyMap<string, Id>) {
  const inFile = new Map(drafts.map((draft) => [draft.id, draft.to]))
  const inNote = new Map(note.annotations.flatMap((one) => repliesTo(one).map(({ id }) => [id, one.id] as const)))
  return ({ to }: ReplyDraft): Id | null => {
    const parents = new Set(to)
    for (const id of parents) {
      const annotation = taken.get(id) ?? inNote.get(id)
      if (annotation !== undefined) return annotation
      // What is added to a set while it is gone through has its turn, and has it once.
      for (const further of inFile.get(id) ?? []) parents.add(further)
    }
    return null
  }
}
