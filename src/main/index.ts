import { join } from 'node:path'
import { app, dialog } from 'electron'
import { commandIn } from './commandLine.ts'
import { devServer } from './devServer.ts'
import { explain } from './failure.ts'
import { filesIn, GivenFiles } from './givenFiles.ts'
import { answer } from './ipc.ts'
import { onLanguageChosen, speakAsChosen } from './language.ts'
import { Links, registerLinks } from './links.ts'
import { logCrashes } from './logging.ts'
import { installMenu } from './menu.ts'
import { registerScheme, serve } from './protocol.ts'
import { closeNetwork, lockDown } from './security.ts'
import { Session } from './session.ts'
import { Tour } from './tour.ts'
import { VaultSwitch } from './vaultSwitch.ts'
import { openWindow, tellWindow } from './window.ts'
import { native } from './words/native.ts'

app.setName('Readout')
registerScheme()
closeNetwork(devServer())
logCrashes()

const links = new Links()
const files = new GivenFiles()
// macOS says which link was followed, even before the application is ready; elsewhere it is an argument.
app.on('open-url', (event, url) => {
  event.preventDefault()
  links.follow(url)
})
// So does a file that was opened with Readout.
app.on('open-file', (event, path) => {
  event.preventDefault()
  files.give([path])
})

const command = commandIn(process.argv.slice(1), app.isPackaged)
if (command !== null) {
  void import('./cli/inApplication.ts').then(({ runInApplication }) => runInApplication(command))
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args, cwd) => {
    links.followIn(args)
    files.give(filesIn(args.slice(1), cwd))
  })
  app.on('window-all-closed', () => app.quit())
  void start()
} else {
  app.quit()
}

async function start(): Promise<void> {
  await app.whenReady()
  await speakAsChosen()
  registerLinks()
  links.followIn(process.argv.slice(1))
  files.give(filesIn(process.argv.slice(1), process.cwd()))
  lockDown(devServer())
  serve(join(import.meta.dirname, '..'))
  const vaults = new VaultSwitch(process.argv.slice(1))
  const showMenu = () => installMenu(vaults, (command) => tellWindow('command', command))
  showMenu()
  onLanguageChosen(showMenu)
  // The vault is opened while the page loads; what that asks meanwhile is answered when it is done.
  const ready = openVault(vaults)
  openWindow()
  app.on('second-instance', () => openWindow())
  links.onFollowed(() => {
    openWindow()
    tellWindow('link', {})
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
  const session = new Session({ vaults, links, files, tour: new Tour(app.getPath('userData')) })
  answer(session.first, () => session.later())
  await session.ready()
}
