import type { Source } from '../model/source.ts'

/**
 * What a source is called outside the vault: its web address, or, when that is not known, the hash of its file, by which anybody who has
 * the file can tell that it is the one.
 */
export function documentUri({ meta, original }: Pick<Source, 'meta' | 'original'>): string {
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/iu.test(meta.url) ? meta.url : `urn:sha256:${original.sha256}`
}
