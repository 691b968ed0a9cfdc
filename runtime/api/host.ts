import { type Chromium, startChromium } from '../chromium.ts'
import type { CommandLine } from '../commandLine.ts'

/**
 * What the API's parts share: the command line, and Chromium once it runs. Chromium is started at once for an application, and
 * for a bare script when it loads its first page: a script that prints needs no window on the screen.
 */
export const host = {
  commandLine: { switches: new Map(), app: null } as CommandLine,
  appFolder: process.cwd(),
  chromium: null as Chromium | null,
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

export function onChromiumStart(listener: (chromium: Chromium) => void): void {
  whenStarted.push(listener)
}

/** Chromium, started if it does not run yet. `hidden`: nothing is going to be shown, so that it may run headless. */
export function ensureChromium({ hidden }: { hidden: boolean }): Chromium {
  if (host.chromium !== null) return host.chromium
  const headless = hidden || wantsHeadless()
  const { switches } = host.commandLine
  const chromium = startChromium({ profile: profile(), headless, startupWindow: !hidden, switches })
  host.chromium = chromium
  for (const listener of whenStarted) listener(chromium)
  return chromium
}
