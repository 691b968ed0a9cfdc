import { join } from 'node:path'
import { z } from 'zod'
import { MemoSummary, NoteSummary } from '../core/library/summary.ts'
import { stampOf } from './search/stamp.ts'
import { writeDurably } from './vault/durableFile.ts'
import { parsedOrNull } from './vault/parsed.ts'
import type { Vault } from './vault/vault.ts'

/** The beginning of the library's lists. */
export interface Lists {
  /** The notes that were changed last. */
  notes: NoteSummary[]
  /** How many notes there are. */
  total: number
  memos: MemoSummary[]
}

const KeptLists = z.strictObject({
  schema: z.literal(1),
  /** What the file system said of the folders and of the notes' and memos' files when the lists were made. */
  stamps: z.array(z.string()),
  notes: z.array(NoteSummary),
  total: z.int().nonnegative(),
  memos: z.array(MemoSummary),
})

/** With more memos than this, to check them would take as long as asking the index. */
const mostMemos = 200

/**
 * The beginning of the lists as the window left them, so that the next start need not wait for the index: derived, and used only where the
 * vault still looks the same. A file that came or went, or was written by Readout or another careful program, shows in its folder's time.
 */
export async function readKeptLists(vault: Vault): Promise<Lists | null> {
  const text = await keptText(vault)
  const kept = text === null ? null : parsedOrNull(KeptLists, text)
  if (kept === null) return null
  const { stamps, notes, total, memos } = kept
  const now = stampsOf(vault, { notes, total, memos })
  return now?.length === stamps.length && now.every((one, at) => one === stamps[at]) ? { notes, total, memos } : null
}

/** Keeps the lists for the next start; writes nothing where they are kept already. @param make gives them as they are now */
export async function keepLists(vault: Vault, make: () => Promise<Lists>): Promise<void> {
  const folders = stampsOfFolders(vault)
  const lists = await make()
  const stamps = stampsOf(vault, lists)
  // What changes meanwhile would not be in the lists.
  if (stamps === null || folders.some((one, at) => one !== stamps[at])) return
  const text = JSON.stringify({ schema: 1, stamps, ...lists })
  if (text !== (await keptText(vault))) await writeDurably(pathIn(vault), text, vault.disk)
}

/** `null` where there is none that can be read: the lists are made again. */
async function keptText(vault: Vault): Promise<string | null> {
  const bytes = await vault.disk.readFile(pathIn(vault)).catch(() => null)
  return bytes === null ? null : bytes.toString('utf8')
}

function pathIn({ folder }: Vault): string {
  return join(folder, '.readout', 'index', 'lists.json')
}

/** `null` where a file is gone, or there are too many. */
function stampsOf(vault: Vault, { notes, memos }: Lists): string[] | null {
  if (memos.length > mostMemos) return null
  const ofNotes = notes.map(({ id }) => vault.notes.fileState(id))
  const ofMemos = memos.map(({ id }) => vault.memos.fileState(id))
  const files: string[] = []
  for (const state of ofNotes) if (state !== null) files.push(stampOf('note', state))
  for (const state of ofMemos) if (state !== null) files.push(stampOf('memo', state))
  if (files.length < notes.length + memos.length) return null
  return [...stampsOfFolders(vault), ...files]
}

function stampsOfFolders({ folder, disk }: Vault): string[] {
  return ['notes', 'memos'].map((name) => String(disk.stateOf(join(folder, name))?.modified))
}
