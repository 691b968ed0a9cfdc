import type { MenuItemConstructorOptions } from 'electron'
import { acceleratorOf, type CommandId, commandIds, commands } from '../shared/commands.ts'

type MenuName = (typeof commands)[CommandId]['menu']

/** What the menu leads to. */
export interface MenuActions {
  run: (command: CommandId) => void
  /** The vaults that were open before, the latest first, by their folders. */
  recent: readonly string[]
  openVault: (folder: string) => void
  forgetVaults: () => void
}

const separator = { type: 'separator' } as const

/**
 * The application menu as people know it from their system: on macOS with a menu of the application and one of its window, elsewhere
 * with quitting under File and the rest under Help. What the system knows how to do (copy, hide, zoom, quit) is a role.
 */
export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const item = (id: CommandId): MenuItemConstructorOptions => {
    const accelerator = acceleratorOf(id, isMac)
    return { id, label: commands[id].label, ...(accelerator && { accelerator }), click: () => actions.run(id) }
  }
  const own = (menu: MenuName, but: readonly CommandId[] = []) =>
    commandIds.filter((id) => commands[id].menu === menu && !but.includes(id)).map(item)

  const file: MenuItemConstructorOptions[] = [
    ...own('file', ['vault.open']),
    separator,
    item('vault.open'),
    { id: 'vault.recent', label: 'Open recent vault', submenu: recentVaults(actions) },
    ...(isMac ? [recentDocuments] : []),
    separator,
    { role: isMac ? 'close' : 'quit' },
  ]
  const edit: MenuItemConstructorOptions[] = [
    ...own('edit'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
    ...(isMac ? [separator, speech] : []),
  ]
  const view: MenuItemConstructorOptions[] = [
    ...own('view'),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ]
  return [
    ...(isMac ? [applicationMenu(item)] : []),
    { label: 'File', submenu: file },
    { label: 'Edit', submenu: edit },
    { label: 'View', submenu: view },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    {
      label: 'Help',
      role: 'help',
      submenu: [...own('help', ['help.about']), ...(isMac ? [] : [separator, item('help.about')])],
    },
  ]
}

function applicationMenu(item: (id: CommandId) => MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    // The system writes the application's name there.
    label: 'Readout',
    submenu: [
      item('help.about'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  }
}

/** The system fills it with what was imported last. */
const recentDocuments: MenuItemConstructorOptions = {
  label: 'Import recent',
  role: 'recentDocuments',
  submenu: [{ role: 'clearRecentDocuments' }],
}

const speech: MenuItemConstructorOptions = {
  label: 'Speech',
  submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }],
}

function recentVaults({ recent, openVault, forgetVaults }: MenuActions): MenuItemConstructorOptions[] {
  // An ampersand would be taken for the mark of a key.
  const items = recent.map((folder) => ({ label: folder.replaceAll('&', '&&'), click: () => openVault(folder) }))
  return [
    ...items,
    ...(items.length === 0 ? [] : [separator]),
    { label: 'Clear list', enabled: items.length > 0, click: forgetVaults },
  ]
}
