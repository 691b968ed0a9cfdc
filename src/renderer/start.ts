import { isCommandId } from '../shared/commands.ts'
import { call, onNotice } from './bridge.ts'
import { runCommand } from './commands.ts'
import { listenForPaste } from './intake/pasted.ts'
import { advance } from './state/importing.ts'
import { followLibrary, loadLibrary, refreshLibrary, useLibrary } from './state/library.ts'
import { openFollowedLink } from './state/links.ts'
import { flushAll, useSaving } from './state/saving.ts'
import { followNote } from './state/suggestions.ts'
import { complain } from './state/toasts.ts'
import { showNote } from './state/view.ts'
import { commandFor } from './ui/keys.ts'

/** Fills the window and connects it to the main process. @returns a function that undoes the connections */
export function start(): () => void {
  const stops = [
    onNotice('command', (id) => {
      if (isCommandId(id)) runCommand(id)
    }),
    onNotice('progress', advance),
    onNotice('link', () => void openFollowedLink()),
    onNotice('closing', () => void leave()),
    followLibrary(),
    listenForPaste(),
    followNote(),
  ]
  // A window that is closed without a word (the system shuts down) still sends what was typed.
  const onPageHide = () => void flushAll()
  window.addEventListener('pagehide', onPageHide)
  // Another program may have changed the vault while this window was in the background.
  const onFocus = () => void refreshLibrary()
  window.addEventListener('focus', onFocus)
  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.defaultPrevented ? null : commandFor(event)
    if (command === null) return
    event.preventDefault()
    runCommand(command)
  }
  window.addEventListener('keydown', onKeyDown)
  void openFirst()
  return () => {
    for (const stop of stops) stop()
    window.removeEventListener('pagehide', onPageHide)
    window.removeEventListener('focus', onFocus)
    window.removeEventListener('keydown', onKeyDown)
  }
}

/** What a link leads to that Readout was started with; the sample on a first start, otherwise the note that was worked on last. */
async function openFirst(): Promise<void> {
  await loadLibrary()
  if (await openFollowedLink()) return
  const { notes, status } = useLibrary.getState()
  const first = status?.welcome ?? notes[0]?.id
  if (first !== undefined) await showNote(first)
}

async function leave(): Promise<void> {
  await flushAll()
  await call('window.leave', { saved: useSaving.getState().state === 'saved' }).catch(complain)
}
