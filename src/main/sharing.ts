import type { Notice } from '../shared/contract.ts'
import type { Library } from './library.ts'
import { Presence } from './vault/presence.ts'
import { type Touched, Watch } from './vault/watch.ts'

/** What shares a vault with other windows and programs. */
export interface Sharing {
  presence: Presence
  /** Says that this window has closed the vault, and hears no more of it. */
  close: () => void
}

/**
 * Shares a vault with other windows and programs: says that this window has it open, and tells the window what others do in it, until it is
 * closed or the program ends.
 */
export function share(
  vault: { folder: string },
  library: Pick<Library, 'look' | 'refresh'>,
  tell: (notice: Notice, payload: unknown) => void,
): Sharing {
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
  let isClosed = false
  const watch = presence.open().then(() => (isClosed ? null : new Watch(vault.folder, hear)))
  const leave = () => presence.close()
  process.once('exit', leave)
  const close = () => {
    isClosed = true
    leave()
    process.off('exit', leave)
    void watch.then((watching) => watching?.close())
  }
  return { presence, close }
}
