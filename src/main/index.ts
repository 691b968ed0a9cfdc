import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { LaterHandlers } from './answering.ts'
import { devServer } from './devServer.ts'
import { explain } from './failure.ts'
import { filesIn, GivenFiles } from './givenFiles.ts'
import { answer } from './ipc.ts'
import { Links, registerLinks } from './links.ts'
import { logCrashes } from './logging.ts'
import { installMenu } from './menu.ts'
import { registerScheme, serve } from './protocol.ts'
import { closeNetwork, lockDown } from './security.ts'
import { answerOf, find, open } from './start.ts'
import { VaultSwitch } from './vaultSwitch.ts'
import { openWindow, tellWindow } from './window.ts'

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

if (app.requestSingleInstanceLock()) {
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
  registerLinks()
  links.followIn(process.argv.slice(1))
  files.give(filesIn(process.argv.slice(1), process.cwd()))
  lockDown(devServer())
  serve(join(import.meta.dirname, '../renderer'))
  const vaults = new VaultSwitch(process.argv.slice(1))
  installMenu(vaults, (command) => tellWindow('command', command))
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
    dialog.showErrorBox('Readout cannot start', explain(error).line)
    app.exit(1)
  }
}

/** Opens the vault, and answers the window: at once what it shows first, then everything. */
async function openVault(vaults: VaultSwitch): Promise<void> {
  const opened = open(vaults, links, files)
  const found = opened.then(find)
  let handlers: Promise<LaterHandlers> | null = null
  const prepareAll = async () => {
    // Most of the program: it is loaded when the window shows something.
    const { prepare } = await import('./workings.ts')
    return prepare(await opened, await found)
  }
  let isFirst = true
  const start = async () => {
    const first = isFirst ? found : opened.then(find)
    isFirst = false
    return answerOf(await opened, await first)
  }
  answer({ 'window.start': start }, () => {
    handlers ??= prepareAll()
    return handlers
  })
  // What the window cannot be shown is told to it, if the vault could be opened at all.
  found.catch(() => undefined)
  await opened
}
