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

/**
 * Where an original is kept: `originals/<name>.<ext>`. `name` is what its SHA-256 is called on the vault's disk (`nameFor`); `extension` is
 * without the dot; letters and digits only, else `bin`.
 */
export function originalPath(vault: string, name: string, extension: string): string {
  const safe = /^[a-z0-9]{1,10}$/u.test(extension) ? extension : 'bin'
  return join(vault, 'originals', `${name}.${safe}`)
}

/** The names of all originals that are kept, without their extensions: what their hashes are called on the vault's disk (`nameFor`). */
export async function namesOfOriginals({ folder, disk }: Place): Promise<Set<string>> {
  const originals = join(folder, 'originals')
  const names = await sayingOf(originals, () => disk.list(originals))
  return new Set(names.map((name) => name.slice(0, 64)))
}

/** Keeps a file's bytes under what their SHA-256 is called on the vault's disk. Bytes that are there already are not written again. */
export async function keepOriginal(
  { folder, disk }: Place,
  bytes: Uint8Array,
  hash: string,
  extension: string,
): Promise<void> {
  const path = originalPath(folder, disk.nameFor(hash), extension)
  if (await sayingOf(path, async () => disk.stateOf(path) !== null)) return
  try {
    await writeDurably(path, bytes, disk)
  } catch (error) {
    // It may be there without being certain to stay: the next time it has to be written again.
    await disk.remove(path).catch(() => undefined)
    throw error
  }
}
