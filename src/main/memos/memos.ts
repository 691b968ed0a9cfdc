import { ReadoutError } from '../../core/errors.ts'
import { fillTemplate } from '../../core/memo/fill.ts'
import { newId } from '../../core/model/id.ts'
import type { Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { say } from '../../core/words/say.ts'
import type { Vault } from '../vault/vault.ts'
import { templateBy } from './templates.ts'

/** Makes and saves a memo from a template and the notes named, in that order. @throws ReadoutError `not-found` */
export async function newMemo(vault: Vault, template: string, notes: readonly string[]): Promise<Memo> {
  const chosen: Note[] = []
  for (const id of notes) chosen.push(await vault.notes.get(id))
  return vault.memos.create(fillTemplate(await templateBy(vault, template), chosen, new Date()))
}

/** Saves a memo's content as a memo of its own; where the memo is gone from the vault, in its place. */
export async function copyMemo(vault: Vault, memo: Memo): Promise<Memo> {
  const now = new Date().toISOString()
  if (!(await vault.memos.has(memo.id))) return vault.memos.create({ ...memo, updated: now })
  return vault.memos.create({ ...memo, id: newId(), revision: 0, created: now, updated: now })
}

/**
 * Saves a memo.
 * @throws ReadoutError `conflict` when the memo was saved by somebody else since `memo.revision`
 */
export async function saveMemo(vault: Vault, memo: Memo): Promise<Memo> {
  return vault.memos.update(memo.id, (stored) => nextRevision(stored, memo, new Date()))
}

function nextRevision(stored: Memo, memo: Memo, now: Date): Memo {
  if (stored.revision !== memo.revision) {
    throw new ReadoutError('conflict', say.editing.memoConflict.message, {
      kept: say.editing.memoConflict.kept,
      advice: say.editing.memoConflict.advice,
    })
  }
  return { ...memo, revision: stored.revision + 1, created: stored.created, updated: now.toISOString() }
}
