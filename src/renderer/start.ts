import { isCommandId } from '../shared/commands.ts'
import type { StartAnswer, WindowStart } from '../shared/windowStart.ts'
import { asked } from './asked.ts'
import { call, onNotice, startAnswer } from './bridge.ts'
import { runCommand } from './commands.ts'
import { listenForPaste } from './intake/pasted.ts'
import { followBackups } from './keeping/backups.ts'
import { isLocked, showUnlocked, waitUnlocked } from './lock/locked.ts'
import { loadParts, lockPage } from './parts.ts'
import { loadCollections, useCollections } from './state/collections.ts'
import { loadDesk, showDesk } from './state/desk.ts'
import { hearGiven, openFirstLink, takeGiven } from './state/given.ts'
import { followPerson } from './state/history.ts'
import { advance } from './state/importing.ts'
import { beginLibrary, followLibrary, refreshLibrary, showProblems, useLibrary } from './state/library.ts'
import { useOpenMemo } from './state/memo.ts'
import { followMemo } from './state/memoOnDisk.ts'
import { useOpenNote } from './state/note.ts'
import { followMotion } from './state/reading.ts'
import { begunStill, flushAll, useSaving } from './state/saving.ts'
import { settle, settled } from './state/settled.ts'
import { followNote } from './state/suggestions.ts'
import { complain } from './state/toasts.ts'
import { showNote } from './state/view.ts'
import { commandFor } from './ui/keys.ts'

/** A vault that takes longer to open than this, in milliseconds, is waited for with an empty window. */
const patience = 250

/**
 * Connects the window to the main process and has it filled; once, for as long as the page lives.
 * @param show draws the window; it is filled by then, unless that takes long
 */
export function start(show: () => void): void {
  onNotice('command', (id) => {
    if (isCommandId(id) && !isLocked()) runCommand(id)
  })
  onNotice('progress', advance)
  onNotice('given', hearGiven)
  onNotice('closing', () => void leave())
  onNotice('status', showProblems)
  onNotice('desk', () => void loadDesk().then(showProblems))
  onNotice('collections', () => {
    if (useCollections.getState().areLoaded) void loadCollections()
  })
  followPerson()
  followLibrary()
  followBackups()
  listenForPaste()
  followNote()
  followMemo()
  followMotion()
  // A window that is closed without a word (the system shuts down) still sends what was typed.
  window.addEventListener('pagehide', () => void flushAll())
  void settled.then(lookWhenBack)
  // Before the memo's editor takes the arrow key for its own, whatever is pressed with it.
  window.addEventListener('keydown', goByKey, { capture: true })
  window.addEventListener('keydown', (event) => {
    const command = event.defaultPrevented || isLocked() ? null : commandFor(event)
    if (command === null) return
    event.preventDefault()
    runCommand(command)
  })
  void fillAndShow(show).catch(complain)
  void settled.then(takeGiven).then(loadParts).catch(complain)
}

/** Draws the window once, when it is filled: to draw it empty first would take as long again. */
async function fillAndShow(show: () => void): Promise<void> {
  const timer = setTimeout(show, patience)
  try {
    const start = await startOf(await startAnswer(asked), show)
    showDesk(start.desk)
    beginLibrary(start)
    await openFirst(start)
  } finally {
    clearTimeout(timer)
    showUnlocked()
    show()
    settle()
  }
}

/** What the window shows first; of an encrypted vault, when its passphrase was given. */
async function startOf(answer: StartAnswer, show: () => void): Promise<WindowStart> {
  if (!('locked' in answer)) return answer
  await lockPage.load()
  const unlocked = waitUnlocked(answer.locked.folder)
  show()
  await unlocked
  return startOf(await call('window.start', {}), show)
}

/** What a link leads to that Readout was started with; the sample on a first start, otherwise the note that was worked on last. */
async function openFirst({ hasLink, first, notes }: WindowStart): Promise<void> {
  if (hasLink && (await openFirstLink())) return
  // Where it could not be read, opening it says why.
  const id = first?.opening.id ?? notes[0]?.id
  if (id !== undefined) await showNote(id, null, first)
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

/** Another program may have changed the vault while this window was in the background. */
function lookWhenBack(): void {
  window.addEventListener('focus', () => {
    if (isLocked()) return
    void loadDesk()
    void refreshLibrary()
  })
}

function goByKey(event: KeyboardEvent): void {
  const command = commandFor(event)
  const isInEditor = event.target instanceof Element && event.target.closest('.ProseMirror') !== null
  if (isLocked() || !isInEditor || (command !== 'go.back' && command !== 'go.forward')) return
  event.preventDefault()
  runCommand(command)
}

async function leave(): Promise<void> {
  await flushAll()
  const saved = useSaving.getState().state === 'saved'
  await call('window.leave', { saved, begun: begunStill() }).catch(complain)
}
