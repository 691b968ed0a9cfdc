import {
  acceleratorOf,
  annotationKeys,
  type CommandId,
  commandIds,
  commands,
  labelOf,
  linkKey,
  replyKey,
  suggestionKeys,
} from '../../shared/commands.ts'
import { t } from '../strings.ts'
import { isMac, keysNamed, keysOf } from './keys.ts'

/** Keys, and what they do. */
interface KeyRow {
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

/** The keys of one place of the window each, which no menu has. Written for Linux and Windows, with the names that keys have in English. */
const places: Record<keyof typeof t.shortcuts.places, [keys: string, what: keyof typeof t.shortcuts.what][]> = {
  library: [
    ['↑ ↓', 'previousOrNext'],
    ['Space', 'select'],
    ['Shift ↑ ↓', 'selectTo'],
    ['Ctrl A', 'selectAll'],
    ['← →', 'groups'],
    ['Esc', 'letGo'],
    ['Delete', 'unpin'],
    ['F2', 'renameSearch'],
    ['Alt ↑ ↓', 'movePinned'],
  ],
  search: [
    ['↑ ↓', 'hits'],
    ['Enter', 'openHit'],
    ['Tab', 'takeOffer'],
    ['Esc', 'clearSearch'],
  ],
  palette: [
    ['>  @  #', 'only'],
    ['↑ ↓', 'entries'],
    ['Enter', 'choose'],
    ['Esc', 'back'],
  ],
  panes: [
    ['← →', 'movePane'],
    ['Home  End', 'extremes'],
    ['Enter', 'ownWidth'],
  ],
  text: [
    ['↑ ↓', 'sentences'],
    ['Shift ↑ ↓', 'widenBySentence'],
    ['← →', 'words'],
    ['Shift ← →', 'widenByWord'],
    ['Home  End', 'sentenceEnds'],
    ['[  ]', 'adjust'],
    ['F3', 'nextHit'],
    ['+  −  0', 'textSize'],
    [kinds, 'annotate'],
    ['Enter', 'goToAnnotation'],
    [around, 'suggestions'],
    ['Esc', 'letGo'],
  ],
  list: [
    ['↑ ↓  or  K J', 'annotations'],
    ['Enter', 'edit'],
    [upper([replyKey]), 'reply'],
    [upper([linkKey]), 'copyLink'],
    ['/', 'filter'],
    [kinds, 'changeKind'],
    ['Delete', 'delete'],
  ],
  suggestion: [
    [`${upper([accept])}  or  Enter`, 'accept'],
    [upper([correct]), 'correct'],
    [`${upper([reject])}  or  Delete`, 'reject'],
    [around, 'suggestions'],
  ],
  views: [
    ['↑ ↓', 'previousOrNext'],
    ['Enter', 'openOrShow'],
    [upper([accept, reject]), 'decide'],
    ['E', 'edit'],
    ['N', 'newEvent'],
    ['Delete', 'deleteTheEvent'],
  ],
  memo: [
    ['@  or  [[', 'insertEvidence'],
    ['Ctrl Alt E', 'evidence'],
    ['Enter  Q  C', 'onEvidence'],
    ['Enter', 'alter'],
    ['Ctrl Enter', 'source'],
    ['Ctrl B  Ctrl I', 'boldItalic'],
    ['Ctrl Alt 1  2  3  0', 'headings'],
    ['Ctrl Shift 7  8', 'lists'],
    ['Tab  Shift Tab', 'nest'],
    ['Ctrl Alt F', 'footnote'],
    ['Ctrl Alt T', 'table'],
    ['Alt Shift ↓ →', 'addRow'],
    ['Shift Enter', 'newLine'],
    ['Alt ↑ ↓', 'moveBlock'],
    ['Alt Enter', 'fixes'],
    ['Ctrl Y', 'redo'],
  ],
}

/** Every key of the window: the commands by their menus, then those of one place each. */
export function keyTables(onMac = isMac): KeyTable[] {
  const menus = ['file', 'edit', 'view', 'help'] as const
  const ofMenus = menus.map((menu) => ({ title: t.shortcuts.menus[menu], rows: rowsOf(menu, onMac) }))
  const ofPlaces = Object.entries(places).map(([place, rows]) => ({
    title: t.shortcuts.places[place as keyof typeof places],
    rows: rows.map(([keys, what]) => ({ keys: keysNamed(onMac ? asOnMac(keys) : keys), what: t.shortcuts.what[what] })),
  }))
  return [...ofMenus, ...ofPlaces]
}

function rowsOf(menu: (typeof commands)[CommandId]['menu'], onMac: boolean): KeyRow[] {
  return commandIds
    .filter((id) => commands[id].menu === menu && acceleratorOf(id, onMac) !== null)
    .map((id) => ({ keys: keysOf(id, onMac), what: labelOf(id).replace('…', '') }))
}

function asOnMac(keys: string): string {
  return keys.replaceAll('Ctrl ', '⌘').replaceAll('Alt ', '⌥').replaceAll('Shift ', '⇧')
}
