import { ReadoutError } from '../../core/errors.ts'
import { longestQuery, type SearchAnswer } from '../../core/search/answer.ts'
import { VaultIndex } from '../search/vaultIndex.ts'
import type { Vault } from '../vault/vault.ts'

/** What the command line hears of a search while it is made. */
export interface SearchListener {
  /** How many files were put into the index, of those that have to be. */
  onProgress: (progress: { done: number; total: number }) => void
  /** The index was made anew, and why, as a sentence. */
  onReindexed: (reason: string) => void
}

/**
 * Searches a vault as the window does, by the same index, which it first brings up to date with the files.
 * @param limit the most notes and memos to be named
 * @throws ReadoutError `usage` when the query is empty or too long
 */
export async function searchVault(
  vault: Vault,
  query: string,
  limit: number,
  { onProgress, onReindexed }: SearchListener,
): Promise<SearchAnswer> {
  if (query.trim() === '')
    throw new ReadoutError('usage', 'There is nothing to search for.', { advice: 'Name the words to find.' })
  if (query.length > longestQuery)
    throw new ReadoutError('usage', `A query has at most ${longestQuery} characters.`, { advice: 'Use fewer words.' })
  const index = new VaultIndex(vault, (report) => {
    if (report.report === 'indexing' && report.progress !== null) onProgress(report.progress)
    if (report.report === 'reindexed') onReindexed(report.reason)
  })
  try {
    await index.refresh()
    return await index.ask((store) => store.search(query, limit))
  } finally {
    index.close()
  }
}
