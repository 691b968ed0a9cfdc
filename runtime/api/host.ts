import { type Chromium, startChromium } from '../chromium.ts'
import type { CommandLine } from '../commandLine.ts'

/**
 * What the API's parts share: the command line, and Chromium once it runs. Chromium is started at once for an application, and
 * for a bare script when it loads its first page. Windows that are never shown live in a second Chromium without a screen when
 * the first one has a screen: a page cannot be hidden in it without opening a debugging port.
 */
export const host = {
  commandLine: { switches: new Map(), app: null } as CommandLine,
  appFolder: process.cwd(),
  /** Whether the application lies beside the runtime, in `resources/app`, where Electron too looks for one before it reads its command line. */
  isPackaged: false,
  /** Every Chromium that runs. */
  running: [] as Chromium[],
}

let profile = (): string => {
  throw new Error('the profile folder is not known yet')
}

export function setProfile(find: () => string): void {
  profile = find
}

/** Without a screen on Linux, or when asked to, Chromium runs headless. */
export function wantsHeadless(): boolean {
  const { switches } = host.commandLine
  return (
    switches.has('headless') || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  )
}

const whenStarted: ((chromium: Chromium) => void)[] = []

/** Has `listener` told of each Chromium, those included that run already. */
export function onChromiumStart(listener: (chromium: Chromium) => void): void {
  whenStarted.push(listener)
  for (const chromium of host.running) listener(chromium)
}

/**
 * The Chromium for shown or for hidden windows, started if it does not run yet.
 * @param hasPage whether it is then to open a page for the first window at once
 */
export function ensureChromium({ hidden, hasPage = false }: { hidden: boolean; hasPage?: boolean }): Chromium {
  const headless = hidden || wantsHeadless()
  const suitable = host.running.find(
    (chromium) => chromium.isHeadless === headless && chromium.process.exitCode === null,
  )
  if (suitable !== undefined) return suitable
  const isSecond = host.running.length > 0
  const { switches } = host.commandLine
  const chromium = startChromium({
    profile: isSecond ? `${profile()}-hidden` : profile(),
    headless,
    hasPage,
    // Only one can have the port that was asked for: the one that a person or a test looks at.
    switches: isSecond ? new Map([...switches].filter(([name]) => name !== 'remote-debugging-port')) : switches,
  })
  host.running.push(chromium)
  for (const listener of whenStarted) listener(chromium)
  return chromium
}
