import { ReadoutError } from '../../../core/errors.ts'
import { say } from '../../../core/words/say.ts'
import { windowsIn } from '../presence.ts'

/** @throws ReadoutError `conflict` where a window has the vault open */
export async function refuseWhereOpen(folder: string): Promise<void> {
  const [other] = await windowsIn(folder)
  if (other === undefined) return
  throw new ReadoutError('conflict', say.encryption.openElsewhere.message(other.host), {
    kept: say.encryption.nothing,
    advice: say.encryption.openElsewhere.advice,
  })
}
