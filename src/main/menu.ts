import { Menu, type MenuItemConstructorOptions } from 'electron'
import { acceleratorOf, type CommandId, commandIds, commands, labelOf } from '../shared/commands.ts'
import { native } from './words/native.ts'

type MenuName = (typeof commands)[CommandId]['menu']

/** Installs the application menu. Its commands go to `run`; what the system knows how to do (copy, zoom, quit) stays a role. */
export function installMenu(run: (command: CommandId) => void): void {
  const isMac = process.platform === 'darwin'
  const own = (menu: MenuName): MenuItemConstructorOptions[] =>
    commandIds
      .filter((id) => commands[id].menu === menu)
      .map((id) => {
        const accelerator = acceleratorOf(id, isMac)
        return { id, label: labelOf(id), ...(accelerator && { accelerator }), click: () => run(id) }
      })
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: native.menu.file, submenu: [...own('file'), { type: 'separator' }, role(isMac ? 'close' : 'quit')] },
    {
      label: native.menu.edit,
      submenu: [...own('edit'), { type: 'separator' }, role('cut'), role('copy'), role('paste'), role('selectAll')],
    },
    {
      label: native.menu.view,
      submenu: [
        ...own('view'),
        { type: 'separator' },
        role('resetZoom'),
        role('zoomIn'),
        role('zoomOut'),
        role('togglefullscreen'),
      ],
    },
    { label: native.menu.help, role: 'help', submenu: own('help') },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** What the system does; it would be called in English whatever the language. */
function role(name: keyof typeof native.roles): MenuItemConstructorOptions {
  return { role: name, label: native.roles[name] }
}
