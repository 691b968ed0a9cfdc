import { join } from 'node:path'
import { app, dialog } from 'electron'
import { vaultFolder } from './commandLine.ts'
import { AnnotationImporter } from './exchange/annotationImporter.ts'
import { explain } from './failure.ts'
import { handlersFor } from './handlers.ts'
import { Importer } from './import/importer.ts'
import { ParserPool } from './import/parserPool.ts'
import { Updater } from './import/updater.ts'
import { answer } from './ipc.ts'
import { Library } from './library.ts'
import { Links, registerLinks } from './links.ts'
import { installMenu } from './menu.ts'
import { registerScheme, serve } from './protocol.ts'
import { lockDown } from './security.ts'
import { seedVault } from './seed.ts'
import { Histories } from './vault/histories.ts'
import { openVault } from './vault/vault.ts'
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
  try {
    registerLinks()
    links.followIn(process.argv.slice(1))
    lockDown(process.env.ELECTRON_RENDERER_URL)
    serve(join(import.meta.dirname, '../renderer'))
    const vault = await openVault(vaultFolder(process.argv.slice(1), app.getPath('documents'), process.cwd()))
    const parser = join(import.meta.dirname, 'parser.js')
    const importer = new Importer(vault, new ParserPool(parser))
    const histories = new Histories(vault)
    // A pool of its own: an import that is stopped does not stop an update.
    const updater = new Updater(vault, histories, new ParserPool(parser))
    const annotations = new AnnotationImporter(vault, histories)
    const readers = new ParserPool(parser)
    answer(
      handlersFor({
        vault,
        library: new Library(vault, tellWindow),
        importer,
        histories,
        updater,
        annotations,
        readers,
        links,
        welcome: await seedVault(vault),
      }),
    )
    installMenu((command) => tellWindow('command', command))
    openWindow()
    app.on('second-instance', () => openWindow())
    links.onFollowed(() => {
      openWindow()
      tellWindow('link', {})
    })
  } catch (error) {
    dialog.showErrorBox('Readout cannot start', explain(error).line)
    app.exit(1)
  }
}
