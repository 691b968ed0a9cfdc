import { ReadoutError } from '../../../core/errors.ts'
import { windowsIn } from '../presence.ts'

/** @throws ReadoutError `conflict` where a window has the vault open */
export async function refuseWhereOpen(folder: string): Promise<void> {
  const [other] = await windowsIn(folder)
  if (other === undefined) return
  const where = other.host === null ? 'in another window' : `on the computer ${other.host}`
  throw new ReadoutError('conflict', `This vault is open ${where}.`, {
    kept: 'Nothing was changed.',
    advice: 'Close it there, wait a moment, then try again.',
  })
}
