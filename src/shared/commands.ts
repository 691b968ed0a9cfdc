interface Command {
  label: string
  menu: 'file' | 'edit' | 'view' | 'help'
  keys?: string
  keysMac?: string
}

/**
 * What a person can do, wherever it is offered: application menu, buttons, keys and the page of shortcuts all read this table.
 * `keys` is an Electron accelerator, `keysMac` the one on macOS where that has a custom of its own. Commands with `menu` have an item there; the others are keys of the window alone.
 */
export const commands = {
  'note.import': { label: 'Import…', menu: 'file', keys: 'CmdOrCtrl+O' },
  'note.importFolder': { label: 'Import folder…', menu: 'file', keys: 'CmdOrCtrl+Shift+O' },
  'note.update': { label: 'Update source from file…', menu: 'file' },
  'note.copyLink': { label: 'Copy link to note', menu: 'file' },
  'memo.new': { label: 'New memo…', menu: 'file', keys: 'CmdOrCtrl+N' },
  'memo.export': { label: 'Export memo as PDF…', menu: 'file', keys: 'CmdOrCtrl+E' },
  'memo.verify': { label: 'Verify memo…', menu: 'file' },
  'timeline.export': { label: 'Export timeline as PDF…', menu: 'file', keys: 'CmdOrCtrl+Shift+E' },
  'annotations.export': { label: 'Export annotations…', menu: 'file', keys: 'CmdOrCtrl+Shift+S' },
  'annotations.import': { label: 'Import annotations…', menu: 'file', keys: 'CmdOrCtrl+Shift+I' },
  'sources.export': { label: 'Export source references…', menu: 'file', keys: 'CmdOrCtrl+Shift+B' },
  'notes.export': { label: 'Export notes…', menu: 'file' },
  'item.versions': { label: 'Earlier versions…', menu: 'file' },
  'trash.show': { label: 'Trash…', menu: 'file' },
  'vault.backup': { label: 'Back up vault…', menu: 'file' },
  'vault.schedule': { label: 'Automatic backups…', menu: 'file' },
  'vault.restore': { label: 'Restore backup…', menu: 'file' },
  'vault.encrypt': { label: 'Encrypt vault…', menu: 'file' },
  'vault.passphrase': { label: 'Change passphrase…', menu: 'file' },
  'vault.decrypt': { label: 'Remove encryption…', menu: 'file' },
  'vault.reveal': { label: 'Show vault folder', menu: 'file' },
  'vault.open': { label: 'Open vault…', menu: 'file' },
  'edit.undo': { label: 'Undo', menu: 'edit', keys: 'CmdOrCtrl+Z' },
  'edit.redo': { label: 'Redo', menu: 'edit', keys: 'CmdOrCtrl+Shift+Z' },
  'suggestions.acceptAll': { label: 'Accept sure suggestions', menu: 'edit', keys: 'CmdOrCtrl+Shift+A' },
  'annotation.copyQuotation': { label: 'Copy as quotation', menu: 'edit', keys: 'CmdOrCtrl+Shift+C' },
  'annotation.copyLink': { label: 'Copy link to annotation', menu: 'edit', keys: 'CmdOrCtrl+Shift+L' },
  'notes.tag': { label: 'Tag notes…', menu: 'edit' },
  'notes.collect': { label: 'Add notes to a collection…', menu: 'edit' },
  'notes.archive': { label: 'Archive notes', menu: 'edit' },
  'notes.unarchive': { label: 'Take notes out of the archive', menu: 'edit' },
  'item.trash': { label: 'Move to trash', menu: 'edit' },
  'bulk.undo': { label: 'Undo last change to many notes', menu: 'edit' },
  'tags.manage': { label: 'Tags and collections…', menu: 'edit' },
  'search.focus': { label: 'Search', menu: 'edit', keys: 'CmdOrCtrl+K' },
  'item.pin': { label: 'Pin or unpin', menu: 'edit', keys: 'CmdOrCtrl+D' },
  'text.find': { label: 'Find in text', menu: 'edit', keys: 'CmdOrCtrl+F' },
  'palette.open': { label: 'Command palette', menu: 'view', keys: 'CmdOrCtrl+Shift+P' },
  'go.back': { label: 'Back', menu: 'view', keys: 'Alt+Left', keysMac: 'CmdOrCtrl+[' },
  'go.forward': { label: 'Forward', menu: 'view', keys: 'Alt+Right', keysMac: 'CmdOrCtrl+]' },
  'memo.preview': { label: 'Preview memo', menu: 'view', keys: 'CmdOrCtrl+P' },
  'view.text': { label: 'Show text', menu: 'view', keys: 'CmdOrCtrl+4' },
  'view.actors': { label: 'Show actors', menu: 'view', keys: 'CmdOrCtrl+5' },
  'view.timeline': { label: 'Show timeline', menu: 'view', keys: 'CmdOrCtrl+6' },
  'go.library': { label: 'Go to library', menu: 'view', keys: 'CmdOrCtrl+1' },
  'go.reader': { label: 'Go to text', menu: 'view', keys: 'CmdOrCtrl+2' },
  'go.annotations': { label: 'Go to annotations', menu: 'view', keys: 'CmdOrCtrl+3' },
  'go.nextSuggestion': { label: 'Go to next suggestion', menu: 'view', keys: 'CmdOrCtrl+J' },
  'go.nextAnnotation': { label: 'Go to next annotation', menu: 'view', keys: 'F7' },
  'go.previousAnnotation': { label: 'Go to previous annotation', menu: 'view', keys: 'Shift+F7' },
  'go.nextFinding': { label: 'Go to next finding of the checks', menu: 'view', keys: 'F8' },
  'go.previousFinding': { label: 'Go to previous finding of the checks', menu: 'view', keys: 'Shift+F8' },
  'go.filter': { label: 'Filter annotations', menu: 'view', keys: 'CmdOrCtrl+Shift+F' },
  'language.system': { label: 'Language: as the system', menu: 'view' },
  'language.en': { label: 'Language: English', menu: 'view' },
  'language.fr': { label: 'Language: Français', menu: 'view' },
  'help.guide': { label: 'Readout guide', menu: 'help', keys: 'F1' },
  'help.tour': { label: 'Take the tour', menu: 'help' },
  'help.shortcuts': { label: 'Keyboard shortcuts', menu: 'help', keys: 'CmdOrCtrl+/' },
  'help.logs': { label: 'Show logs', menu: 'help' },
  'help.about': { label: 'About Readout', menu: 'help' },
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof commands

export const commandIds = Object.keys(commands) as CommandId[]

/** What the commands are called in a language. */
export type CommandLabels = Readonly<Record<CommandId, string>>

let labels: CommandLabels | null = null

/** Has the commands called by the names of another language; `null` is English, whose names are in the table. */
export function speakLabels(words: CommandLabels | null): void {
  labels = words
}

/** What a command is called in the language of the interface. */
export function labelOf(id: CommandId): string {
  return labels?.[id] ?? commands[id].label
}

/** The accelerator of a command; `null` when it has none. */
export function acceleratorOf(id: CommandId, isMac: boolean): string | null {
  const command: Command = commands[id]
  return (isMac ? command.keysMac : undefined) ?? command.keys ?? null
}

/** Keys that annotate the selected words, and act on the annotation in focus. */
export const annotationKeys = { quote: 'q', highlight: 'h', claim: 'c', comment: 'm' } as const

/** The key that replies to the annotation in focus. */
export const replyKey = 'r'

/** The key that copies the link of the annotation in focus. */
export const linkKey = 'l'

/** Keys that decide the suggestion in focus, and go from one to the other. */
export const suggestionKeys = { accept: 'a', correct: 's', reject: 'x', next: 'n', previous: 'p' } as const

export function isCommandId(value: unknown): value is CommandId {
  return typeof value === 'string' && Object.hasOwn(commands, value)
}
