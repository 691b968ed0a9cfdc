import { app, Menu } from 'electron'
import { type CommandId, commandIds } from '../shared/commands.ts'
import { desktopAction, isDesktopCommand } from './desktop.ts'
import { menuTemplate } from './menuTemplate.ts'
import type { VaultSwitch } from './vaultSwitch.ts'

/**
 * Installs the application menu, and does so again whenever its list of vaults changes. Its commands go to `run`, in the window; what
 * concerns the application itself is done here, so that the logs can be had of a window that no longer answers.
 */
export function installMenu(vaults: VaultSwitch, run: (command: CommandId) => void): void {
  const install = () => {
    const template = menuTemplate(process.platform, {
      run: (command) => (isDesktopCommand(command) ? void desktopAction(command, vaults) : run(command)),
      recent: vaults.recent,
      openVault: (folder) => void vaults.open(folder),
      forgetVaults: () => {
        vaults.forget()
        app.clearRecentDocuments()
      },
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
    showAsOff([...off])
  }
  install()
  vaults.onChange(install)
}

let off: ReadonlySet<string> = new Set()

/** Shows these commands of the menu as off, and all others as on. */
export function showAsOff(ids: readonly string[]): void {
  off = new Set(ids)
  const menu = Menu.getApplicationMenu()
  for (const id of commandIds) {
    const item = menu?.getMenuItemById(id)
    if (item != null) item.enabled = !off.has(id)
  }
}
