import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { LaterHandlers } from './answering.ts'
import { vaultFolder } from './commandLine.ts'
import { devServer } from './devServer.ts'
import { explain } from './failure.ts'
import { answer } from './ipc.ts'
import { onLanguageChosen, speakAsChosen } from './language.ts'
import { Links, registerLinks } from './links.ts'
import { installMenu } from './menu.ts'
import { registerScheme, serve } from './protocol.ts'
import { closeNetwork, lockDown } from './security.ts'
import { answerOf, find, open } from './start.ts'
import { openWindow, tellWindow } from './window.ts'
import { native } from './words/native.ts'

app.setName('Readout')
registerScheme()
closeNetwork(devServer())

const links = new Links()
// macOS says which link was followed, even before the application is ready; elsewhere it is an argument.
app.on('open-url', (event, url) => {
  event.preventDefault()
  links.follow(url)
})

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args) => links.followIn(args))
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
  lockDown(devServer())
  serve(join(import.meta.dirname, '../renderer'))
  showMenu()
  onLanguageChosen(showMenu)
  // The vault is opened while the page loads; what that asks meanwhile is answered when it is done.
  const ready = openVault()
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

/** The menu, in the language of the interface. */
function showMenu(): void {
  installMenu((command) => tellWindow('command', command))
}

/** Opens the vault, and answers the window: at once what it shows first, then everything. */
async function openVault(): Promise<void> {
  const folder = vaultFolder(process.argv.slice(1), app.getPath('documents'), process.cwd())
  const opened = open(folder, links)
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
