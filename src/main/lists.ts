import { type MemoSummary, type NoteSummary, summariseMemo, summariseNote } from '../core/library/summary.ts'
import type { Vault } from './vault/vault.ts'

/** All notes, the most recently changed first, without their texts. */
export async function listNotes(vault: Vault): Promise<NoteSummary[]> {
  const notes = await Array.fromAsync(vault.notes.all(), summariseNote)
  return notes.sort(latestFirst)
}

/** All memos, the most recently changed first. */
export async function listMemos(vault: Vault): Promise<MemoSummary[]> {
  const memos = await Array.fromAsync(vault.memos.all(), summariseMemo)
  return memos.sort(latestFirst)
}

function latestFirst(a: { updated: string }, b: { updated: string }): number {
  return b.updated.localeCompare(a.updated)
}
