import { type FileHandle, mkdir, open, readdir, rm, statfs, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import type { BackupFile, RestoreReport } from '../../core/keeping/backup.ts'
import { say } from '../../core/words/say.ts'
import { nodeDisk } from '../vault/disk.ts'
import { whereMissing } from '../vault/diskError.ts'
import { type OnFile, type OpenBackup, openBackup, readAll } from './checkBackup.ts'

/** What makes a folder a vault: written last, so that half of one is none. */
const manifest = 'readout.json'

/**
 * Restores a backup into a folder that is empty, or is not there yet. Where that fails, what was written is removed again.
 * @throws ReadoutError `usage` where the folder is not empty, `unreadable` where the backup is damaged, `unsupported` where it is none,
 * `disk`
 */
export async function restoreBackup(
  path: string,
  into: string,
  onFile: OnFile = () => undefined,
): Promise<RestoreReport> {
  await refuseFull(into)
  const backup = await openBackup(path)
  const written = new Set<string>()
  try {
    await mkdir(into, { recursive: true })
    await refuseTooLong(backup, into)
    const counts = await writeAll(backup, into, written, onFile)
    return { folder: into, created: backup.contents.created, counts }
  } catch (error) {
    for (const name of written) await rm(join(into, name), { recursive: true, force: true })
    throw error
  } finally {
    await backup.zip.close()
  }
}

async function writeAll(backup: OpenBackup, into: string, written: Set<string>, onFile: OnFile) {
  const isLast = ({ file }: { file: BackupFile }) => file.path === manifest
  const files = [...backup.files.filter((one) => !isLast(one)), ...backup.files.filter(isLast)]
  const folders = new Set<string>()
  let current: { handle: FileHandle; file: BackupFile } | null = null
  const finish = async () => {
    if (current === null) return
    const { handle, file } = current
    current = null
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    const modified = new Date(file.modified)
    await utimes(join(into, file.path), modified, modified)
  }
  const begin = async (file: BackupFile) => {
    await finish()
    if (file.path === manifest) await flush(folders)
    const target = join(into, file.path)
    written.add(file.path.split('/', 1).join(''))
    await mkdir(dirname(target), { recursive: true })
    folders.add(dirname(target))
    // It must not exist: two names may be one to this disk.
    const handle = await open(target, 'wx')
    current = { handle, file }
    return async (chunk: Uint8Array) => handle.writeFile(chunk)
  }
  try {
    const counts = await readAll({ ...backup, files }, begin, onFile)
    await finish()
    await flush(folders)
    return counts
  } catch (error) {
    await finish().catch(() => undefined)
    throw error
  }
}

async function flush(folders: ReadonlySet<string>): Promise<void> {
  for (const folder of folders) await nodeDisk.flushFolder(folder)
}

/** A backup is never put over anything. */
async function refuseFull(folder: string): Promise<void> {
  const names = await readdir(folder).catch(whereMissing<string[]>([]))
  if (names.length === 0) return
  throw new ReadoutError('usage', say.keeping.notEmpty.message(folder), {
    kept: say.keeping.notEmpty.kept,
    advice: say.keeping.notEmpty.advice,
  })
}

async function refuseTooLong({ files }: OpenBackup, into: string): Promise<void> {
  const needed = files.reduce((total, { file }) => total + file.size, 0)
  const { bavail, bsize } = await statfs(into)
  if (needed <= bavail * bsize) return
  throw new ReadoutError('disk', say.keeping.noRoom.message, {
    kept: say.keeping.noRoom.kept,
    advice: say.keeping.noRoom.advice(say.number(Math.ceil(needed / 2 ** 20))),
  })
}
