import { join } from 'node:path'
import { temporaryName } from './durableFile.ts'
import type { Vault } from './vault.ts'

/** Another program may be writing a younger one at this moment. In milliseconds. */
export const leastAge = 10 * 60 * 1000

/**
 * Removes the files of writes that a crash or a power cut broke off, wherever Readout writes in a vault. What cannot be removed stays
 * for the next time: it is in nobody's way.
 * @returns how many were removed
 */
export async function removeLeftovers({ folder, disk }: Pick<Vault, 'folder' | 'disk'>): Promise<number> {
  const own = ['notes', 'memos', 'templates', 'collections', 'originals', '.readout'].map((name) => join(folder, name))
  let removed = await removeIn(folder, false)
  for (const each of own) removed += await removeIn(each, true)
  return removed

  async function removeIn(place: string, isDeep: boolean): Promise<number> {
    let count = 0
    for (const name of await disk.list(place).catch(() => [])) {
      const path = join(place, name)
      // Folders that Readout makes have no dot in their names, and its files have one.
      if (isDeep && !name.includes('.')) count += await removeIn(path, true)
      else if (temporaryName.test(name) && isOld(path)) count += await disk.remove(path).then(one, none)
    }
    return count
  }

  function isOld(path: string): boolean {
    try {
      const state = disk.stateOf(path)
      return state !== null && Date.now() - state.modified > leastAge
    } catch {
      return false
    }
  }
}

const one = () => 1
const none = () => 0
