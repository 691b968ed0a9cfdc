import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { sayingOf } from './diskError.ts'
import { writeDurably } from './durableFile.ts'
import type { Vault } from './vault.ts'

/** The part of a vault in which originals are kept. */
type Place = Pick<Vault, 'folder' | 'disk'>

/** SHA-256 of a file's bytes, or of a text as UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Where an original is kept: `originals/<sha256>.<ext>`. `extension` is without the dot; letters and digits only, else `bin`. */
export function originalPath(vault: string, hash: string, extension: string): string {
  const safe = /^[a-z0-9]{1,10}$/u.test(extension) ? extension : 'bin'
  return join(vault, 'originals', `${hash}.${safe}`)
}

/** The hashes of all originals that are kept. */
export async function hashesOfOriginals({ folder, disk }: Place): Promise<Set<string>> {
  const originals = join(folder, 'originals')
  const names = await sayingOf(originals, () => disk.list(originals))
  return new Set(names.map((name) => name.slice(0, 64)))
}

/** Keeps a file's bytes under their SHA-256. Bytes that are there already are not written again. */
export async function keepOriginal(
  { folder, disk }: Place,
  bytes: Uint8Array,
  hash: string,
  extension: string,
): Promise<void> {
  const path = originalPath(folder, hash, extension)
  if (await sayingOf(path, async () => disk.stateOf(path) !== null)) return
  try {
    await writeDurably(path, bytes, disk)
  } catch (error) {
    // It may be there without being certain to stay: the next time it has to be written again.
    await disk.remove(path).catch(() => undefined)
    throw error
  }
}
