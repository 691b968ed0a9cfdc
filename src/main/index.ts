import { join } from 'node:path'
import { app, dialog } from 'electron'
import { vaultFolder } from './commandLine.ts'
import { explain } from './failure.ts'
import { answer, type Handlers } from './ipc.ts'
import { Links, registerLinks } from './links.ts'
import { installMenu } from './menu.ts'
import { registerScheme, serve } from './protocol.ts'
import { lockDown } from './security.ts'
import { openWindow, tellWindow } from './window.ts'

app.setName('Readout')
registerScheme()

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
  registerLinks()
  links.followIn(process.argv.slice(1))
  lockDown(process.env.ELECTRON_RENDERER_URL)
  serve(join(import.meta.dirname, '../renderer'))
  installMenu((command) => tellWindow('command', command))
  // The vault is opened while the page loads; what that asks meanwhile is answered when it is done.
  const ready = prepareVault()
  answer(ready)
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

async function prepareVault(): Promise<Handlers> {
  const folder = vaultFolder(process.argv.slice(1), app.getPath('documents'), process.cwd())
  // Most of the program: to load it first would hold the window up.
  const { prepare } = await import('./workings.ts')
  return prepare(folder, links)
}
