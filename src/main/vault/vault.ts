import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { ReadoutError } from '../../core/errors.ts'
import { Template } from '../../core/memo/template.ts'
import { Id, newId } from '../../core/model/id.ts'
import type { Memo } from '../../core/model/memo.ts'
import { MemoFile } from '../../core/model/memoVersion1.ts'
import { Note } from '../../core/model/note.ts'
import { NoteCollection } from '../../core/model/noteCollection.ts'
import { Instant } from '../../core/model/time.ts'
import { Collection } from './collection.ts'
import { DurableFile } from './durableFile.ts'
import { SetAside } from './setAside.ts'
import { UnreadableFile } from './unreadableFile.ts'

const Manifest = z.strictObject({ schema: z.literal(1), id: Id, created: Instant })

/** The folder that holds everything: notes, memos, templates, the original files, and what Readout derives from them. */
export interface Vault {
  folder: string
  notes: Collection<Note>
  memos: Collection<Memo>
  /** The user's own; those that come with the application are no files. */
  templates: Collection<Template>
  collections: Collection<NoteCollection>
  setAside: SetAside
  /** Whether this call made the vault: a first start. */
  isNew: boolean
}

/**
 * Opens the vault in `folder`; where there is none, makes it, or with `mustExist` refuses to. A folder with other files in it is accepted: Readout touches only
 * its own names. A damaged manifest is set aside and written anew; notes and memos do not depend on it.
 * @throws ReadoutError `not-found` when `mustExist` and there is no vault, `disk` when the folder cannot be made or read,
 * `unsupported` when a newer Readout made the vault
 */
export async function openVault(folder: string, { mustExist = false } = {}): Promise<Vault> {
  const root = resolve(folder)
  if (mustExist && !existsSync(join(root, 'readout.json'))) {
    throw new ReadoutError('not-found', `There is no vault in ${root}.`, {
      advice: 'Import a file to make one there, or name another folder with --vault.',
    })
  }
  try {
    return await open(root)
  } catch (error) {
    if (error instanceof ReadoutError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new ReadoutError('disk', `The vault ${root} cannot be opened: ${why}.`, {
      kept: 'Nothing in it was changed.',
      advice: 'Check that the folder exists and may be written to, or name another with --vault.',
      cause: error,
    })
  }
}

async function open(root: string): Promise<Vault> {
  for (const name of ['notes', 'memos', 'templates', 'collections', 'originals'])
    await mkdir(join(root, name), { recursive: true })
  const setAside = new SetAside(root)
  const isNew = await ensureManifest(root, setAside)
  return {
    folder: root,
    notes: new Collection({ vault: root, folder: 'notes', noun: 'note', schema: Note, setAside }),
    memos: new Collection({ vault: root, folder: 'memos', noun: 'memo', schema: MemoFile, setAside }),
    templates: new Collection({ vault: root, folder: 'templates', noun: 'template', schema: Template, setAside }),
    collections: new Collection({
      vault: root,
      folder: 'collections',
      noun: 'collection',
      schema: NoteCollection,
      setAside,
    }),
    setAside,
    isNew,
  }
}

/** @returns whether there was no manifest, so that the vault is new */
async function ensureManifest(root: string, setAside: SetAside): Promise<boolean> {
  const file = new DurableFile(join(root, 'readout.json'), Manifest)
  const fresh = () => file.write({ schema: 1, id: newId(), created: new Date().toISOString() })
  try {
    if ((await file.read()) !== null) return false
    await fresh()
    return true
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    if (error.fromNewer) {
      throw new ReadoutError('unsupported', `The vault ${root} was made by a newer Readout.`, {
        kept: 'Nothing in it was changed.',
        advice: 'Install the newer version, or name another vault with --vault.',
      })
    }
    await setAside.report(error)
    await fresh()
    return false
  }
}
