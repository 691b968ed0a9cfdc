import type { Cdp } from '../cdp.ts'
import type { Chromium } from '../chromium.ts'
import { KnownEvents, missing, PreventableEvent, refuseUnknown, strict } from '../missing.ts'
import { app } from './app.ts'
import { ensureChromium } from './host.ts'
import type { Menu } from './menu.ts'
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

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
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
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
  'resize',
  'move',
] as const

const open = new Map<number, BrowserWindow>()
/** The window that had the focus last. */
let focused: BrowserWindow | null = null
let lastId = 0

/** How often a window on a screen is looked at, in milliseconds: Chromium does not tell when a person moves it. */
const look = 1000

interface ChromiumBounds {
  left?: number
  top?: number
  width?: number
  height?: number
  windowState?: string
}

/** Electron's `BrowserWindow`, as far as the application uses it; what it lacks throws. A smallest size is accepted and not enforced. */
export class BrowserWindow extends KnownEvents {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly #options: WindowOptions
  readonly #contents: WebContents
  /** The window as the application has it, wherever it gets it from. */
  readonly #own: BrowserWindow = strict('BrowserWindow', this)
  #page: { cdp: Cdp; page: Attached } | null = null
  #isVisible: boolean
  #isMinimized = false
  #isMaximized = false
  /** Where the window is while it is neither maximised nor minimised. */
  #bounds: Rectangle
  #following: NodeJS.Timeout | undefined
  #isDestroyed = false

  constructor(given: WindowOptions = {}) {
    super('BrowserWindow', events)
    refuseUnknown('BrowserWindow', given, options)
    refuseUnsafe(given.webPreferences ?? {})
    this.#options = given
    this.#isVisible = given.show ?? true
    this.#bounds = { x: 0, y: 0, width: given.width ?? 800, height: given.height ?? 600 }
    this.#contents = new WebContents({
      preload: given.webPreferences?.preload,
      argv: given.webPreferences?.additionalArguments ?? [],
      attach: () => this.#attach(),
      close: () => this.close(),
      focused: () => {
        focused = this.#own
      },
    })
    this.webContents = this.#contents.proxy
    this.#contents.on('did-finish-load', () => this.emit('ready-to-show'))
    open.set(this.id, this.#own)
    app.windows.add(this)
    app.emit('browser-window-created', new PreventableEvent(), this.#own)
    app.emit('web-contents-created', new PreventableEvent(), this.webContents)
    // biome-ignore lint/correctness/noConstructorReturn: what it lacks throws
    return this.#own
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open.values()]
  }

  static getFocusedWindow(): BrowserWindow | null {
    if (focused !== null && !focused.isDestroyed()) return focused
    return BrowserWindow.getAllWindows().find(({ webContents: contents }) => !contents.isDestroyed()) ?? null
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents.id === contents.id) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return open.get(id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url)
  }

  /** Not drawn, as the application's; its keys work. `null` has none at all, which is not implemented. */
  setMenu(menu: Menu): void {
    if (menu === null) throw missing('windows without a menu (setMenu(null))')
    this.#contents._setMenu(menu)
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
    focused = this.#own
    if (this.#page === null) return
    const { cdp, page } = this.#page
    cdp.tell('Target.activateTarget', { targetId: page.targetId })
  }

  minimize(): void {
    this.#isMinimized = true
    this.#setBounds({ windowState: 'minimized' })
    this.emit('minimize')
  }

  restore(): void {
    this.#isMinimized = false
    this.#setBounds({ windowState: 'normal' })
    this.emit('restore')
  }

  maximize(): void {
    this.#isMaximized = true
    this.#setBounds({ windowState: 'maximized' })
    this.emit('maximize')
  }

  unmaximize(): void {
    if (!this.#isMaximized) return
    this.#isMaximized = false
    this.#setBounds({ windowState: 'normal' })
    this.emit('unmaximize')
  }

  /** As while it is neither maximised nor minimised: the stand-in does not know what Chromium makes of those. */
  getNormalBounds(): Rectangle {
    return { ...this.#bounds }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.unmaximize()
    this.#moved({ ...this.#bounds, ...bounds })
    const { x, y, width, height } = this.#bounds
    this.#setBounds({ left: x, top: y, width, height })
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
    clearInterval(this.#following)
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
    const chromium = ensureChromium({ hidden })
    const page = await this.#newPage(chromium)
    this.#page = { cdp: chromium.cdp, page }
    onDetached(page, () => this.#gone())
    if (!hidden) this.#resize()
    if (!hidden && !chromium.isHeadless) this.#following = setInterval(() => void this.#follow(), look).unref()
    return this.#page
  }

  async #newPage(chromium: Chromium): Promise<Attached> {
    const startup = takeStartupPage(chromium)
    if (startup !== null) return startup
    const { cdp } = chromium
    const { width = 800, height = 600 } = this.#options
    const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    return pageOf(targetId)
  }

  #resize(): void {
    const { width, height } = this.#bounds
    this.#setBounds({ width, height })
  }

  #moved(next: Rectangle): void {
    const before = this.#bounds
    this.#bounds = next
    if (next.width !== before.width || next.height !== before.height) this.emit('resize')
    if (next.x !== before.x || next.y !== before.y) this.emit('move')
  }

  /** Takes over what a person has done with the window. */
  async #follow(): Promise<void> {
    if (this.#page === null) return
    const { cdp, page } = this.#page
    const bounds = await cdp
      .send<{ bounds: ChromiumBounds }>('Browser.getWindowForTarget', { targetId: page.targetId })
      .then(
        (window) => window.bounds,
        () => null,
      )
    // The window was closed meanwhile.
    if (bounds === null || this.#isDestroyed) return
    const isMaximized = bounds.windowState === 'maximized'
    this.#isMinimized = bounds.windowState === 'minimized'
    if (bounds.windowState === 'normal') {
      const { left: x = 0, top: y = 0, width = 800, height = 600 } = bounds
      this.#moved({ x, y, width, height })
    }
    if (this.#isMinimized || isMaximized === this.#isMaximized) return
    this.#isMaximized = isMaximized
    this.emit(isMaximized ? 'maximize' : 'unmaximize')
  }

  /** Nobody waits for it: Chromium has done it long before the page has loaded. */
  #setBounds(bounds: object): void {
    if (this.#page === null) return
    const { cdp, page } = this.#page
    cdp.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId: page.targetId }).then(
      ({ windowId }) => cdp.tell('Browser.setWindowBounds', { windowId, bounds }),
      () => {
        // The window was closed meanwhile.
      },
    )
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

/** The class as the application gets it: what it lacks itself throws. */
export const BrowserWindowModule = new Proxy(BrowserWindow, {
  get(Class, key) {
    if (typeof key !== 'symbol' && !(key in Class)) throw missing(`BrowserWindow.${key}`)
    return Reflect.get(Class, key)
  },
})
