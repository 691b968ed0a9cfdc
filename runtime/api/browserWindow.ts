import type { Cdp } from '../cdp.ts'
import { KnownEvents, missing, PreventableEvent, refuseUnknown, strict } from '../missing.ts'
import { app } from './app.ts'
import { ensureChromium } from './host.ts'
import { type Attached, onDetached, pageOf, takeStartupPage } from './targets.ts'
import { WebContents } from './webContents.ts'

interface WebPreferences {
  preload?: string
  sandbox?: boolean
  contextIsolation?: boolean
  nodeIntegration?: boolean
  webSecurity?: boolean
  spellcheck?: boolean
  additionalArguments?: string[]
}

interface WindowOptions {
  width?: number
  height?: number
  minWidth?: number
  minHeight?: number
  show?: boolean
  title?: string
  backgroundColor?: string
  autoHideMenuBar?: boolean
  icon?: string
  webPreferences?: WebPreferences
}

const options = [
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'autoHideMenuBar',
  'icon',
  'webPreferences',
]
const preferences = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'webSecurity',
  'spellcheck',
  'additionalArguments',
]
const events = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
] as const

const open = new Map<number, BrowserWindow>()
let lastId = 0

/** Electron's `BrowserWindow`, as far as the application uses it. A smallest size is accepted and not enforced. */
export class BrowserWindow extends KnownEvents {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly #options: WindowOptions
  readonly #contents: WebContents
  #page: { cdp: Cdp; page: Attached } | null = null
  #title: string
  #isVisible: boolean
  #isMinimized = false
  #isMaximized = false
  #isDestroyed = false

  constructor(given: WindowOptions = {}) {
    super('BrowserWindow', events)
    refuseUnknown('BrowserWindow', given, options)
    refuseUnsafe(given.webPreferences ?? {})
    this.#options = given
    this.#title = given.title ?? 'Electron'
    this.#isVisible = given.show ?? true
    this.#contents = new WebContents({
      preload: given.webPreferences?.preload,
      argv: given.webPreferences?.additionalArguments ?? [],
      attach: () => this.#attach(),
      close: () => this.close(),
    })
    this.webContents = this.#contents.proxy
    this.#contents.on('did-finish-load', () => this.emit('ready-to-show'))
    open.set(this.id, this)
    app.windows.add(this)
    app.emit('browser-window-created', new PreventableEvent(), this)
    app.emit('web-contents-created', new PreventableEvent(), this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open.values()]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find(({ webContents: contents }) => !contents.isDestroyed()) ?? null
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.#contents.id === contents.id) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return open.get(id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url)
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
    void this.#contents.executeJavaScript(`document.title = ${JSON.stringify(title)}`)
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  isMinimized(): boolean {
    return this.#isMinimized
  }

  isMaximized(): boolean {
    return this.#isMaximized
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  show(): void {
    this.#isVisible = true
    this.emit('show')
    this.focus()
  }

  focus(): void {
    if (this.#page === null) return
    const { cdp, page } = this.#page
    cdp.tell('Target.activateTarget', { targetId: page.targetId })
  }

  minimize(): void {
    this.#isMinimized = true
    void this.#setState('minimized')
    this.emit('minimize')
  }

  restore(): void {
    this.#isMinimized = false
    void this.#setState('normal')
    this.emit('restore')
  }

  maximize(): void {
    this.#isMaximized = true
    void this.#setState('maximized')
    this.emit('maximize')
  }

  /** Asks first, by the event `close`. */
  close(): void {
    if (this.#isDestroyed) return
    const event = new PreventableEvent()
    this.emit('close', event)
    if (event.defaultPrevented) app._stayOpen()
    else this.destroy()
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    const page = this.#page
    page?.cdp.tell('Target.closeTarget', { targetId: page.page.targetId })
    this.#gone()
  }

  #gone(): void {
    this.#isDestroyed = true
    this.#page = null
    if (!open.delete(this.id)) return
    this.#contents._destroyed()
    this.emit('closed')
    app._windowClosed(this)
  }

  /**
   * The page that this window fills. Electron shows a window created with `show: false` later, usually at `ready-to-show`; Chromium
   * cannot show a hidden page. So a window that somebody awaits with `ready-to-show` is made visible from the start.
   */
  async #attach(): Promise<{ cdp: Cdp; page: Attached }> {
    const hidden = !this.#isVisible && this.listenerCount('ready-to-show') === 0
    const { cdp, isHeadless } = ensureChromium({ hidden })
    const page = await this.#newPage(cdp, isHeadless)
    this.#page = { cdp, page }
    onDetached(page, () => this.#gone())
    if (!hidden) await this.#resize()
    return this.#page
  }

  async #newPage(cdp: Cdp, isHeadless: boolean): Promise<Attached> {
    // Without a screen Chromium opens no window of its own at start.
    const startup = isHeadless ? null : takeStartupPage()
    if (startup !== null) return startup
    const { width = 800, height = 600 } = this.#options
    const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    return pageOf(targetId)
  }

  async #resize(): Promise<void> {
    const { width = 800, height = 600 } = this.#options
    await this.#setBounds({ width, height })
  }

  async #setState(windowState: string): Promise<void> {
    await this.#setBounds({ windowState })
  }

  async #setBounds(bounds: object): Promise<void> {
    if (this.#page === null) return
    const { cdp, page } = this.#page
    const { windowId } = await cdp.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId: page.targetId })
    await cdp.send('Browser.setWindowBounds', { windowId, bounds })
  }
}

/** The stand-in has only the safe settings: sandboxed, isolated, without Node, with web security. */
function refuseUnsafe(given: WebPreferences): void {
  refuseUnknown('webPreferences', given, preferences)
  const isUnsafe =
    given.sandbox === false ||
    given.contextIsolation === false ||
    given.nodeIntegration === true ||
    given.webSecurity === false
  if (isUnsafe) throw missing('windows that are not sandboxed and isolated, which are no part')
}

/** The class as the application gets it: what it lacks throws. */
export const BrowserWindowModule = new Proxy(BrowserWindow, {
  construct: (Class, [given]: [WindowOptions?]) => strict('BrowserWindow', new Class(given)),
  get(Class, key) {
    if (typeof key !== 'symbol' && !(key in Class)) throw missing(`BrowserWindow.${key}`)
    return Reflect.get(Class, key)
  },
})
