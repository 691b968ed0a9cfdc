import { ReadoutError } from '../../../core/errors.ts'
import { say } from '../../../core/words/say.ts'
import type { Disk } from '../disk.ts'
import { whereMissing } from '../diskError.ts'
import { Manifest, manifestPath } from '../manifest.ts'
import { parsedOrNull } from '../parsed.ts'

/**
 * The id of the key that a vault is encrypted with now, `null` where it is not encrypted; `undefined` where its manifest is missing or says
 * nothing that can be used.
 * @throws the error of the disk
 */
export async function keyNow(root: string, disk: Disk): Promise<string | null | undefined> {
  const bytes = await disk.readFile(manifestPath(root)).catch(whereMissing(null))
  const manifest = bytes === null ? null : parsedOrNull(Manifest, bytes.toString('utf8'))
  return manifest === null ? undefined : (manifest.encryption?.id ?? null)
}

/** @param path of the vault or of a file in it. There is nothing wrong with it, so that it must not be set aside */
export function encryptedMeanwhile(path: string): ReadoutError {
  return new ReadoutError('locked', say.encryption.meanwhile.message(path), {
    kept: say.encryption.meanwhile.kept,
    advice: say.encryption.meanwhile.advice,
  })
}

/** The vault has another key by now than the one at hand. */
export function otherKey(): ReadoutError {
  return new ReadoutError('locked', say.encryption.otherKey.message, {
    kept: say.encryption.kept,
    advice: say.encryption.otherKey.advice,
  })
}
