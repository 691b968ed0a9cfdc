import { ReadoutError, toReadoutError } from '../core/errors.ts'
import type { Failure } from '../shared/contract.ts'

const diskErrors: Record<string, [what: string, advice: string]> = {
  ENOSPC: ['the disk is full', 'Make room on the disk, then try again.'],
  EDQUOT: ['your disk quota is used up', 'Make room on the disk, then try again.'],
  EACCES: ['permission was denied', 'Check that you may read and write there, then try again.'],
  EPERM: ['permission was denied', 'Check that you may read and write there, then try again.'],
  EROFS: ['the disk is read-only', 'Choose a place that can be written to.'],
  EBUSY: ['another program is using the file', 'Close the other program, then try again.'],
  EMFILE: ['too many files are open', 'Close other programs, then try again.'],
  EIO: ['the disk reported an error', 'Copy your vault to another disk, then try again.'],
  ENOENT: ['there is no such file or folder', 'Check the name and the folder.'],
  EISDIR: ['it is a folder, not a file', 'Name a file.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Check the name and the folder.'],
  EEXIST: ['something of that name is there already', 'Choose another name.'],
}

/** Any thrown value as an error for a person; what the operating system refused is said in words. */
export function explain(thrown: unknown): ReadoutError {
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  const known = diskErrors[code]
  if (known === undefined) return toReadoutError(thrown)
  const path = thrown instanceof Error && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : 'A file'
  const [what, advice] = known
  return new ReadoutError('disk', `${path} could not be used: ${what}.`, {
    kept: 'What was saved before is unchanged.',
    advice,
    cause: thrown,
  })
}

/** An error as it crosses to the window. */
export function toFailure(thrown: unknown): Failure {
  const { code, message, kept, advice } = explain(thrown)
  return { code, message, kept, advice }
}
