import { isCommandId } from '../shared/commands.ts'
import { call, onNotice } from './bridge.ts'
import { runCommand } from './commands.ts'
import { listenForPaste } from './intake/pasted.ts'
import { loadParts } from './parts.ts'
import { loadDesk } from './state/desk.ts'
import { advance } from './state/importing.ts'
import { followLibrary, loadLibrary, refreshLibrary, useLibrary } from './state/library.ts'
import { openFollowedLink } from './state/links.ts'
import { useOpenMemo } from './state/memo.ts'
import { useOpenNote } from './state/note.ts'
import { flushAll, useSaving } from './state/saving.ts'
import { followNote } from './state/suggestions.ts'
import { complain } from './state/toasts.ts'
import { showNote } from './state/view.ts'
import { commandFor } from './ui/keys.ts'

/** Connects the window to the main process and has it filled; once, for as long as the page lives. */
export function start(): void {
  onNotice('command', (id) => {
    if (isCommandId(id)) runCommand(id)
  })
  onNotice('progress', advance)
  onNotice('link', () => void openFollowedLink())
  onNotice('closing', () => void leave())
  followLibrary()
  listenForPaste()
  followNote()
  void loadDesk()
  // A window that is closed without a word (the system shuts down) still sends what was typed.
  window.addEventListener('pagehide', () => void flushAll())
  // Another program may have changed the vault while this window was in the background.
  window.addEventListener('focus', () => {
    void loadDesk()
    void refreshLibrary()
  })
  // Before the memo's editor takes the arrow key for its own, whatever is pressed with it.
  window.addEventListener('keydown', goByKey, { capture: true })
  window.addEventListener('keydown', (event) => {
    const command = event.defaultPrevented ? null : commandFor(event)
    if (command === null) return
    event.preventDefault()
    runCommand(command)
  })
  void openFirst().then(loadParts).catch(complain)
}

/** What a link leads to that Readout was started with; the sample on a first start, otherwise the note that was worked on last. */
async function openFirst(): Promise<void> {
  await loadLibrary()
  if (await openFollowedLink()) return
  const { notes, status } = useLibrary.getState()
  const first = status?.welcome ?? notes[0]?.id
  if (first !== undefined) await showNote(first)
  else openWhatComes()
}

/** A vault that is indexed for the first time has its notes come by and by: opens the first, unless something else is open by then. */
function openWhatComes(): void {
  if (useLibrary.getState().isComplete) return
  const stop = useLibrary.subscribe(({ notes: [first], isComplete }) => {
    if (first === undefined && !isComplete) return
    stop()
    const isIdle = useOpenNote.getState().note === null && useOpenMemo.getState().memo === null
    if (first !== undefined && isIdle) void showNote(first.id)
  })
}

function goByKey(event: KeyboardEvent): void {
  const command = commandFor(event)
  const isInEditor = event.target instanceof Element && event.target.closest('.ProseMirror') !== null
  if (!isInEditor || (command !== 'go.back' && command !== 'go.forward')) return
  event.preventDefault()
  runCommand(command)
}

async function leave(): Promise<void> {
  await flushAll()
  await call('window.leave', { saved: useSaving.getState().state === 'saved' }).catch(complain)
}
