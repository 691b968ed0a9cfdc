import { createHash } from 'node:crypto'
import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './durableFile.ts'

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
export async function hashesOfOriginals(vault: string): Promise<Set<string>> {
  const names = await readdir(join(vault, 'originals'))
  return new Set(names.map((name) => name.slice(0, 64)))
}

/** Keeps a file's bytes under their SHA-256. Bytes that are there already are not written again. */
export async function keepOriginal(vault: string, bytes: Uint8Array, hash: string, extension: string): Promise<void> {
  const path = originalPath(vault, hash, extension)
  const present = await access(path).then(
    () => true,
    () => false,
  )
  if (!present) await writeDurably(path, bytes)
}
