import { app, session } from 'electron'
import { origin } from './protocol.ts'

/**
 * Closes what a page could use to leave: no navigation away from the application, no new windows, no web views, no permissions,
 * no request to anywhere but the application's own scheme (Electron's security checklist, points 5, 12, 13, 14).
 * `devServer` is electron-vite's page while developing, allowed then; never set in a build.
 */
export function lockDown(devServer: string | undefined): void {
  const allowed = [`${origin}/`, ...(devServer === undefined ? [] : [devServer, devServer.replace(/^http/u, 'ws')])]
  const isAllowed = (url: string) => allowed.some((prefix) => url.startsWith(prefix))

  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAllowed(event.url)) event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })

  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, decide) => {
    const isInline = details.url.startsWith('data:') || details.url.startsWith('blob:')
    decide({ cancel: !isInline && !isAllowed(details.url) })
  })
}
