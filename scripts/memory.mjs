import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

/** Where Linux keeps files in memory. */
const shared = '/dev/shm'

/** What the tests may write at a time, in bytes, with room for Chromium's profiles. */
const room = 4 * 2 ** 30

/**
 * Does the work with a folder for temporary files that is kept in memory, and removes the folder afterwards, or when the process exits.
 * Tests wait for the disk hundreds of times, since a save is not done before it is on the disk: on a disk that others write to as well, they
 * would measure those. Where the system has no such folder, or too little room in it, the work is done with `null`.
 * @template T
 * @param {(folder: string | null) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withFolderInMemory(work) {
  const folder = hasRoom() ? mkdtempSync(join(shared, 'readout-')) : null
  const remove = () => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  process.on('exit', remove)
  try {
    return await work(folder)
  } finally {
    process.off('exit', remove)
    remove()
  }
}

/** Whether there is such a folder, with room. */
function hasRoom() {
  if (process.platform !== 'linux') return false
  try {
    const { bavail, bsize } = statfsSync(shared)
    return bavail * bsize >= room
  } catch {
    // There is none.
    return false
  }
}
