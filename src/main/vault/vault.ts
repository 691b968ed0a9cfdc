import { join, resolve } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { Template } from '../../core/memo/template.ts'
import { newId } from '../../core/model/id.ts'
import type { Memo } from '../../core/model/memo.ts'
import { MemoFile } from '../../core/model/memoVersion1.ts'
import { vaultSchemaVersion } from '../../core/model/migrations/migrations.ts'
import { Note } from '../../core/model/note.ts'
import { NoteCollection } from '../../core/model/noteCollection.ts'
import { say } from '../../core/words/say.ts'
import { Collection } from './collection.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { isReadOnly, reasonOf, whereMissing } from './diskError.ts'
import { DurableFile, makeFolder } from './durableFile.ts'
import { refuseLocked, type Unlock } from './encryption/locked.ts'
import { isSealed } from './encryption/sealedMark.ts'
import type { Unlocked } from './encryption/unlocking.ts'
import type { VaultKey } from './encryption/vaultKey.ts'
import { documentsVersion, keyCopyPath, Manifest, manifestPath } from './manifest.ts'
import { migrate } from './migrate.ts'
import { SetAside } from './setAside.ts'
import { steadyDisk } from './steadyDisk.ts'
import { UnreadableFile, whereUnreadable } from './unreadableFile.ts'

/** The folder that holds everything: notes, memos, templates, the original files, and what Readout derives from them. */
export interface Vault {
  folder: string
  notes: Collection<Note>
  memos: Collection<Memo>
  /** The user's own; those that come with the application are no files. */
  templates: Collection<Template>
  collections: Collection<NoteCollection>
  setAside: SetAside
  /** What it is on: of an encrypted vault, what encrypts and decrypts. */
  disk: Disk
  /** Of an encrypted vault that was unlocked; `null` where the vault is not encrypted. */
  key: VaultKey | null
  /** Whether this call made the vault: a first start. */
  isNew: boolean
}

/**
 * Opens the vault in `folder`; where there is none, makes it, or with `mustExist` refuses to. A folder with other files in it is accepted: Readout touches only
 * its own names. A damaged manifest is set aside and written anew; notes and memos do not depend on it. A vault of an older version is
 * brought to this one. One that may not be written to is opened to be read, and reported.
 * @throws ReadoutError `not-found` when `mustExist` and there is no vault, `disk` when the folder cannot be made or read,
 * `unsupported` when a newer Readout made the vault, `unreadable` when it is encrypted and its key is gone, and what `unlock` throws
 */
export async function openVault(
  folder: string,
  { mustExist = false, disk = nodeDisk, unlock = refuseLocked }: Opening = {},
): Promise<Vault> {
  const root = resolve(folder)
  try {
    if (mustExist && !isVault(root, disk)) throw noVault(root)
    return await open(root, disk, unlock)
  } catch (error) {
    if (error instanceof ReadoutError && error.code !== 'disk') throw error
    throw new ReadoutError('disk', say.vault.closed.message(root, reasonOf(error)), {
      kept: say.vault.closed.kept,
      advice: say.vault.closed.advice,
      cause: error,
    })
  }
}

/** How a vault is to be opened. */
interface Opening {
  mustExist?: boolean
  disk?: Disk
  /** Is asked for the key where the vault is encrypted. */
  unlock?: Unlock
}

async function open(root: string, beneath: Disk, unlock: Unlock): Promise<Vault> {
  const setAside = new SetAside(root, beneath)
  const { manifest: found, isNew, mayWrite } = await makeReady(root, setAside, beneath)
  const { manifest, disk: opened, key } = await unlocked(root, found, unlock, beneath)
  const disk = steadyDisk(root, key?.id ?? null, opened, beneath)
  if (mayWrite) await tellingReadOnly(root, setAside, () => bringUp(root, manifest, disk, beneath))
  const kept = { vault: root, setAside, disk }
  return {
    folder: root,
    notes: new Collection({ ...kept, folder: 'notes', noun: 'note', schema: Note }),
    memos: new Collection({ ...kept, folder: 'memos', noun: 'memo', schema: MemoFile }),
    templates: new Collection({ ...kept, folder: 'templates', noun: 'template', schema: Template }),
    collections: new Collection({ ...kept, folder: 'collections', noun: 'collection', schema: NoteCollection }),
    setAside,
    disk,
    key,
    isNew,
  }
}

interface Ready {
  manifest: Manifest
  /** There was no manifest, so that the vault is new. */
  isNew: boolean
  mayWrite: boolean
}

/**
 * Makes or mends what a vault has to have. Where a vault is there and nothing may be written to it, that is reported, and it stays as it is.
 */
