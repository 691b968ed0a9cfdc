import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable, Writable } from 'node:stream'
import { Cdp } from './cdp.ts'
import { findChromium, oldestChromium } from './find-chromium.mjs'
import { prepareProfile } from './profile.ts'

export interface Chromium {
  cdp: Cdp
  process: ChildProcess
  /** Whether it runs without any window on a screen. */
  isHeadless: boolean
  /** Whether it opened a page as it started. */
  hasPage: boolean
}

export interface ChromiumOptions {
  /** Folder of its profile. */
  profile: string
  headless: boolean
  /** Whether it opens a page as it starts, which is sooner than it could be asked to; with a screen it always does. */
  hasPage: boolean
  /** Switches of the command line that concern Chromium. */
  switches: ReadonlyMap<string, string>
}

/**
 * Features that would look something up on the network, show the browser's own interface over the application, or prepare to do so; and
 * the process for a next page, which would start just while the only page does.
 */
const unwantedFeatures =
  'SpareRendererForSitePerProcess,NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,InterestFeedContentSuggestions,PaintHolding,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup'

/** What Chromium is started with. */
export function chromiumSwitches({ profile, headless, hasPage, switches }: ChromiumOptions): string[] {
  const isRoot = process.getuid?.() === 0
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...(switches.has('remote-debugging-port')
      ? [`--remote-debugging-port=${switches.get('remote-debugging-port')}`]
      : []),
    // With a screen, its first window is the one that the application's first visible window will be.
    ...(headless ? ['--headless=new', hasPage ? 'about:blank' : '--no-startup-window'] : ['--app=data:text/html,']),
    ...(isRoot || switches.has('no-sandbox') ? ['--no-sandbox', '--test-type'] : []),
    // Who wants to know what Chromium does on the network reads it in this file, as with Electron.
    ...(switches.has('log-net-log') ? [`--log-net-log=${switches.get('log-net-log')}`] : []),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-search-engine-choice-screen',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--no-pings',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    '--allow-pre-commit-input',
    '--disable-back-forward-cache',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    `--disable-features=${unwantedFeatures}`,
    // No name but this machine's own resolves: not one request can leave, whoever makes it.
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
  ]
}

/** Starts Chromium; it ends when this process does, because its pipe then closes. */
export function startChromium(options: ChromiumOptions): Chromium {
  const path = findChromium()
  if (path === null) {
    throw new Error(
      'No Chromium, Chrome or Edge was found. Install one (on Debian: apt-get install chromium), or set READOUT_CHROMIUM to its path.',
    )
  }
  prepareProfile(options.profile)
  const child = spawn(path, chromiumSwitches(options), { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  passOnDevToolsLine(child)
  const [, , , toChild, fromChild] = child.stdio
  if (!(toChild instanceof Writable) || !(fromChild instanceof Readable))
    throw new Error('Chromium was started without its pipe')
  const cdp = new Cdp(fromChild, toChild)
  void refuseOld(cdp, path)
  const { headless, hasPage } = options
  return { cdp, process: child, isHeadless: headless, hasPage: hasPage || !headless }
}

/** Playwright waits for this line on stderr; the rest of what Chromium says there is noise to a user. */
function passOnDevToolsLine(child: ChildProcess): void {
  if (child.stderr === null) return
  createInterface(child.stderr).on('line', (line) => {
    if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`)
    else if (process.env.READOUT_STANDIN_VERBOSE) process.stderr.write(`chromium: ${line}\n`)
  })
}

async function refuseOld(cdp: Cdp, path: string): Promise<void> {
  const { product } = await cdp.send<{ product: string }>('Browser.getVersion').catch(() => ({ product: '' }))
  const version = /\/([\d.]+)/u.exec(product)?.[1]
  if (version !== undefined)
    Object.defineProperty(process.versions, 'chrome', { value: version, enumerable: true, configurable: true })
  const major = Number(/\/(\d+)\./u.exec(product)?.[1] ?? oldestChromium)
  if (major >= oldestChromium) return
  process.stderr.write(
    `${path} is Chromium ${major}; Readout needs ${oldestChromium} or later. Update it, or set READOUT_CHROMIUM.\n`,
  )
  process.exit(1)
}
