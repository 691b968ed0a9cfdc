import { setImmediate as turn } from 'node:timers/promises'
import type { Present } from '../vault/conflictCopies.ts'
import type { Vault } from '../vault/vault.ts'
import type { ToRead } from './reading.ts'
import { stampOf } from './stamp.ts'

/** How the files of a vault differ from what is known of them. */
export interface Differences {
  /** To be read, those that were written last first. */
  differing: ToRead[]
  /** Ids whose files are gone. */
  gone: string[]
}

/** How long the files are looked at without a pause for questions, in milliseconds. */
const slice = 10

/**
 * Compares the files of a vault with the stamps that they had when they were read; no file is opened.
 * @param present the documents that there are files of
 * @param known stamps by id
 */
export async function differences(
  vault: Vault,
  present: Present,
  known: ReadonlyMap<string, string>,
): Promise<Differences> {
  const notes = present.notes.map((id) => ({ of: 'note' as const, id }))
  const memos = present.memos.map((id) => ({ of: 'memo' as const, id }))
  const found = new Set<string>()
  const differing: (ToRead & { modified: number })[] = []
  let pause = performance.now() + slice
  for (const { of, id } of [...notes, ...memos]) {
    const state = (of === 'note' ? vault.notes : vault.memos).fileState(id)
    if (state !== null) {
      found.add(id)
      if (known.get(id) !== stampOf(of, state)) differing.push({ of, id, ...state })
    }
    if (performance.now() < pause) continue
    await turn()
    pause = performance.now() + slice
  }
  // What was written while the others were looked at is known by now, and was not listed then.
  const gone = [...known].filter(([id, stamp]) => !found.has(id) && !isThere(vault, id, stamp)).map(([id]) => id)
  differing.sort((a, b) => b.modified - a.modified)
  return { differing, gone }
}

function isThere(vault: Vault, id: string, stamp: string): boolean {
  return (stamp.startsWith('note') ? vault.notes : vault.memos).fileState(id) !== null
}
