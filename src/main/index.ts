import { join } from 'node:path'
import { app, dialog } from 'electron'
import { commandIn } from './commandLine.ts'
import { devServer } from './devServer.ts'
import { explain } from './failure.ts'
import { filesIn } from './filesIn.ts'
import { Given } from './given.ts'
import { answer } from './ipc.ts'
import { onLanguageChosen, speakAsChosen } from './language.ts'
import { linkIn, registerLinks } from './links.ts'
import { logCrashes } from './logging.ts'
import { installMenu } from './menu.ts'
import { registerScheme, serve } from './protocol.ts'
import { closeNetwork, lockDown } from './security.ts'
import { Session } from './session.ts'
import { Tour } from './tour.ts'
import { VaultSwitch } from './vaultSwitch.ts'
import { askedFrom, onStay, openWindow, tellWindow } from './window.ts'
import { native } from './words/native.ts'

app.setName('Readout')
registerScheme()
closeNetwork(devServer())
logCrashes()

const given = new Given()
// macOS says which link was followed, even before the application is ready; elsewhere it is an argument.
app.on('open-url', (event, url) => {
  event.preventDefault()
  given.follow(url)
})
// So does a file that was opened with Readout.
app.on('open-file', (event, path) => {
  event.preventDefault()
  given.open([path])
})

const command = commandIn(process.argv.slice(1), app.isPackaged)
if (command !== null) {
  void import('./cli/inApplication.ts').then(({ runInApplication }) => runInApplication(command))
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args, cwd) => {
    take(args.slice(1), cwd)
  })
  app.on('window-all-closed', () => app.quit())
  void start()
} else {
  app.quit()
}

/** Has what a command line hands over wait for the window. */
function take(args: readonly string[], cwd: string): void {
  given.follow(linkIn(args))
  given.open(filesIn(args, cwd))
}

async function start(): Promise<void> {
  await app.whenReady()
  await speakAsChosen()
  registerLinks()
  take(process.argv.slice(1), process.cwd())
  lockDown(devServer())
  serve(join(import.meta.dirname, '..'))
  const vaults = new VaultSwitch(process.argv.slice(1))
  const showMenu = () => installMenu(vaults, (command) => tellWindow('command', command))
  showMenu()
  onStay(() => vaults.stay())
  onLanguageChosen(showMenu)
  // The vault is opened while the page loads; what that asks meanwhile is answered when it is done.
  const ready = openVault(vaults)
  openWindow()
  // Before the vault is open: a passphrase is pasted by a menu too. The window need not wait for it.
  const window = askedFrom()
  void import('./contextMenus.ts').then(({ offerFieldMenus }) => offerFieldMenus(window))
  app.on('second-instance', () => openWindow())
  given.onGiven(() => {
    openWindow()
    tellWindow('given', {})
  })
  try {
    await ready
  } catch (error) {
    dialog.showErrorBox(native.cannotStart, explain(error).line)
    app.exit(1)
  }
}

/** Opens the vault, and answers the window: at once what it shows first, then everything. */
async function openVault(vaults: VaultSwitch): Promise<void> {
  const session = new Session({ vaults, given, tour: new Tour(app.getPath('userData')) })
  answer(session.first, () => session.later())
  await session.ready()
}
