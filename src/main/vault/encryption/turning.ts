import { join } from 'node:path'
import { z } from 'zod'
import { ReadoutError } from '../../../core/errors.ts'
import { say } from '../../../core/words/say.ts'
import { type Disk, nodeDisk } from '../disk.ts'
import { DurableFile } from '../durableFile.ts'
import {
  documentsVersion,
  type EncryptedManifest,
  encryptedSchema,
  keyCopyPath,
  Manifest,
  manifestPath,
} from '../manifest.ts'
import { SetAside } from '../setAside.ts'
import { encryptedDisk } from './encryptedDisk.ts'
import type { Cost } from './encryption.ts'
import { keepKey, removeFile, removeIndex, turningPath } from './keeping.ts'
import { unwrapKey, wrapKey } from './passphrase.ts'
import { type OnTurned, turnAll } from './turnFiles.ts'
import { VaultKey } from './vaultKey.ts'

/** What a vault is in the middle of. The file is encrypted, so that nobody can say so who does not have the key. */
const Turning = z.strictObject({ doing: z.enum(['encrypting', 'decrypting']) })

interface Options {
  onTurned?: OnTurned
  disk?: Disk
  cost?: Cost
}

/**
 * Encrypts a vault that nobody else has open: each file is put in the place of the one that was not encrypted when it is on the disk. A kill
 * anywhere in between means only that the rest is done when the vault is opened the next time, which takes the passphrase.
 * @throws ReadoutError `usage` where it is encrypted already or the passphrase does not do, `not-found`, `disk`
 */
export async function encryptVault(
  root: string,
  passphrase: string,
  { onTurned = () => undefined, disk = nodeDisk, cost }: Options = {},
): Promise<VaultKey> {
  return disk.alone(root, 'encryption', async () => {
    const manifest = await manifestOf(root, disk)
    if (manifest.encryption !== undefined) throw refused(say.encryption.already)
    const key = VaultKey.random()
    const encryption = await wrapKey(key, passphrase, manifest.id, cost)
    const { id, created } = manifest
    const encrypted = { schema: encryptedSchema, id, created, documents: documentsVersion(manifest), encryption }
    await turningFile(root, key, disk).write({ doing: 'encrypting' })
    await keepKey(root, Manifest.parse(encrypted), disk)
    await finishEncrypting(root, key, disk, onTurned)
    return key
  })
}

/**
 * Takes the encryption off a vault that nobody else has open; as safely as {@link encryptVault}. A file that cannot be decrypted is set aside
 * as it is, with the key that it would take.
 * @returns how many those are
 */
export async function decryptVault(
  root: string,
  passphrase: string,
  { onTurned = () => undefined, disk = nodeDisk }: Options = {},
): Promise<number> {
  return disk.alone(root, 'encryption', async () => {
    const manifest = await encryptedManifestOf(root, disk)
    const key = await unwrapKey(manifest.encryption, passphrase, manifest.id)
    await turningFile(root, key, disk).write({ doing: 'decrypting' })
    return finishDecrypting(root, manifest, key, disk, onTurned)
  })
}

/**
 * Wraps the vault's key by another passphrase. No other file is written, so that the vault may be open. Whoever has an older copy of
 * `readout.json`, and the passphrase of that time, can still read what this key encrypts: to keep them out, take the encryption off and encrypt
 * anew.
 */
export async function changePassphrase(
  root: string,
  passphrase: string,
  next: string,
  { disk = nodeDisk, cost }: Options = {},
): Promise<void> {
  await disk.alone(root, 'encryption', async () => {
    const manifest = await encryptedManifestOf(root, disk)
    const key = await unwrapKey(manifest.encryption, passphrase, manifest.id)
    const encryption = await wrapKey(key, next, manifest.id, cost)
    await keepKey(root, { ...manifest, encryption }, disk)
  })
}

/** Asks whether a passphrase is the one of a vault, and changes nothing. @throws ReadoutError `locked`, or `usage` where it is not encrypted */
export async function checkPassphrase(root: string, passphrase: string, disk: Disk = nodeDisk): Promise<void> {
  const { encryption, id } = await encryptedManifestOf(root, disk)
  await unwrapKey(encryption, passphrase, id)
}

/**
 * Goes on with what was broken off when the vault was encrypted or decrypted.
 * @param manifest as it was when the vault was found to be encrypted
 * @returns what the manifest says by now: another program may have been at the vault since
 */
export async function finishTurning(
  root: string,
  manifest: EncryptedManifest,
  key: VaultKey,
  { onTurned = () => undefined, disk = nodeDisk }: Options = {},
): Promise<Manifest> {
  const isThere = () => disk.stateOf(turningPath(root)) !== null
  if (!isThere()) return manifestOf(root, disk)
  return disk.alone(root, 'encryption', async () => {
    // Another program may have done it while this one waited.
    if (!isThere()) return manifestOf(root, disk)
    const turning = await new SetAside(root, disk).orAside(() => turningFile(root, key, disk).read())
    if (turning?.doing === 'encrypting') await finishEncrypting(root, key, disk, onTurned)
    if (turning?.doing === 'decrypting') await finishDecrypting(root, manifest, key, disk, onTurned)
    return manifestOf(root, disk)
  })
}

async function finishEncrypting(root: string, key: VaultKey, disk: Disk, onTurned: OnTurned): Promise<void> {
  await removeIndex(root, disk)
  await turnAll('encrypt', { root, key, disk, onTurned })
  // What had the vault open may have kept its lists meanwhile.
  await removeIndex(root, disk)
  await removeFile(turningPath(root), disk)
}

async function finishDecrypting(
  root: string,
  manifest: EncryptedManifest,
  key: VaultKey,
  disk: Disk,
  onTurned: OnTurned,
): Promise<number> {
  await removeIndex(root, disk)
  const left = await turnAll('decrypt', { root, key, disk, onTurned })
  if (left > 0) {
    const path = join(root, '.readout', 'set-aside', `${new Date().toISOString().replace(/:/gu, '-')}-key.json`)
    await new DurableFile(path, Manifest, disk).write(manifest)
  }
  await removeFile(keyCopyPath(root), disk)
  const { id, created, documents } = manifest
  await new DurableFile(manifestPath(root), Manifest, disk).write({ schema: documents, id, created })
  // Until then the vault still asks for its passphrase, and this is done again.
  await removeFile(turningPath(root), disk)
  return left
}

function turningFile(root: string, key: VaultKey, disk: Disk) {
  return new DurableFile(turningPath(root), Turning, encryptedDisk(root, key, disk))
}

async function manifestOf(root: string, disk: Disk): Promise<Manifest> {
  const manifest = await new DurableFile(manifestPath(root), Manifest, disk).read()
  if (manifest !== null) return manifest
  throw new ReadoutError('not-found', say.vault.none.message(root), {
    kept: say.encryption.nothing,
    advice: say.encryption.chooseVault,
  })
}

async function encryptedManifestOf(root: string, disk: Disk): Promise<EncryptedManifest> {
  const { encryption, documents, ...manifest } = await manifestOf(root, disk)
  if (encryption === undefined || documents === undefined) throw refused(say.encryption.notEncrypted)
  return { ...manifest, schema: encryptedSchema, documents, encryption }
}

function refused({ message, advice }: { message: string; advice: string }): ReadoutError {
  return new ReadoutError('usage', message, { kept: say.encryption.nothing, advice })
}
