import type { Notice } from '../shared/contract.ts'
import type { Library } from './library.ts'
import { Presence } from './vault/presence.ts'
import { type Touched, Watch } from './vault/watch.ts'

/**
 * Shares a vault with other windows and programs: says that this window has it open, and tells the window what others do in it, for as
 * long as the program runs.
 */
export function share(
  vault: { folder: string },
  library: Pick<Library, 'look' | 'refresh'>,
  tell: (notice: Notice, payload: unknown) => void,
): Presence {
  const presence = new Presence(vault.folder, () => tell('status', {}))
  const hear = ({ documents, anything, collections, desk, windows }: Touched) => {
    // What cannot be found out now is found when the window is looked at again.
    if (anything) library.refresh().catch(() => undefined)
    else if (documents.length > 0) library.look(documents)
    if (collections) tell('collections', {})
    if (desk) tell('desk', {})
    if (windows) void presence.look()
  }
  // The folder of those who are here is made by the first.
  void presence.open().then(() => new Watch(vault.folder, hear))
  process.once('exit', () => presence.close())
  return presence
}
