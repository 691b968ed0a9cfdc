import type { Note } from '../../core/model/note.ts'
import type { ProvenanceRecord } from '../../core/provenance/provenance.ts'
import type { VaultEvidence } from '../../core/verify/evidence.ts'
import { namesOfOriginals } from '../vault/originals.ts'
import type { Vault } from '../vault/vault.ts'

/**
 * What a vault knows of the sources of a memo. The notes named are looked up first; only where one is missing or has another document
 * now is the whole vault gone through for one that was made from the same file.
 */
export async function vaultEvidence(vault: Vault, { sources }: ProvenanceRecord): Promise<VaultEvidence> {
  const named = (await Promise.all(sources.map(({ note }) => vault.notes.read(note)))).filter((note) => note !== null)
  const names = await namesOfOriginals(vault)
  const hashes = sources.map(({ original: { sha256 } }) => sha256)
  const originals = new Set(hashes.filter((hash) => names.has(vault.disk.nameFor(hash))))
  const has = (notes: readonly Note[], sha256: string) => notes.some(({ source }) => source.original.sha256 === sha256)
  const missing = new Set(
    sources.flatMap(({ original: { sha256 } }) => (has(named, sha256) || !originals.has(sha256) ? [] : sha256)),
  )
  const notes = [...named]
  if (missing.size > 0) {
    for await (const note of vault.notes.all()) if (missing.has(note.source.original.sha256)) notes.push(note)
  }
  return { notes, originals }
}
