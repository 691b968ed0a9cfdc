import { type Disk, type FileState, inherited, isSameState } from './disk.ts'
import { encryptedMeanwhile, keyNow, otherKey } from './encryption/meanwhile.ts'
import { manifestPath } from './manifest.ts'

/**
 * The disk of an open vault, which refuses to write once the vault is encrypted otherwise than it was when it was opened: another program
 * has encrypted it, or taken its encryption off, and what is written now would stand in the clear among what is not, or under a key that is
 * nobody's any more.
 * @param root the vault's folder
 * @param key the id of the key that it was opened with; `null` where it was not encrypted
 * @param disk what is worked with
 * @param beneath the disk that has the manifest
 */
export function steadyDisk(root: string, key: string | null, disk: Disk, beneath: Disk): Disk {
  /** The manifest's state when it was read last. */
  let known: FileState | null = null

  const confirm = async () => {
    const state = beneath.stateOf(manifestPath(root))
    if (state !== null && isSameState(state, known)) return
    const now = await keyNow(root, beneath)
    if (now === undefined) return
    if (now !== key) throw key === null ? encryptedMeanwhile(root) : otherKey()
    known = state
  }

  return {
    ...inherited(disk),
    async writeFlushed(path, content, becomes) {
      await confirm()
      await disk.writeFlushed(path, content, becomes)
    },
  }
}
