import { shell } from 'electron'
import type { CommandId } from '../shared/commands.ts'
import type { DesktopCommand } from '../shared/contract.ts'
import { desktopCommands } from '../shared/contract.ts'
import { log } from './logging.ts'
import type { VaultSwitch } from './vaultSwitch.ts'

export function isDesktopCommand(command: CommandId): command is DesktopCommand {
  return desktopCommands.some((one) => one === command)
}

/** Does what concerns the application itself, wherever it was chosen. */
export async function desktopAction(command: DesktopCommand, vaults: VaultSwitch): Promise<void> {
  switch (command) {
    case 'help.guide': {
      const { openGuide } = await import('./guide.ts')
      return openGuide()
    }
    case 'help.about': {
      const { showAbout } = await import('./about.ts')
      return showAbout()
    }
    case 'help.logs':
      // There is something to show, whatever became of what was written before.
      log.write('logs shown')
      shell.showItemInFolder(log.file)
      return
    case 'vault.open':
      return vaults.choose()
  }
}
