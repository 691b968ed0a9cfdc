import { join } from 'node:path'
import { type Migration, migrations } from '../../core/model/migrations/migrations.ts'
import type { Disk } from './disk.ts'
import { whereMissing } from './diskError.ts'
import { documentText, writeDurably } from './durableFile.ts'
import { whereUnreadable } from './unreadableFile.ts'

/**
 * Brings the documents of a vault of version `from` to this Readout's version. Each document that changes is first copied as it is to
 * `.readout/before-schema-<n>/`. A kill anywhere in between means only that the rest is done the next time: the caller raises the vault's
 * version when this is over.
 * @throws ReadoutError `disk`
 */
export async function migrate(root: string, from: number, disk: Disk): Promise<void> {
  for (const step of migrations) if (step.to > from) await take(root, step, disk)
}

async function take(root: string, { to, documents }: Migration, disk: Disk): Promise<void> {
  const backup = join(root, '.readout', `before-schema-${to}`)
  // All of the copies are on the disk before the first document is changed.
  for await (const { folder, name, bytes } of changing(root, documents, disk)) {
    const copy = join(backup, folder, name)
    if (!(await holds(copy, bytes, disk))) await writeDurably(copy, bytes, disk)
  }
  for await (const { path, after } of changing(root, documents, disk))
    await writeDurably(path, documentText(after), disk)
}

interface Changing {
  folder: string
  name: string
  path: string
  bytes: Buffer
  after: object
}

/** The documents that a step changes, one after the other, each as it is now. */
async function* changing(root: string, documents: Migration['documents'], disk: Disk): AsyncGenerator<Changing> {
  for (const [folder, change] of Object.entries(documents)) {
    for (const name of await disk.list(join(root, folder)).catch(whereMissing<string[]>([]))) {
      if (name.startsWith('.') || !name.endsWith('.json')) continue
      const path = join(root, folder, name)
      const bytes = await readOrNull(path, disk)
      const after = bytes === null ? null : change(jsonOf(bytes))
      if (bytes !== null && after !== null) yield { folder, name, path, bytes, after }
    }
  }
}

async function holds(path: string, bytes: Buffer, disk: Disk): Promise<boolean> {
  return (await readOrNull(path, disk))?.equals(bytes) ?? false
}

async function readOrNull(path: string, disk: Disk): Promise<Buffer | null> {
  // In an encrypted vault one may turn out to be damaged here: who reads it as a document sets it aside.
  return disk.readFile(path).catch(whereMissing(null)).catch(whereUnreadable(null))
}

/** The JSON value of a file; `null` where it holds none: what is damaged is set aside by whoever reads it. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
