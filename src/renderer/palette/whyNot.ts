import type { CommandId } from '../../shared/commands.ts'
import { canGo } from '../state/going.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenMemo } from '../state/memo.ts'
import { useOpenNote } from '../state/note.ts'
import { selectedNotes, useSelection } from '../state/selection.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'

type Need = keyof typeof t.palette.needs

/** What a command works on; those that are not here always do something. */
const needs: Partial<Record<CommandId, Need>> = {
  'note.update': 'openNote',
  'note.copyLink': 'openNote',
  'timeline.export': 'openNote',
  'annotations.export': 'openNote',
  'annotations.import': 'openNote',
  'view.text': 'openNote',
  'view.actors': 'openNote',
  'view.timeline': 'openNote',
  'suggestions.acceptAll': 'note',
  'annotation.copyQuotation': 'note',
  'annotation.copyLink': 'note',
  'text.find': 'note',
  'go.nextSuggestion': 'note',
  'go.nextAnnotation': 'note',
  'go.previousAnnotation': 'note',
  'go.filter': 'note',
  'memo.export': 'openMemo',
  'memo.preview': 'memo',
  'go.nextFinding': 'memo',
  'go.previousFinding': 'memo',
  'sources.export': 'notes',
  'notes.tag': 'chosen',
  'notes.collect': 'chosen',
  'notes.archive': 'chosen',
  'notes.unarchive': 'chosen',
  'item.pin': 'document',
  'item.versions': 'document',
  'item.trash': 'anything',
  'vault.encrypt': 'notEncrypted',
  'vault.passphrase': 'encrypted',
  'vault.decrypt': 'encrypted',
  'go.back': 'back',
  'go.forward': 'forward',
}

/** Why a command would do nothing now, as a sentence; `null` where it does something. */
export function whyNot(id: CommandId): string | null {
  const need = needs[id]
  return need === undefined || isMet(need) ? null : t.palette.needs[need]
}

function isMet(need: Need): boolean {
  const { place } = useView.getState()
  const hasNote = useOpenNote.getState().note !== null
  const hasMemo = useOpenMemo.getState().memo !== null
  switch (need) {
    case 'openNote':
      return hasNote
    case 'note':
      return hasNote && place === 'note'
    case 'openMemo':
      return hasMemo
    case 'memo':
      return hasMemo && place === 'memo'
    case 'document':
      return place === 'note' ? hasNote : hasMemo
    case 'anything':
      return useSelection.getState().ids.size > 0 || (place === 'note' ? hasNote : hasMemo)
    case 'chosen':
      return selectedNotes().length > 0 || (hasNote && place === 'note')
    case 'notes':
      return useLibrary.getState().notes.length > 0
    case 'notEncrypted':
      return useLibrary.getState().status?.isEncrypted !== true
    case 'encrypted':
      return useLibrary.getState().status?.isEncrypted === true
    case 'back':
      return canGo(-1)
    case 'forward':
      return canGo(1)
  }
}
