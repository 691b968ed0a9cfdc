import { app, session } from 'electron'
import { isOwnAddress } from './ownPage.ts'
import { origin } from './protocol.ts'

/** An address that no network has: the name is reserved for that (RFC 2606, section 2). */
const nowhere = 'https://dictionaries.invalid/'

/**
 * Has Chromium resolve no name but, while developing, this machine's own: not one request can leave, whoever makes it, the page, a
 * document, or Chromium for itself. To be called before `app` is ready.
 */
export function closeNetwork(devServer: string | undefined): void {
  const local = devServer === undefined ? '' : ', EXCLUDE localhost , EXCLUDE 127.0.0.1'
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND ${local}`.trim())
}

/**
 * Closes what a page could use to leave: no navigation to anything but the window's own page, no new windows, no web views, no
 * permissions, no downloads, no request to anywhere but the application's own scheme (Electron's security checklist, points 5 and 11
 * to 14). `devServer` is electron-vite's page while developing, allowed then; never set in a build.
 */
export function lockDown(devServer: string | undefined): void {
  const allowed = [`${origin}/`, ...(devServer === undefined ? [] : [devServer, devServer.replace(/^http/u, 'ws')])]
  const isAllowed = (url: string) => allowed.some((prefix) => url.startsWith(prefix))

  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnAddress(event.url, devServer)) event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })

  const { defaultSession } = session
  // Dictionaries come with the application (`spelling/`). One that Chromium does not find it would download: from nowhere.
  defaultSession.setSpellCheckerDictionaryDownloadURL(nowhere)
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.on('will-download', (event) => event.preventDefault())
  defaultSession.webRequest.onBeforeRequest((details, decide) => {
    const isInline = details.url.startsWith('data:') || details.url.startsWith('blob:')
    decide({ cancel: !isInline && !isAllowed(details.url) })
  })
}
