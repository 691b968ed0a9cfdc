import { join, resolve } from 'node:path'
import { z } from 'zod'
import { ReadoutError } from '../../core/errors.ts'
import { Template } from '../../core/memo/template.ts'
import { Id, newId } from '../../core/model/id.ts'
import type { Memo } from '../../core/model/memo.ts'
import { MemoFile } from '../../core/model/memoVersion1.ts'
import { vaultSchemaVersion } from '../../core/model/migrations/migrations.ts'
import { Note } from '../../core/model/note.ts'
import { NoteCollection } from '../../core/model/noteCollection.ts'
import { Instant } from '../../core/model/time.ts'
import { say } from '../../core/words/say.ts'
import { Collection } from './collection.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { isReadOnly, reasonOf } from './diskError.ts'
import { DurableFile, makeFolder } from './durableFile.ts'
import { migrate } from './migrate.ts'
import { SetAside } from './setAside.ts'
import { UnreadableFile } from './unreadableFile.ts'

const Manifest = z.strictObject({ schema: z.literal([1, vaultSchemaVersion]), id: Id, created: Instant })
type Manifest = z.infer<typeof Manifest>

/** The folder that holds everything: notes, memos, templates, the original files, and what Readout derives from them. */
export interface Vault {
  folder: string
  notes: Collection<Note>
  memos: Collection<Memo>
  /** The user's own; those that come with the application are no files. */
  templates: Collection<Template>
  collections: Collection<NoteCollection>
  setAside: SetAside
  /** What it is on. */
  disk: Disk
  /** Whether this call made the vault: a first start. */
  isNew: boolean
}

/**
 * Opens the vault in `folder`; where there is none, makes it, or with `mustExist` refuses to. A folder with other files in it is accepted: Readout touches only
 * its own names. A damaged manifest is set aside and written anew; notes and memos do not depend on it. A vault of an older version is
 * brought to this one. One that may not be written to is opened to be read, and reported.
 * @throws ReadoutError `not-found` when `mustExist` and there is no vault, `disk` when the folder cannot be made or read,
 * `unsupported` when a newer Readout made the vault
 */
export async function openVault(folder: string, { mustExist = false, disk = nodeDisk } = {}): Promise<Vault> {
  const root = resolve(folder)
  try {
    if (mustExist && disk.stateOf(join(root, 'readout.json')) === null) throw noVault(root)
    return await open(root, disk)
  } catch (error) {
    if (error instanceof ReadoutError && error.code !== 'disk') throw error
    throw new ReadoutError('disk', say.vault.closed.message(root, reasonOf(error)), {
      kept: say.vault.closed.kept,
      advice: say.vault.closed.advice,
      cause: error,
    })
  }
}

async function open(root: string, disk: Disk): Promise<Vault> {
  const setAside = new SetAside(root, disk)
  const isNew = await makeReady(root, setAside, disk)
  const kept = { vault: root, setAside, disk }
  return {
    folder: root,
    notes: new Collection({ ...kept, folder: 'notes', noun: 'note', schema: Note }),
    memos: new Collection({ ...kept, folder: 'memos', noun: 'memo', schema: MemoFile }),
    templates: new Collection({ ...kept, folder: 'templates', noun: 'template', schema: Template }),
    collections: new Collection({ ...kept, folder: 'collections', noun: 'collection', schema: NoteCollection }),
    setAside,
    disk,
    isNew,
  }
}

/**
 * Makes or mends what a vault has to have. Where a vault is there and nothing may be written to it, that is reported, and it stays as it is.
 * @returns whether there was no manifest, so that the vault is new
 */
async function makeReady(root: string, setAside: SetAside, disk: Disk): Promise<boolean> {
  try {
    for (const name of ['notes', 'memos', 'templates', 'collections', 'originals'])
      await makeFolder(join(root, name), disk)
    const isNew = await ensureManifest(root, setAside, disk)
    if (!isNew) await disk.mayWrite(root)
    return isNew
  } catch (error) {
    if (!isReadOnly(error) || disk.stateOf(join(root, 'readout.json')) === null) throw error
    setAside.tell(root, say.vault.readOnly(reasonOf(error, root)))
    return false
  }
}

/** @returns whether there was no manifest */
async function ensureManifest(root: string, setAside: SetAside, disk: Disk): Promise<boolean> {
  const file = new DurableFile<Manifest>(join(root, 'readout.json'), Manifest, disk)
  const fresh = () => file.write({ schema: vaultSchemaVersion, id: newId(), created: new Date().toISOString() })
  try {
    const manifest = await file.read()
    if (manifest !== null) {
      await bringUp(root, file, manifest, disk)
      return false
    }
    await fresh()
    return true
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    if (error.fromNewer) {
      throw new ReadoutError('unsupported', say.vault.newer.message(root), {
        kept: say.vault.newer.kept,
        advice: say.vault.newer.advice,
      })
    }
    await setAside.report(error)
    // Whatever version it was of: documents of an older one are read as well.
    await fresh()
    return false
  }
}

/** The manifest comes last: until it is written, what is of an older version is looked for at each opening. */
async function bringUp(root: string, file: DurableFile<Manifest>, manifest: Manifest, disk: Disk): Promise<void> {
  if (manifest.schema === vaultSchemaVersion) return
  await disk.alone(root, 'migration', async () => {
    // Another window may have done it while this one waited, and be at work in it by now.
    const now = (await file.read()) ?? manifest
    if (now.schema === vaultSchemaVersion) return
    await migrate(root, now.schema, disk)
    await file.write({ ...now, schema: vaultSchemaVersion })
  })
}

function noVault(root: string): ReadoutError {
  return new ReadoutError('not-found', say.vault.none.message(root), {
    advice: say.vault.none.advice,
  })
}
