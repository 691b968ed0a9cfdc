import {
  acceleratorOf,
  annotationKeys,
  type CommandId,
  commandIds,
  commands,
  linkKey,
  replyKey,
  suggestionKeys,
} from '../../shared/commands.ts'
import { t } from '../strings.ts'
import { isMac, keysOf } from './keys.ts'

/** Keys, and what they do. */
export interface KeyRow {
  keys: string
  what: string
}

export interface KeyTable {
  title: string
  rows: readonly KeyRow[]
}

const upper = (keys: readonly string[]) => keys.map((key) => key.toUpperCase()).join('  ')
const kinds = upper(Object.values(annotationKeys))
const { accept, correct, reject, next, previous } = suggestionKeys
const around = upper([next, previous])

/** The keys of one place of the window each, which no menu has. Written for Linux and Windows. */
const places: Record<keyof typeof t.shortcuts.places, [keys: string, what: string][]> = {
  library: [
    ['↑ ↓', 'Previous or next'],
    ['Space', 'Take into the selection, or out of it'],
    ['Shift ↑ ↓', 'Select up to there'],
    ['Ctrl A', 'Select all that are listed'],
    ['← →', 'Close or open a group'],
    ['Esc', 'Let go of the selection'],
    ['Delete', 'On what is pinned: take it off'],
    ['F2', 'On a saved search: rename'],
    ['Alt ↑ ↓', 'On what is pinned: move it'],
  ],
  search: [
    ['↑ ↓', 'Previous or next hit; with Page a view of them'],
    ['Enter', 'Open at the hit; with Ctrl stay in the search'],
    ['Tab', 'Take what is offered'],
    ['Esc', 'Clear the search; again, go back'],
  ],
  palette: [
    ['>  @  #', 'Only commands, people, tags'],
    ['↑ ↓', 'Previous or next; with Page ten of them'],
    ['Enter', 'Do or open it'],
    ['Esc', 'Back to where you were'],
  ],
  panes: [
    ['← →', 'Move it; with Shift further'],
    ['Home  End', 'As narrow, as wide as can be'],
    ['Enter', 'Its own width again'],
  ],
  text: [
    ['↑ ↓', 'Previous or next sentence'],
    ['Shift ↑ ↓', 'Widen or narrow by a sentence'],
    ['← →', 'Previous or next word'],
    ['Shift ← →', 'Widen or narrow by a word; with Alt by a letter'],
    ['Home  End', 'First or last word of the sentence'],
    ['[  ]', 'Move the start or end of the annotation by ← →; Enter keeps'],
    ['F3', 'Next hit; with Shift the one before'],
    ['+  −  0', 'Larger, smaller, normal text'],
    [kinds, 'Quote, highlight, claim, comment'],
    ['Enter', 'Go to the annotation on these words'],
    [around, 'Next or previous suggestion'],
    ['Esc', 'Let go of the selection'],
  ],
  list: [
    ['↑ ↓  or  K J', 'Previous or next annotation'],
    ['Enter', 'Edit'],
    [upper([replyKey]), 'Reply'],
    [upper([linkKey]), 'Copy its link'],
    ['/', 'Filter'],
    [kinds, 'Change the kind'],
    ['Delete', 'Delete'],
  ],
  suggestion: [
    [`${upper([accept])}  or  Enter`, 'Accept'],
    [upper([correct]), 'Correct the speaker; Enter accepts'],
    [`${upper([reject])}  or  Delete`, 'Reject'],
    [around, 'Next or previous suggestion'],
  ],
  views: [
    ['↑ ↓', 'Previous or next'],
    ['Enter', 'Open an actor; show the passage'],
    [upper([accept, reject]), 'Accept, reject what is suggested'],
    ['E', 'Edit'],
    ['N', 'New event'],
    ['Delete', 'Delete the event'],
  ],
  memo: [
    ['@  or  [[', 'Insert evidence: ↵ quote, Shift ↵ quotation, Ctrl ↵ cite'],
    ['Ctrl Alt E', 'Go to the evidence and back'],
    ['Enter  Q  C', 'On evidence: quotation, quote in the line, cite'],
    ['Enter', 'On quoted words: shorten or clarify'],
    ['Ctrl Enter', 'On a citation: show in source'],
    ['Ctrl B  Ctrl I', 'Bold, italic'],
    ['Ctrl Alt 1  2  3  0', 'Heading of level 1 to 3, paragraph'],
    ['Ctrl Shift 7  8', 'Numbered, bulleted list'],
    ['Tab  Shift Tab', 'Nest a list item; next cell of a table'],
    ['Ctrl Alt F', 'Footnote'],
    ['Ctrl Alt T', 'Table'],
    ['Alt Shift ↓ →', 'Add a row, a column; with ↑ ← delete it'],
    ['Shift Enter', 'New line in a paragraph'],
    ['Alt ↑ ↓', 'Move the block or the list item'],
    ['Alt Enter', 'On a finding of the checks: its fixes; Esc closes'],
    ['Ctrl Y', 'Redo'],
  ],
}

/** Every key of the window: the commands by their menus, then those of one place each. */
export function keyTables(onMac = isMac): KeyTable[] {
  const menus = ['file', 'edit', 'view', 'help'] as const
  const ofMenus = menus.map((menu) => ({ title: t.shortcuts.menus[menu], rows: rowsOf(menu, onMac) }))
  const ofPlaces = Object.entries(places).map(([place, rows]) => ({
    title: t.shortcuts.places[place as keyof typeof places],
    rows: rows.map(([keys, what]) => ({ keys: onMac ? asOnMac(keys) : keys, what })),
  }))
  return [...ofMenus, ...ofPlaces]
}

function rowsOf(menu: (typeof commands)[CommandId]['menu'], onMac: boolean): KeyRow[] {
  return commandIds
    .filter((id) => commands[id].menu === menu && acceleratorOf(id, onMac) !== null)
    .map((id) => ({ keys: keysOf(id, onMac), what: commands[id].label.replace('…', '') }))
}

function asOnMac(keys: string): string {
  return keys.replaceAll('Ctrl ', '⌘').replaceAll('Alt ', '⌥').replaceAll('Shift ', '⇧')
}
