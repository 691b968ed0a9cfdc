import type { MemoVersion, NoteVersion } from '../../core/keeping/version.ts'
import type { Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import type { Vault } from '../vault/vault.ts'
import { memoVersions, noteVersions } from './versionKind.ts'
import { Versions } from './versions.ts'

/** The versions of everything in a vault that has versions. */
export interface AllVersions {
  notes: Versions<Note, NoteVersion>
  memos: Versions<Memo, MemoVersion>
  /** Resolves when everything that was replaced so far is kept. */
  flush: () => Promise<void>
}

/** Keeps from now on what this program replaces in a vault. */
export function followVersions(vault: Vault): AllVersions {
  const notes = new Versions(vault, noteVersions)
  const memos = new Versions(vault, memoVersions)
  notes.follow(vault.notes)
  memos.follow(vault.memos)
  const flush = async () => {
    await notes.flush()
    await memos.flush()
  }
  return { notes, memos, flush }
}
