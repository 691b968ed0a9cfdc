import type { Sourced } from '../../core/interchange/cslItem.ts'
import type { Vault } from '../vault/vault.ts'

/**
 * The sources of the notes named, in that order; where none is named those of all notes, in the order in which the notes were made. They
 * come without their texts, of which a vault has more than there is room for.
 */
export async function sourcesOf(vault: Vault, ids: readonly string[] | null): Promise<Sourced[]> {
  if (ids === null) {
    const all = await Array.fromAsync(vault.notes.all(), ({ created, source }) => ({ created, ...bare({ source }) }))
    return all.sort((a, b) => (a.created < b.created ? -1 : 1))
  }
  const named: Sourced[] = []
  for (const id of ids) named.push(bare(await vault.notes.get(id)))
  return named
}

function bare({ source }: Sourced): Sourced {
  return { source: { ...source, text: '', blocks: [], marks: [] } }
}
