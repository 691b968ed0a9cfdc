import { setTimeout as wait } from 'node:timers/promises'
import { diskCode } from './diskError.ts'

/** How often a file that is held up is tried, and how much longer each pause is than the one before, in milliseconds: half a second in all. */
const mostTries = 10
const pause = 12

/**
 * Does something to a name of a file; on Windows, where that is refused while a virus scanner, an indexer or a program that keeps folders in step
 * has the file open, a few times. Node's `fs.rm` tries so for folders, and lowdb's writer for its rename
 * (https://github.com/typicode/steno/blob/main/src/index.ts). Elsewhere such a refusal is for good.
 */
export async function whileHeldUp(work: () => Promise<void>, platform = process.platform): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const isHeldUp = platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(diskCode(error))
      if (!isHeldUp || tries === mostTries) throw error
      await wait(tries * pause)
    }
  }
}

/**
 * For `catch` after flushing a folder: some file systems, mostly of a network, have no such call, and then there is nothing to be done. PostgreSQL
 * passes over the same (`fsync_fname_ext` in https://github.com/postgres/postgres/blob/master/src/common/file_utils.c).
 */
export function whereNotOffered(thrown: unknown): void {
  if (!['EINVAL', 'EBADF', 'ENOTSUP', 'EOPNOTSUPP'].includes(diskCode(thrown))) throw thrown
}
