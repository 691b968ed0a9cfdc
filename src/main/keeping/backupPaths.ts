import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { whereMissing } from '../vault/diskError.ts'
import { temporaryName } from '../vault/durableFile.ts'

/** What of a vault is truth, by the first part of its path; a vault's folder may hold other things too. */
const files = ['readout.json', 'desk.json']
const folders = ['notes', 'memos', 'templates', 'collections', 'originals', '.readout']
/** What Readout makes again, and what says who is at work now. */
const passing = ['index', 'locks', 'open']

/** The longest path, in UTF-16 code units. */
const longest = 1024

/**
 * Whether a path out of a backup is one of a vault's and leads nowhere else on any system: its parts have names, none of which leads up,
 * to another drive, or anywhere by a backslash.
 */
export function isVaultPath(path: string): boolean {
  const [first = '', second = '', ...rest] = path.split('/')
  const parts = second === '' && rest.length === 0 && path === first ? [first] : [first, second, ...rest]
  if (path.length > longest || parts.some((part) => !isName(part))) return false
  if (parts.length === 1) return files.includes(first)
  return folders.includes(first) && !(first === '.readout' && passing.includes(second))
}

function isName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !/[\\\p{Cc}]/u.test(part) && !/^[A-Za-z]:/u.test(part)
}

/** The paths of all files of a vault that belong into a backup, from its folder, with `/` between their parts, in order. */
export async function vaultPaths(folder: string): Promise<string[]> {
  const found: string[] = []
  const walk = async (path: string): Promise<void> => {
    // A folder may go while others are looked at; some are not there before they are needed.
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(whereMissing<Dirent[]>([]))
    for (const entry of entries) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`
      const isWanted = entry.isDirectory() ? isVaultPath(`${inner}/x`) : isVaultPath(inner)
      if (!isWanted || temporaryName.test(entry.name)) continue
      if (entry.isDirectory()) await walk(inner)
      // What is only named here, as by a symbolic link, is somewhere else.
      else if (entry.isFile()) found.push(inner)
    }
  }
  await walk('')
  return found.sort()
}
