/**
 * What a person can do, wherever it is offered: application menu, buttons, keys and the page of shortcuts all read this table.
 * `keys` is an Electron accelerator. Commands with `menu` have an item there; the others are keys of the window alone.
 */
export const commands = {
  'note.import': { label: 'Import…', menu: 'file', keys: 'CmdOrCtrl+O' },
  'note.importFolder': { label: 'Import folder…', menu: 'file', keys: 'CmdOrCtrl+Shift+O' },
  'memo.new': { label: 'New memo from this note', menu: 'file', keys: 'CmdOrCtrl+N' },
  'memo.export': { label: 'Export memo as PDF…', menu: 'file', keys: 'CmdOrCtrl+E' },
  'vault.reveal': { label: 'Show vault folder', menu: 'file' },
  'edit.undo': { label: 'Undo', menu: 'edit', keys: 'CmdOrCtrl+Z' },
  'edit.redo': { label: 'Redo', menu: 'edit', keys: 'CmdOrCtrl+Shift+Z' },
  'memo.preview': { label: 'Preview memo', menu: 'view', keys: 'CmdOrCtrl+P' },
  'go.library': { label: 'Go to library', menu: 'view', keys: 'CmdOrCtrl+1' },
  'go.reader': { label: 'Go to text', menu: 'view', keys: 'CmdOrCtrl+2' },
  'go.annotations': { label: 'Go to annotations', menu: 'view', keys: 'CmdOrCtrl+3' },
  'help.shortcuts': { label: 'Keyboard shortcuts', menu: 'help', keys: 'CmdOrCtrl+/' },
} as const satisfies Record<string, { label: string; menu: 'file' | 'edit' | 'view' | 'help'; keys?: string }>

export type CommandId = keyof typeof commands

/** Keys that annotate the selected words, and act on the annotation in focus. */
export const annotationKeys = { quote: 'q', highlight: 'h', claim: 'c', comment: 'm' } as const

export function isCommandId(value: unknown): value is CommandId {
  return typeof value === 'string' && value in commands
}
