import { ReadoutError } from '../../../core/errors.ts'
import { say } from '../../../core/words/say.ts'

/** A backup that cannot be relied on. @param why to be read after a colon, without a full stop */
export function damaged(why: string): ReadoutError {
  return new ReadoutError('unreadable', say.keeping.backup.damaged(why), {
    kept: say.keeping.backup.kept,
    advice: say.keeping.backup.older,
  })
}

/** A file that no backup is like. @param why to be read after a colon, without a full stop */
export function refused(why: string): ReadoutError {
  return new ReadoutError('unsupported', say.keeping.backup.refused(why), {
    kept: say.keeping.backup.kept,
    advice: say.keeping.backup.other,
  })
}
