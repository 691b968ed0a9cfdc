import { basename, dirname, join, relative, sep } from 'node:path'
import { say } from '../../../core/words/say.ts'
import type { Disk } from '../disk.ts'
import { finalName } from '../durableFile.ts'
import { UnreadableFile } from '../unreadableFile.ts'
import { belongs } from './belonging.ts'
import { keyNow, otherKey } from './meanwhile.ts'
import { isSealed } from './sealedMark.ts'
import type { VaultKey } from './vaultKey.ts'

/**
 * The disk of an encrypted vault: what is written through it is encrypted, what is read is decrypted, names and times are those of the disk
 * beneath. Whoever reads a file that is not encrypted, or was changed, or stands where another belongs, gets an {@link UnreadableFile}, unless it
 * is the vault that has another key by now.
 * @param root the vault's folder
 */
export function encryptedDisk(root: string, key: VaultKey, beneath: Disk): Disk {
  return {
    writeFlushed: (path, content, becomes = path) =>
      beneath.writeFlushed(path, key.seal(placeOf(root, becomes), content)),
    rename: (from, to) => beneath.rename(from, to),
    remove: (path) => beneath.remove(path),
    flushFolder: (folder) => beneath.flushFolder(folder),
    makeFolder: (folder) => beneath.makeFolder(folder),
    mayWrite: (folder) => beneath.mayWrite(folder),
    async readFile(path) {
      const bytes = await beneath.readFile(path)
      const unsealed = key.unseal(bytes)
      if (unsealed === null) {
        await refuseOtherKey(root, key, beneath)
        throw new UnreadableFile(path, isSealed(bytes) ? say.encryption.reasons.changed : say.encryption.reasons.plain)
      }
      if (!belongs(unsealed.place, placeOf(root, path)))
        throw new UnreadableFile(path, say.encryption.reasons.moved(unsealed.place))
      return unsealed.content
    },
    list: (folder) => beneath.list(folder),
    alone: (vault, name, work) => beneath.alone(vault, name, work),
    stateOf: (path) => beneath.stateOf(path),
    setModified: (path, modified) => beneath.setModified(path, modified),
    nameFor: (hash) => key.nameFor(hash),
  }
}

/**
 * Another program may have taken the vault's encryption off since it was opened, or encrypted it anew: then there is nothing wrong with its
 * files, and none must be set aside.
 */
async function refuseOtherKey(root: string, key: VaultKey, disk: Disk): Promise<void> {
  // Where that cannot be read, there is only the file to go by.
  const now = await keyNow(root, disk).catch(() => undefined)
  if (now !== undefined && now !== key.id) throw otherKey()
}

/** A file's place in a vault: the path from its folder, with `/` between the parts. One that is being written has that of the file it becomes. */
export function placeOf(root: string, path: string): string {
  return relative(root, join(dirname(path), finalName(basename(path))))
    .split(sep)
    .join('/')
}
