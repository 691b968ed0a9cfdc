import { basename, dirname, join, relative, sep } from 'node:path'
import { conflictingWith } from '../conflictNames.ts'
import type { Disk } from '../disk.ts'
import { temporaryName } from '../durableFile.ts'
import { UnreadableFile } from '../unreadableFile.ts'
import { isSealed } from './sealedMark.ts'
import type { VaultKey } from './vaultKey.ts'

/**
 * The disk of an encrypted vault: what is written through it is encrypted, what is read is decrypted, names and times are those of the disk
 * beneath. Whoever reads a file that is not encrypted, or was changed, or stands where another belongs, gets an {@link UnreadableFile}.
 * @param root the vault's folder
 */
export function encryptedDisk(root: string, key: VaultKey, beneath: Disk): Disk {
  return {
    writeFlushed: (path, content) => beneath.writeFlushed(path, key.seal(placeOf(root, path), content)),
    rename: (from, to) => beneath.rename(from, to),
    remove: (path) => beneath.remove(path),
    flushFolder: (folder) => beneath.flushFolder(folder),
    makeFolder: (folder) => beneath.makeFolder(folder),
    mayWrite: (folder) => beneath.mayWrite(folder),
    async readFile(path) {
      const bytes = await beneath.readFile(path)
      if (!isSealed(bytes)) throw new UnreadableFile(path, 'it is not encrypted, and this vault is')
      const unsealed = key.unseal(bytes)
      if (unsealed === null) throw new UnreadableFile(path, 'it was changed or cut off after it was encrypted')
      if (!belongs(unsealed.place, placeOf(root, path)))
        throw new UnreadableFile(path, `it was encrypted as ${unsealed.place} and put in another place`)
      return unsealed.content
    },
    list: (folder) => beneath.list(folder),
    alone: (vault, name, work) => beneath.alone(vault, name, work),
    stateOf: (path) => beneath.stateOf(path),
    setModified: (path, modified) => beneath.setModified(path, modified),
    nameFor: (hash) => key.nameFor(hash),
  }
}

/** A file's place in a vault: the path from its folder, with `/` between the parts. One that is being written has that of the file it becomes. */
export function placeOf(root: string, path: string): string {
  const name = basename(path)
  const final = temporaryName.test(name) ? name.slice(1).replace(/\.[0-9a-f]{12}\.tmp$/u, '') : name
  return relative(root, join(dirname(path), final))
    .split(sep)
    .join('/')
}

/** What was set aside is as it was found, and programs that keep folders in step leave second versions of a document beside it. */
function belongs(written: string, here: string): boolean {
  if (written === here || here.startsWith('.readout/set-aside/')) return true
  const [folder, name, ...deeper] = here.split('/')
  if (deeper.length > 0 || name?.endsWith('.json') !== true) return false
  return conflictingWith(name.slice(0, -'.json'.length)).some((id) => written === `${folder}/${id}.json`)
}
