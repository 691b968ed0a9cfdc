import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { diskCode } from './vault/diskError.ts'

/**
 * The forms that names of the application's own files have. Everything that means something else to some file system is refused
 * before a path is made of it: `..` and hidden files, backslashes, drives and streams (`:`), NUL, and what is still encoded.
 */
const ownPath = /^(?:\/[\w-][\w.-]*)+$/u

/**
 * The file that an address's path names in `folder`; `/` is `/index.html`. `null` where there is none: the path leads out of the
 * folder, as written or by a symbolic link, it is not one that the application's files have, or the file is not there.
 * @param pathname as in a URL, percent-encoded
 */
export async function ownFile(folder: string, pathname: string): Promise<string | null> {
  const path = decoded(pathname === '/' ? '/index.html' : pathname)
  if (path === null || !ownPath.test(path)) return null
  try {
    const [file, within] = await Promise.all([realpath(join(folder, path)), realpath(folder)])
    return file.startsWith(within + sep) ? file : null
  } catch (error) {
    if (missing.includes(diskCode(error))) return null
    throw error
  }
}

/** Nothing of that name is there: no such file, a file where a folder would be, a name that no file system takes, a circle of links. */
const missing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // Not percent-encoding, so that it names nothing.
    return null
  }
}
