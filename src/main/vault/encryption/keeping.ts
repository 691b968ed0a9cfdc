import { dirname, join } from 'node:path'
import type { Disk } from '../disk.ts'
import { whereMissing } from '../diskError.ts'
import { DurableFile } from '../durableFile.ts'
import { keyCopyPath, Manifest, manifestPath } from '../manifest.ts'

/** Writes the manifest of an encrypted vault, and then its copy: at any moment one of the two says how to get at the key. */
export async function keepKey(root: string, manifest: Manifest, disk: Disk): Promise<void> {
  await new DurableFile(manifestPath(root), Manifest, disk).write(manifest)
  await new DurableFile(keyCopyPath(root), Manifest, disk).write(manifest)
}

/** Writes the copy where it is missing or is of an earlier passphrase: of what the manifest says, not while another program changes that. */
export async function keepCopy(root: string, disk: Disk): Promise<void> {
  const copy = new DurableFile(keyCopyPath(root), Manifest, disk)
  const uncopied = async () => {
    const manifest = await new DurableFile(manifestPath(root), Manifest, disk).read()
    if (manifest?.encryption === undefined) return null
    // One that cannot be read is made anew.
    const copied = await copy.read().catch(() => null)
    return JSON.stringify(copied) === JSON.stringify(manifest) ? null : manifest
  }
  if ((await uncopied()) === null) return
  await disk.alone(root, 'encryption', async () => {
    const manifest = await uncopied()
    if (manifest !== null) await copy.write(manifest)
  })
}

/** Removes the search index and the lists, which hold words of the notes. They are made again. */
export async function removeIndex(root: string, disk: Disk): Promise<void> {
  const folder = join(root, '.readout', 'index')
  const names = await disk.list(folder).catch(whereMissing<string[]>([]))
  for (const name of names) await disk.remove(join(folder, name))
  if (names.length > 0) await disk.flushFolder(folder)
}

export async function removeFile(path: string, disk: Disk): Promise<void> {
  if (disk.stateOf(path) === null) return
  await disk.remove(path)
  await disk.flushFolder(dirname(path))
}

/** Where it is said that a vault is in the middle of being encrypted or decrypted. */
export function turningPath(root: string): string {
  return join(root, '.readout', 'turning.json')
}
