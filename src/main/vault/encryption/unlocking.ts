import type { Disk } from '../disk.ts'
import { isReadOnly } from '../diskError.ts'
import { type EncryptedManifest, encryptedSchema, type Manifest } from '../manifest.ts'
import { encryptedDisk } from './encryptedDisk.ts'
import { keepCopy } from './keeping.ts'
import type { Unlock } from './locked.ts'
import { otherKey } from './meanwhile.ts'
import { unwrapKey } from './passphrase.ts'
import { finishTurning } from './turning.ts'
import type { VaultKey } from './vaultKey.ts'

/** A vault that was unlocked: the disk that decrypts it, and its key; none where its encryption was taken off meanwhile. */
export interface Unlocked {
  manifest: Manifest
  disk: Disk
  key: VaultKey | null
}

/**
 * Asks for the key of an encrypted vault, and brings to an end what was broken off when it was encrypted or decrypted.
 * @throws ReadoutError what `unlock` throws; `disk`
 */
export async function unlockVault(
  root: string,
  { id, created, documents, encryption }: Pick<EncryptedManifest, 'id' | 'created' | 'documents' | 'encryption'>,
  unlock: Unlock,
  disk: Disk,
): Promise<Unlocked> {
  const said: EncryptedManifest = { schema: encryptedSchema, id, created, documents, encryption }
  let onTurned: (done: number, total: number) => void = () => undefined
  const key = await unlock({
    folder: root,
    id: encryption.id,
    try: (passphrase) => unwrapKey(encryption, passphrase, id),
    tellProgress: (listener) => {
      onTurned = listener
    },
  })
  if (key.id !== encryption.id) throw otherKey()
  const manifest = await finishTurning(root, said, key, { disk, onTurned: (done, total) => onTurned(done, total) })
  if (manifest.encryption === undefined) return { manifest, disk, key: null }
  // A passphrase may be waited for as long as anybody likes: another program may have encrypted the vault anew meanwhile.
  if (manifest.encryption.id !== key.id) throw otherKey()
  await keepCopy(root, disk).catch((error: unknown) => {
    // What may not be written to can still be read.
    if (!isReadOnly(error)) throw error
  })
  return { manifest, disk: encryptedDisk(root, key, disk), key }
}
