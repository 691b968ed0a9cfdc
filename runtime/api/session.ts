import { missing, PreventableEvent, strict } from '../missing.ts'
import { keepSpelling, keptSpelling } from '../spelling.ts'
import { app } from './app.ts'
import { onChromiumStart } from './host.ts'
import { protocol } from './protocol.ts'

export interface RequestDetails {
  id: number
  url: string
  method: string
  resourceType: string
}

type Decide = (response: { cancel?: boolean; redirectURL?: string }) => void
type BeforeRequest = (details: RequestDetails, decide: Decide) => void
type PermissionHandler = (
  contents: null,
  permission: string,
  decide: (granted: boolean) => void,
  details: object,
) => void

let beforeRequest: BeforeRequest | null = null

/** Chromium's names of permissions with Electron's. */
const permissions: [chromium: string, electron: string][] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
  ['local-fonts', 'local-fonts'],
]

/**
 * Electron asks the handler at each request for a permission; Chromium can only be told its answers beforehand. So the handler is
 * asked once for each permission, with no web contents.
 */
function setPermissions(handler: PermissionHandler): void {
  onChromiumStart(({ cdp }) => {
    for (const [name, permission] of permissions) {
      handler(
        null,
        permission,
        (granted) => {
          const setting = granted ? 'granted' : 'denied'
          cdp.tell('Browser.setPermission', { permission: { name }, setting })
        },
        {},
      )
    }
  })
}

/**
 * Electron asks its listeners at each download; Chromium can only be told beforehand. A listener is asked once, with an event alone,
 * and only its no can be carried out.
 */
function onDownload(event: string, listener: (event: PreventableEvent) => void): void {
  if (event !== 'will-download') throw missing(`the event '${event}' of session`)
  const asked = new PreventableEvent()
  listener(asked)
  if (!asked.defaultPrevented) throw missing('downloads (will-download that is not prevented)')
  onChromiumStart(({ cdp }) => cdp.tell('Browser.setDownloadBehavior', { behavior: 'deny' }))
}

const defaultSession = strict('session.defaultSession', {
  protocol,
  on: onDownload,
  // Chromium reads these when it starts: what is set holds from the next start on.
  setSpellCheckerEnabled(isEnabled: boolean): void {
    keepSpelling(app.getPath('sessionData'), { isEnabled })
  },
  isSpellCheckerEnabled: () => keptSpelling(app.getPath('sessionData')).isEnabled,
  setSpellCheckerLanguages(languages: string[]): void {
    keepSpelling(app.getPath('sessionData'), { languages })
  },
  getSpellCheckerLanguages: () => keptSpelling(app.getPath('sessionData')).languages,
  /** Chromium's address cannot be changed, and is no more to be reached than another: no name resolves. */
  setSpellCheckerDictionaryDownloadURL(_url: string): void {},
  setPermissionRequestHandler(handler: PermissionHandler | null): void {
    if (handler !== null) setPermissions(handler)
  },
  setPermissionCheckHandler(
    handler: ((contents: null, permission: string, origin: string, details: object) => boolean) | null,
  ): void {
    if (handler !== null)
      setPermissions((contents, permission, decide) => decide(handler(contents, permission, '', {})))
  },
  webRequest: strict('session.webRequest', {
    onBeforeRequest(listener: BeforeRequest | null): void {
      beforeRequest = listener
    },
  }),
})

/** Electron's `session`. There is one, the default. */
export const session = strict('session', { defaultSession })

/** What the application decides about a request, before anything else happens to it. */
export function decideRequest(details: RequestDetails): Promise<{ cancel?: boolean; redirectURL?: string }> {
  const listener = beforeRequest
  if (listener === null) return Promise.resolve({})
  return new Promise((resolve) => listener(details, resolve))
}
