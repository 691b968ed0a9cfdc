import type { CommandId } from '../shared/commands.ts'
import type { DesktopCommand } from '../shared/contract.ts'
import { copyLinkInFocus, copyNoteLink, copyQuotationInFocus } from './annotations/copying.ts'
import { focusFilter, stepToAnnotation } from './annotations/stepping.ts'
import { call } from './bridge.ts'
import { askAnnotations, askSelected, askSources } from './exchange/exporting.ts'
import { chooseAnnotations } from './exchange/importing.ts'
import { askVersions } from './keeping/asking.ts'
import { askSchedule, backUp, restoreBackup } from './keeping/backups.ts'
import { showTrash, trashWanted } from './keeping/trashing.ts'
import { archiveNotes, askCollection, askTags } from './library/acting.ts'
import { pinOpen } from './library/pinning.ts'
import { askEncryption } from './lock/encrypting.ts'
import { stepToFinding } from './memo/checks/checksStore.ts'
import { exportMemo } from './memo/exportMemo.ts'
import { askNewMemo } from './memo/new/newMemo.ts'
import { verifyMemo } from './memo/verify/verifying.ts'
import { openPalette } from './palette/paletteState.ts'
import { loadView } from './parts.ts'
import { openFind } from './reader/findState.ts'
import { focusSearch } from './search/focus.ts'
import { undoBulk } from './state/bulk.ts'
import { go } from './state/going.ts'
import { importChosen } from './state/importing.ts'
import { speakIn } from './state/language.ts'
import { redoMemo, undoMemo } from './state/memo.ts'
import { redo, undo, useOpenNote } from './state/note.ts'
import { complain } from './state/toasts.ts'
import { chooseUpdate } from './state/updating.ts'
import { type NoteView, showShortcuts, showView, togglePreview, useView } from './state/view.ts'
import { acceptAll, goToNext } from './suggest/decide.ts'
import { openManaging } from './tags/managing.ts'
import { exportTimeline } from './timeline/exportTimeline.ts'
import { beginTour } from './tour/touring.ts'
import { drawNow } from './ui/drawNow.ts'
import { isField } from './ui/isField.ts'

const run: Record<CommandId, () => void> = {
  'note.import': () => void importChosen('files'),
  'note.importFolder': () => void importChosen('folder'),
  'note.update': () => void chooseUpdate(),
  'note.copyLink': () => void copyNoteLink(),
  'memo.new': () => askNewMemo(),
  'memo.export': () => void exportMemo(),
  'memo.verify': () => void verifyMemo(),
  'timeline.export': () => void exportTimeline(),
  'annotations.export': () => void askAnnotations(),
  'annotations.import': () => void chooseAnnotations(),
  'sources.export': () => void askSources(),
  'notes.export': askSelected,
  'notes.tag': () => askTags(),
  'notes.collect': () => askCollection(),
  'notes.archive': () => archiveNotes(true),
  'notes.unarchive': () => archiveNotes(false),
  'bulk.undo': () => void undoBulk(),
  'tags.manage': openManaging,
  'item.versions': () => void askVersions(),
  'item.trash': trashWanted,
  'trash.show': () => void showTrash(),
  'vault.backup': () => void backUp(),
  'vault.schedule': () => void askSchedule(),
  'vault.restore': () => void restoreBackup(),
  'vault.encrypt': () => askEncryption('encrypt'),
  'vault.passphrase': () => askEncryption('change'),
  'vault.decrypt': () => askEncryption('decrypt'),
  'vault.reveal': () => void call('vault.reveal', {}).catch(complain),
  'vault.open': () => desktop('vault.open'),
  'help.guide': () => desktop('help.guide'),
  'help.logs': () => desktop('help.logs'),
  'help.about': () => desktop('help.about'),
  'edit.undo': () => travel('undo'),
  'edit.redo': () => travel('redo'),
  'suggestions.acceptAll': () => {
    if (useView.getState().place === 'note') acceptAll()
  },
  'annotation.copyQuotation': () => {
    if (useView.getState().place === 'note') void copyQuotationInFocus()
  },
  'annotation.copyLink': () => {
    if (useView.getState().place === 'note') void copyLinkInFocus()
  },
  'search.focus': focusSearch,
  'item.pin': pinOpen,
  'text.find': openFind,
  'palette.open': openPalette,
  'go.back': () => void go(-1),
  'go.forward': () => void go(1),
  'memo.preview': () => {
    if (useView.getState().place === 'memo') togglePreview()
  },
  'view.text': () => void goToView('text').catch(complain),
  'view.actors': () => void goToView('actors').catch(complain),
  'view.timeline': () => void goToView('timeline').catch(complain),
  'go.library': () => focusRegion('library'),
  'go.reader': () => focusRegion('middle'),
  'go.annotations': () => focusRegion('side'),
  'go.nextSuggestion': () => {
    if (useView.getState().place === 'note') goToNext()
  },
  'go.nextAnnotation': () => {
    if (useView.getState().place === 'note') stepToAnnotation(1)
  },
  'go.previousAnnotation': () => {
    if (useView.getState().place === 'note') stepToAnnotation(-1)
  },
  'go.nextFinding': () => stepToFinding(1),
  'go.previousFinding': () => stepToFinding(-1),
  'go.filter': () => {
    if (useView.getState().place === 'note') focusFilter()
  },
  'help.tour': () => void beginTour(),
  'language.system': () => void speakIn('system'),
  'language.en': () => void speakIn('en'),
  'language.fr': () => void speakIn('fr'),
  'help.shortcuts': () => showShortcuts(true),
}

/** Does what a command says, wherever it was chosen: menu, key or button. */
export function runCommand(id: CommandId): void {
  run[id]()
}

function desktop(command: DesktopCommand): void {
  void call('desktop.run', { command }).catch(complain)
}

/**
 * In the text of a memo and in its head, undo takes back whatever was done last in the memo, typing too. In any other field it is the field's
 * own. What lies behind a dialog is not changed unseen.
 */
function travel(direction: 'undo' | 'redo'): void {
  const { activeElement } = document
  const isMemo = useView.getState().place === 'memo'
  const isOfMemo =
    isMemo && activeElement?.closest('[data-region="middle"]') != null && activeElement.closest('form') === null
  if (isField(activeElement) && !isOfMemo) document.execCommand(direction)
  else if (document.querySelector('dialog[open]') !== null) return
  else if (isMemo) direction === 'undo' ? undoMemo() : redoMemo()
  else direction === 'undo' ? undo() : redo()
}

/** Looks at the open note in another way, with the focus in it. */
async function goToView(view: NoteView): Promise<void> {
  if (useOpenNote.getState().note === null) return
  await loadView(view)
  showView(view)
  drawNow()
  focusRegion('middle')
}

/** Puts the focus on the part of the window that carries `data-region`: its marked element, or its first that can take it. */
function focusRegion(region: 'library' | 'middle' | 'side'): void {
  const root = document.querySelector(`[data-region="${region}"]`)
  // A view of the note that is not shown is still there, with all that it had.
  const find = (wanted: string) => [...(root?.querySelectorAll(wanted) ?? [])].find((one) => one.checkVisibility())
  const candidate = find('[data-focus]') ?? find('[tabindex="0"], a[href], button, input, textarea')
  if (candidate instanceof HTMLElement) candidate.focus()
}
