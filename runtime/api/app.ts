import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { executable } from '../identity.ts'
import { KnownEvents, PreventableEvent, refuseUnknown, strict } from '../missing.ts'
import { host, onChromiumStart, setProfile } from './host.ts'
import { getPath, setPath } from './paths.ts'
import { SingleInstance } from './singleInstance.ts'

/** What `app` needs to know of windows; `browserWindow.ts` tells it, so that the two do not import one another. */
interface OpenWindow {
  close: () => void
  destroy: () => void
  isDestroyed: () => boolean
}

const ready = Promise.withResolvers<void>()
/** `activate`, `open-file` and `open-url` come from macOS alone, and to a program of its own; nor does the stand-in tell `child-process-gone`. */
const events = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'open-file',
  'open-url',
  'web-contents-created',
  'browser-window-created',
  'child-process-gone',
] as const

/** Electron's `app`, as far as the application uses it. */
class App extends KnownEvents {
  readonly windows = new Set<OpenWindow>()
  readonly commandLine = strict('app.commandLine', {
    hasSwitch: (name: string) => host.commandLine.switches.has(name),
    getSwitchValue: (name: string) => host.commandLine.switches.get(name) ?? '',
    appendSwitch: (name: string, value = '') => void host.commandLine.switches.set(name, value),
  })
  #name: string | null = null
  #isReady = false
  #isQuitting = false
  #isEnding = false
  #lock: SingleInstance | null = null

  constructor() {
    super('app', events)
  }

  get isPackaged(): boolean {
    return host.isPackaged
  }

  get name(): string {
    return this.getName()
  }

  whenReady(): Promise<void> {
    return ready.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  getName(): string {
    const { productName, name } = this.#package()
    return this.#name ?? productName ?? name ?? 'Electron'
  }

  setName(name: string): void {
    this.#name = name
  }

  getVersion(): string {
    return this.#package().version ?? process.versions.electron ?? ''
  }

  getAppPath(): string {
    return host.appFolder
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale
  }

  /** By the variables that glibc's `gettext` goes by, as Electron does on Linux; elsewhere the one that the runtime knows. */
  getPreferredSystemLanguages(): string[] {
    const named = (process.env.LANGUAGE ?? '').split(':').filter((name) => name !== '' && name !== 'C')
    return [...named.map((name) => name.replace(/[.@].*$/u, '').replace('_', '-')), this.getLocale()]
  }

  getPath(name: string): string {
    return getPath(name, this.getName())
  }

  setPath(name: string, path: string): void {
    setPath(name, path)
  }

  requestSingleInstanceLock(data: unknown = null): boolean {
    this.#lock ??= new SingleInstance(this.getPath('userData'))
    return this.#lock.request({ argv: process.argv, cwd: process.cwd(), data }, (second) => {
      // Electron guarantees that this comes after `ready`.
      void ready.promise.then(() =>
        this.emit('second-instance', new PreventableEvent(), second.argv, second.cwd, second.data),
      )
    })
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock?.isHeld ?? false
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release()
  }

  /** The stand-in is no program of its own that the system could open links with: it says so, as Electron does where it fails. */
  setAsDefaultProtocolClient(_protocol: string, _path?: string, _args?: string[]): boolean {
    return false
  }

  /** Systems list recent documents by program, and the stand-in is none of its own: nothing is listed, as in Electron on Linux. */
  addRecentDocument(_path: string): void {}

  clearRecentDocuments(): void {}

  /** Starts another instance when this one has ended, on the same arguments where none are given. */
  relaunch(given: { args?: string[] } = {}): void {
    refuseUnknown('app.relaunch', given, ['args'])
    const { args = process.argv.slice(1) } = given
    process.once('exit', () => spawn(executable, args, { detached: true, stdio: 'ignore' }).unref())
  }

  /** `before-quit`, then every window is closed, then `will-quit` and `quit`. Preventing any of them ends it. */
  quit(): void {
    if (this.#isQuitting || this.#isEnding) return
    const before = new PreventableEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#isQuitting = true
    // Where there are windows, the last one that closes goes on with it.
    if (this.windows.size === 0) this.#quitWhenWindowless()
    for (const window of [...this.windows]) window.close()
  }

  /** Ends at once, without asking. */
  exit(status = 0): void {
    this.#isEnding = true
    for (const window of [...this.windows]) window.destroy()
    this.#end(status)
  }

  // What follows is for the other parts of the stand-in.

  _becomeReady(): void {
    this.#isReady = true
    ready.resolve()
    this.emit('ready', new PreventableEvent(), {})
  }

  _windowClosed(window: OpenWindow): void {
    this.windows.delete(window)
    if (this.windows.size > 0 || this.#isEnding) return
    if (this.#isQuitting) this.#quitWhenWindowless()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  /** A window refused to close: the application stays. */
  _stayOpen(): void {
    this.#isQuitting = false
  }

  #quitWhenWindowless(): void {
    if (this.windows.size > 0 || this.#isEnding) return
    const will = new PreventableEvent()
    this.emit('will-quit', will)
    if (will.defaultPrevented) {
      this.#isQuitting = false
      return
    }
    this.#end(0)
  }

  #end(status: number): void {
    this.#isEnding = true
    this.emit('quit', new PreventableEvent(), status)
    this.releaseSingleInstanceLock()
    const alive = host.running.filter(({ process: { exitCode } }) => exitCode === null)
    if (alive.length === 0) process.exit(status)
    // Chromium is given time to write its profile, which holds the window's local storage.
    setTimeout(() => process.exit(status), 3000)
    const ended = alive.map((chromium) => new Promise((resolve) => chromium.process.once('exit', resolve)))
    for (const { cdp, process: child } of alive) cdp.send('Browser.close').catch(() => child.kill())
    void Promise.all(ended).then(() => process.exit(status))
  }

  #package(): { productName?: string; name?: string; version?: string } {
    try {
      return JSON.parse(readFileSync(join(host.appFolder, 'package.json'), 'utf8'))
    } catch {
      // A bare script has no package.json; it goes by Electron's own name.
      return {}
    }
  }
}

/** Electrons can share a profile; Chromiums cannot. One that may run beside another, to print, has one that is gone with it. */
function passingProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-chromium-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

const target = new App()

export const app = strict('app', target)

setProfile(() => {
  const isAlone = !target.isReady() || target.hasSingleInstanceLock()
  return isAlone ? target.getPath('sessionData') : passingProfile()
})
onChromiumStart((chromium) => {
  // The user closed its last window, or it crashed: either way nothing is left to show.
  chromium.cdp.onClose(() => target.quit())
})