async function makeReady(root: string, setAside: SetAside, disk: Disk): Promise<Ready> {
  try {
    for (const name of ['notes', 'memos', 'templates', 'collections', 'originals'])
      await makeFolder(join(root, name), disk)
    const ready = await ensureManifest(root, setAside, disk)
    if (!ready.isNew) await disk.mayWrite(root)
    return { ...ready, mayWrite: true }
  } catch (error) {
    if (!isReadOnly(error) || disk.stateOf(manifestPath(root)) === null) throw error
    tellReadOnly(root, setAside, error)
    const file = new DurableFile<Manifest>(manifestPath(root), Manifest, disk)
    return { manifest: (await file.read().catch(whereUnreadable(null))) ?? fresh(), isNew: false, mayWrite: false }
  }
}

async function tellingReadOnly(root: string, setAside: SetAside, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isReadOnly(error)) throw error
    tellReadOnly(root, setAside, error)
  }
}

function tellReadOnly(root: string, setAside: SetAside, error: unknown): void {
  setAside.tell(root, say.vault.readOnly(reasonOf(error, root)))
}

async function ensureManifest(root: string, setAside: SetAside, disk: Disk): Promise<Omit<Ready, 'mayWrite'>> {
  const file = new DurableFile<Manifest>(manifestPath(root), Manifest, disk)
  let damage: UnreadableFile | null = null
  const manifest = await file.read().catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error
    damage = error
    return null
  })
  if (damage !== null) refuseNewer(root, damage)
  if (manifest?.encryption !== undefined) return { manifest, isNew: false }
  const lost = disk.stateOf(keyCopyPath(root)) === null ? null : await readKeyCopy(root, disk)
  if (manifest !== null && lost === null) return { manifest, isNew: false }
  if (lost === null) await refuseKeyless(root, disk)
  if (damage !== null) await setAside.makeWay(damage)
  // Documents are read whatever version they are of. One of an encrypted vault is never taken for another: its copy stands.
  const written = lost ?? fresh()
  await file.write(written)
  return { manifest: written, isNew: damage === null && lost === null }
}

function fresh(): Manifest {
  return { schema: vaultSchemaVersion, id: newId(), created: new Date().toISOString() }
}

/** The copy of an encrypted vault's manifest; `null` where it says nothing that can be used. */
async function readKeyCopy(root: string, disk: Disk): Promise<Manifest | null> {
  const copy = await new DurableFile<Manifest>(keyCopyPath(root), Manifest, disk).read().catch(whereUnreadable(null))
  return copy?.encryption === undefined ? null : copy
}

function refuseNewer(root: string, { fromNewer }: UnreadableFile): void {
  if (!fromNewer) return
  throw new ReadoutError('unsupported', say.vault.newer.message(root), {
    kept: say.vault.newer.kept,
    advice: say.vault.newer.advice,
  })
}

/** An encrypted vault whose key is gone is not taken for a new one: nothing must be written over what a backup may still open. */
async function refuseKeyless(root: string, disk: Disk): Promise<void> {
  for (const folder of ['notes', 'memos', 'originals']) {
    const names = await disk.list(join(root, folder)).catch(whereMissing<string[]>([]))
    const first = names.find((name) => !name.startsWith('.') && name.includes('.'))
    const bytes = first === undefined ? null : await disk.readFile(join(root, folder, first)).catch(whereMissing(null))
    if (bytes === null || !isSealed(bytes)) continue
    throw new ReadoutError('unreadable', say.encryption.keyless.message(root), {
      kept: say.encryption.kept,
      advice: say.encryption.keyless.advice,
    })
  }
}

/** The disk to be worked with. What has to do with encryption is loaded only where there is any. */
async function unlocked(root: string, manifest: Manifest, unlock: Unlock, disk: Disk): Promise<Unlocked> {
  const { encryption, documents } = manifest
  if (encryption === undefined || documents === undefined) return { manifest, disk, key: null }
  const { unlockVault } = await import('./encryption/unlocking.ts')
  return unlockVault(root, { ...manifest, encryption, documents }, unlock, disk)
}

/** The manifest comes last: until it is written, what is of an older version is looked for at each opening. */
async function bringUp(root: string, manifest: Manifest, disk: Disk, beneath: Disk): Promise<void> {
  if (documentsVersion(manifest) === vaultSchemaVersion) return
  const file = new DurableFile<Manifest>(manifestPath(root), Manifest, beneath)
  await disk.alone(root, 'migration', async () => {
    // Another window may have done it while this one waited, and be at work in it by now.
    const now = (await file.read()) ?? manifest
    if (documentsVersion(now) === vaultSchemaVersion) return
    await migrate(root, documentsVersion(now), disk)
    const isEncrypted = now.encryption !== undefined
    await file.write({ ...now, ...(isEncrypted ? { documents: vaultSchemaVersion } : { schema: vaultSchemaVersion }) })
  })
}

function isVault(root: string, disk: Disk): boolean {
  return [manifestPath(root), keyCopyPath(root)].some((path) => disk.stateOf(path) !== null)
}

function noVault(root: string): ReadoutError {
  return new ReadoutError('not-found', say.vault.none.message(root), {
    advice: say.vault.none.advice,
  })
}
