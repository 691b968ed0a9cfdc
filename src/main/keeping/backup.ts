import { open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  BackupContents,
  type BackupFile,
  type BackupReport,
  backupFormat,
  contentsName,
} from '../../core/keeping/backup.ts'
import { nodeDisk } from '../vault/disk.ts'
import { whereMissing } from '../vault/diskError.ts'
import { documentText, makeFolder, temporaryBeside } from '../vault/durableFile.ts'
import { isSealed, mark } from '../vault/encryption/sealedMark.ts'
import type { VaultKey } from '../vault/encryption/vaultKey.ts'
import { Manifest } from './backupDocuments.ts'
import { vaultPaths } from './backupPaths.ts'
import { checkBackup } from './checkBackup.ts'
import { ZipWriter } from './zip/zipWriter.ts'

/** Is told what is being done, how many files are done, and how many there are. */
export type OnBackup = (doing: 'writing' | 'checking', done: number, total: number) => void

/** Kinds of originals that are packed already. */
const isPackedAlready = /^originals\/.*\.(?:docx|epub|pdf|zip|png|jpe?g|gz)$/u

/**
 * Backs a vault up into one zip file with everything in it that is truth, and reads that back. Each document goes in as it is at some
 * moment meanwhile; no write spans two documents, so that this is a state of the vault. Where there is a file at `path`, it is replaced
 * only by a whole backup. What is encrypted in the vault stays so in the backup.
 * @param key of an encrypted vault: what is read back is then looked into as well
 * @throws ReadoutError `disk`, or `unreadable` where what was written cannot be read back; then there is no backup
 */
export async function backUp(
  vault: string,
  path: string,
  onBackup: OnBackup = () => undefined,
  key: VaultKey | null = null,
): Promise<BackupReport> {
  await makeFolder(dirname(path))
  const temporary = temporaryBeside(path)
  try {
    await write(vault, temporary, onBackup)
    const onFile = (done: number, total: number) => onBackup('checking', done, total)
    const report = await checkBackup(temporary, onFile, async ({ id }) => (key?.id === id ? key : null))
    await nodeDisk.rename(temporary, path)
    await nodeDisk.flushFolder(dirname(path))
    return { ...report, path }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function write(vault: string, path: string, onBackup: OnBackup): Promise<void> {
  const created = new Date()
  const paths = await vaultPaths(vault)
  const zip = await ZipWriter.begin(path)
  try {
    const files: BackupFile[] = []
    for (const [done, name] of paths.entries()) {
      onBackup('writing', done, paths.length)
      const file = await add(zip, vault, name)
      if (file !== null) files.push(file)
    }
    const contents: BackupContents = {
      format: backupFormat,
      vault: await idOf(vault),
      created: created.toISOString(),
      files,
    }
    const json = Buffer.from(documentText(BackupContents.parse(contents)))
    await zip.add(contentsName, [json], { modified: created, isPacked: true })
    await zip.finish()
  } catch (error) {
    await zip.abandon()
    throw error
  }
}

/** Files up to this length are read at once, in bytes. */
const short = 256 * 1024

/** @returns `null` where the file is gone meanwhile */
async function add(zip: ZipWriter, vault: string, name: string): Promise<BackupFile | null> {
  // While it is open, it stays whole: who saves it meanwhile puts another file in its place.
  const file = await open(join(vault, name)).catch(whereMissing(null))
  if (file === null) return null
  try {
    const { mtime, size } = await file.stat()
    const head = Buffer.alloc(mark.length)
    await file.read(head, 0, head.length, 0)
    // What is encrypted looks like chance, which cannot be packed.
    const how = { modified: mtime, isPacked: !isPackedAlready.test(name) && !isSealed(head) }
    const added =
      size <= short
        ? await zip.addBytes(name, await file.readFile(), how)
        : await zip.add(name, file.createReadStream({ highWaterMark: 1 << 20, autoClose: false }), how)
    return { path: name, ...added, modified: mtime.toISOString() }
  } finally {
    await file.close()
  }
}

/** The id of the vault in a folder; `null` where its manifest cannot be read. */
export async function idOf(vault: string): Promise<string | null> {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(vault, 'readout.json'), 'utf8'))).id
  } catch {
    // Notes and memos do not depend on it, and neither does their backup.
    return null
  }
}
