import { ReadoutError } from '../../../core/errors.ts'

/** A backup that cannot be relied on. @param why to be read after a colon, without a full stop */
export function damaged(why: string): ReadoutError {
  return new ReadoutError('unreadable', `The backup is damaged: ${why}.`, {
    kept: 'Nothing was taken from it.',
    advice: 'Take an older backup, or unpack with a zip program what of this one can still be read.',
  })
}

/** A file that no backup is like. @param why to be read after a colon, without a full stop */
export function refused(why: string): ReadoutError {
  return new ReadoutError('unsupported', `The file is not a backup that Readout made: ${why}.`, {
    kept: 'Nothing was taken from it.',
    advice: 'Choose another file.',
  })
}
