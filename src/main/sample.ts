import type { MemoSummary, NoteSummary } from '../core/library/summary.ts'
import type { Memo } from '../core/model/memo.ts'
import type { Note } from '../core/model/note.ts'
import { mostSummaries } from '../shared/contract.ts'
import type { Library } from './library.ts'
import { importSample, isSample, makeSampleMemo, sampleName, sampleSubject } from './seed.ts'
import type { Vault } from './vault/vault.ts'

type Lists = Pick<Library, 'notes' | 'memos'>

/** The sample briefing and the memo that rests on it, as the vault has them; what is not there is put there anew. */
export async function sampleOf(vault: Vault, lists: Lists): Promise<{ note: Note; memo: Memo }> {
  const note = (await sampleNote(vault, lists)) ?? (await importSample(vault))
  const memo = (await sampleMemo(vault, lists, note)) ?? (await makeSampleMemo(vault, note))
  return { note, memo }
}

/** The lists lead to it, so that not every note of a large vault has to be read. */
async function sampleNote(vault: Vault, lists: Lists): Promise<Note | null> {
  for (let from = 0, total = 1; from < total; from += mostSummaries) {
    const page = await lists.notes(from, mostSummaries)
    const candidates = page.notes.filter(({ file }: NoteSummary) => file === sampleName)
    for (const { id } of candidates) {
      const note = await vault.notes.read(id)
      if (note !== null && isSample(note)) return note
    }
    total = page.total
  }
  return null
}

async function sampleMemo(vault: Vault, lists: Lists, note: Note): Promise<Memo | null> {
  const candidates = (await lists.memos()).filter(({ subject }: MemoSummary) => subject === sampleSubject)
  for (const { id } of candidates) {
    const memo = await vault.memos.read(id)
    if (memo?.notes.includes(note.id)) return memo
  }
  return null
}
