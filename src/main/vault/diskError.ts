import { ReadoutError } from '../../core/errors.ts'

/** By the operating system's code: what is the matter, to be read after a colon, and what to do. */
const inWords: Record<string, [what: string, advice: string]> = {
  ENOSPC: ['the disk is full', 'Make room on the disk, then try again.'],
  EDQUOT: ['your disk quota is used up', 'Make room on the disk, then try again.'],
  EACCES: ['permission was denied', 'Check that you may read and write there, then try again.'],
  EPERM: ['permission was denied', 'Check that you may read and write there, then try again.'],
  EROFS: ['the disk is read-only', 'Choose a place that can be written to.'],
  EBUSY: ['another program is using the file', 'Close the other program, then try again.'],
  EMFILE: ['too many files are open', 'Close other programs, then try again.'],
  ENFILE: ['too many files are open', 'Close other programs, then try again.'],
  EIO: ['the disk reported an error', 'Copy your vault to another disk, then try again.'],
  ENOENT: ['there is no such file or folder', 'Check the name and the folder.'],
  EISDIR: ['it is a folder, not a file', 'Name a file.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Check the name and the folder.'],
  EEXIST: ['something of that name is there already', 'Choose another name.'],
  ENAMETOOLONG: ['its name is longer than the disk allows', 'Choose a shorter name, or a folder higher up.'],
}

/** The operating system's code in an error, such as `ENOSPC`; empty where it has none. Also where the error has been said in words. */
export function diskCode(thrown: unknown): string {
  if (thrown instanceof ReadoutError) return diskCode(thrown.cause)
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
}

export function isMissing(thrown: unknown): boolean {
  return diskCode(thrown) === 'ENOENT'
}

/** For `catch`: gives `none` where there is no such file or folder; whatever else went wrong is thrown on. */
export function whereMissing<T>(none: T): (thrown: unknown) => T {
  return (thrown) => {
    if (isMissing(thrown)) return none
    throw thrown
  }
}

/** Whether nothing may be written there at all, now or a moment later. */
export function isReadOnly(thrown: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(diskCode(thrown))
}

/**
 * What the operating system refused, in words; `null` where `thrown` is nothing of the kind.
 * @param path the file that a person knows; where it is not given, the one that the error names
 */
export function diskError(thrown: unknown, path?: string): ReadoutError | null {
  if (thrown instanceof ReadoutError) return null
  const known = inWords[diskCode(thrown)]
  if (known === undefined) return null
  const named = thrown instanceof Error && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : 'A file'
  const [what, advice] = known
  return new ReadoutError('disk', `${path ?? named} could not be used: ${what}.`, {
    kept: 'What was saved before is unchanged.',
    advice,
    cause: thrown,
  })
}

/** Runs `work`; what the operating system refuses in it is said of `path`. */
export async function sayingOf<R>(path: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    throw diskError(error, path) ?? error
  }
}

/** Why, in words, as the end of a sentence without its full stop. @param path as for {@link diskError} */
export function reasonOf(thrown: unknown, path?: string): string {
  const error = diskError(thrown, path) ?? thrown
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '')
}
