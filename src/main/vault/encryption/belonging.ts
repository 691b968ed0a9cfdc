import { conflictingWith } from '../conflictNames.ts'

/**
 * Whether a file that was written for one place of a vault may be read in another. What was set aside is as it was found, and programs that keep
 * folders in step leave second versions of a document beside it.
 */
export function belongs(written: string, here: string): boolean {
  if (written === here || here.startsWith('.readout/set-aside/')) return true
  const [folder, name, ...deeper] = here.split('/')
  if (deeper.length > 0 || name?.endsWith('.json') !== true) return false
  return conflictingWith(name.slice(0, -'.json'.length)).some((id) => written === `${folder}/${id}.json`)
}
