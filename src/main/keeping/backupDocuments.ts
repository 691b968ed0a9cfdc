import { z } from 'zod'
import { History } from '../../core/edit/history.ts'
import { MemoVersion, NoteVersion } from '../../core/keeping/version.ts'
import { Template } from '../../core/memo/template.ts'
import { Desk } from '../../core/model/desk.ts'
import { Id } from '../../core/model/id.ts'
import { MemoFile } from '../../core/model/memoVersion1.ts'
import { Note } from '../../core/model/note.ts'
import { NoteCollection } from '../../core/model/noteCollection.ts'
import { belongs } from '../vault/encryption/belonging.ts'
import type { VaultKey } from '../vault/encryption/vaultKey.ts'
import { sha256 as hashOf } from '../vault/originals.ts'

/** As far as a backup needs to know it. */
export const Manifest = z.looseObject({ id: Id })

const documents: [RegExp, z.ZodType<unknown>][] = [
  [/^readout\.json$/u, Manifest],
  [/^desk\.json$/u, Desk],
  [/^(?:\.readout\/trash\/)?notes\/[^/]+\.json$/u, Note],
  [/^(?:\.readout\/trash\/)?memos\/[^/]+\.json$/u, MemoFile],
  [/^(?:\.readout\/trash\/)?templates\/[^/]+\.json$/u, Template],
  [/^(?:\.readout\/trash\/)?collections\/[^/]+\.json$/u, NoteCollection],
  [/^\.readout\/history\/[^/]+\.json$/u, History],
  [/^\.readout\/versions\/[^/]+\/\d[\d-]*\.json$/u, z.union([NoteVersion, MemoVersion])],
]

/** What is kept under the SHA-256 of its bytes. */
const byHash = /^(?:originals|\.readout\/versions\/[^/]+\/texts)\/([0-9a-f]{64})\.[a-z0-9]+$/u

/** What is never encrypted. */
const inTheClear = /^(?:readout|\.readout\/key)\.json$/u

/** The longest document that is looked into, in bytes: several times the longest that Readout writes. */
export const longestDocument = 256 * 1024 * 1024

/** Whether a file is a document, so that {@link isReadable} looks at its bytes. */
export function isDocument(path: string): boolean {
  return documents.some(([pattern]) => pattern.test(path))
}

/**
 * Whether a file of a vault holds what one of its name should.
 * @param bytes of a document, of an encrypted vault of any file; otherwise `null`
 * @param sha256 of the file
 * @param key of an encrypted vault
 */
export function isReadable(path: string, bytes: Buffer | null, sha256: string, key: VaultKey | null = null): boolean {
  if (key === null || bytes === null || inTheClear.test(path)) return isWhole(path, bytes, sha256)
  const unsealed = key.unseal(bytes)
  if (unsealed === null || !belongs(unsealed.place, path)) return false
  return isWhole(path, unsealed.content, key.nameFor(hashOf(unsealed.content)))
}

/** @param name what a file is called that is kept under the hash of its content */
function isWhole(path: string, bytes: Uint8Array | null, name: string): boolean {
  const [, hash] = byHash.exec(path) ?? []
  if (hash !== undefined) return hash === name
  const [, schema] = documents.find(([pattern]) => pattern.test(path)) ?? []
  if (schema === undefined || bytes === null) return true
  try {
    return schema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).success
  } catch {
    // It is no JSON, which is the answer.
    return false
  }
}
