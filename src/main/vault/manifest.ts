import { join } from 'node:path'
import { z } from 'zod'
import { Id } from '../../core/model/id.ts'
import { vaultSchemaVersion } from '../../core/model/migrations/migrations.ts'
import { Instant } from '../../core/model/time.ts'
import { Encryption } from './encryption/encryption.ts'

/**
 * The manifest of an encrypted vault has a number of its own, so that a Readout that knows nothing of encryption says that a newer one made the
 * vault, and touches nothing in it. The version of the documents is then in `documents`.
 */
export const encryptedSchema = 3

const whose = { id: Id, created: Instant }
const Version = z.literal([1, vaultSchemaVersion])

/** What `readout.json` says of a vault. It is never encrypted. */
export const Manifest = z
  .strictObject({
    schema: z.literal([1, vaultSchemaVersion, encryptedSchema]),
    ...whose,
    documents: Version.optional(),
    encryption: Encryption.optional(),
  })
  .refine(({ schema, documents, encryption }) => {
    const isEncrypted = schema === encryptedSchema
    return isEncrypted === (encryption !== undefined) && isEncrypted === (documents !== undefined)
  })
export type Manifest = z.infer<typeof Manifest>

/** The manifest of an encrypted vault. */
export const EncryptedManifest = z.strictObject({
  schema: z.literal(encryptedSchema),
  ...whose,
  documents: Version,
  encryption: Encryption,
})
export type EncryptedManifest = z.infer<typeof EncryptedManifest>

/** The version of the documents in a vault. */
export function documentsVersion({ schema, documents }: Manifest): number {
  return documents ?? schema
}

export function manifestPath(root: string): string {
  return join(root, 'readout.json')
}

/**
 * A copy of an encrypted vault's manifest, without which nothing in it could be read again. It is there only while the vault is encrypted.
 */
export function keyCopyPath(root: string): string {
  return join(root, '.readout', 'key.json')
}
