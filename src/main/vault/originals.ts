import { createHash } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './durableFile.ts'

/** SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Where an original is kept: `originals/<sha256>.<ext>`. `extension` is without the dot; letters and digits only, else `bin`. */
export function originalPath(vault: string, hash: string, extension: string): string {
  const safe = /^[a-z0-9]{1,10}$/u.test(extension) ? extension : 'bin'
  return join(vault, 'originals', `${hash}.${safe}`)
}

/** Keeps a file's bytes under their hash. Bytes that are there already are not written again. */
export async function keepOriginal(vault: string, bytes: Uint8Array, extension: string): Promise<string> {
  const hash = sha256(bytes)
  const path = originalPath(vault, hash, extension)
  const present = await access(path).then(
    () => true,
    () => false,
  )
  if (!present) await writeDurably(path, bytes)
  return hash
}
