import type { MenuItemConstructorOptions } from 'electron'
import { acceleratorOf, type CommandId, commandIds, commands, labelOf } from '../shared/commands.ts'
import { role } from './menuRole.ts'
import { native } from './words/native.ts'

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
    return { id, label: labelOf(id), ...(accelerator && { accelerator }), click: () => actions.run(id) }
  }
  const own = (menu: MenuName, but: readonly CommandId[] = []) =>
    commandIds.filter((id) => commands[id].menu === menu && !but.includes(id)).map(item)

  const file: MenuItemConstructorOptions[] = [
    ...own('file', ['vault.open']),
    separator,
    item('vault.open'),
    { id: 'vault.recent', label: native.menu.recentVaults, submenu: recentVaults(actions) },
    ...(isMac ? [recentDocuments()] : []),
    separator,
    role(isMac ? 'close' : 'quit'),
  ]
  const edit: MenuItemConstructorOptions[] = [
    ...own('edit'),
    separator,
    role('cut'),
    role('copy'),
    role('paste'),
    role('pasteAndMatchStyle'),
    role('selectAll'),
    ...(isMac ? [separator, speech()] : []),
  ]
  const view: MenuItemConstructorOptions[] = [
    ...own('view'),
    separator,
    role('resetZoom'),
    role('zoomIn'),
    role('zoomOut'),
    separator,
    role('togglefullscreen'),
  ]
  return [
    ...(isMac ? [applicationMenu(item)] : []),
    { label: native.menu.file, submenu: file },
    { label: native.menu.edit, submenu: edit },
    { label: native.menu.view, submenu: view },
    ...(isMac ? [windowMenu()] : []),
    {
      label: native.menu.help,
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
      role('services'),
      separator,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      separator,
      role('quit'),
    ],
  }
}

/** The system fills it with what was imported last. */
function recentDocuments(): MenuItemConstructorOptions {
  return { label: native.menu.recentDocuments, role: 'recentDocuments', submenu: [role('clearRecentDocuments')] }
}

function windowMenu(): MenuItemConstructorOptions {
  return {
    label: native.menu.window,
    role: 'windowMenu',
    submenu: [role('minimize'), role('zoom'), separator, role('front')],
  }
}

function speech(): MenuItemConstructorOptions {
  return { label: native.menu.speech, submenu: [role('startSpeaking'), role('stopSpeaking')] }
}

function recentVaults({ recent, openVault, forgetVaults }: MenuActions): MenuItemConstructorOptions[] {
  // An ampersand would be taken for the mark of a key.
  const items = recent.map((folder) => ({ label: folder.replaceAll('&', '&&'), click: () => openVault(folder) }))
  return [
    ...items,
    ...(items.length === 0 ? [] : [separator]),
    { label: native.menu.clear, enabled: items.length > 0, click: forgetVaults },
  ]
}
