import type { Cdp } from '../cdp.ts'
import { encode } from '../clone.ts'
import { KnownEvents, missing, PreventableEvent, strict } from '../missing.ts'
import type { DrawnMenu } from '../page/menu.ts'
import { bindingName, bridgeSource, receiverName } from '../page/source.ts'
import { fromChromium, toChromium } from '../urls.ts'
import { answerInvoke, deliver, type IpcEvent } from './ipcMain.ts'
import { acceleratorsOf, type Menu, pressAccelerator } from './menu.ts'
import { type PrintOptions, printToPdf } from './printToPdf.ts'
import { interceptRequests } from './requests.ts'
import { session } from './session.ts'
import { type Attached, refuseWindowsOf } from './targets.ts'

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

interface BindingCalled {
  name: string
  payload: string
  executionContextId: number
}

/** What the window does with its contents' life; given by `BrowserWindow`. */
export interface ContentsOptions {
  preload: string | undefined
  argv: string[]
  /** The page to fill, once it is needed. */
  attach: () => Promise<{ cdp: Cdp; page: Attached }>
  close: () => void
  /** The page says that it has the focus. */
  focused: () => void
}

const events = [
  'will-navigate',
  'did-navigate',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'render-process-gone',
  'preload-error',
  // Never told: there are no web views.
  'will-attach-webview',
  'context-menu',
  'destroyed',
] as const

/** Chromium's numbers of the errors that a local application meets (net_error_list.h); any other counts as `ERR_FAILED`. */
const netErrors: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
}

const all = new Map<number, WebContents>()
let lastId = 0
let lastMenu = 0

/** Electron's `webContents` of a window, as far as the application uses it. */
export class WebContents extends KnownEvents {
  readonly id = ++lastId
  readonly session = session.defaultSession
  readonly proxy: WebContents
  readonly #options: ContentsOptions
  #connected: Promise<{ cdp: Cdp; page: Attached }> | null = null
  #live: { cdp: Cdp; page: Attached } | null = null
  #mainContext: number | null = null
  #url = ''
  #expected: string | null = null
  #mayOpen: WindowOpenHandler = () => ({ action: 'allow' })
  #isDestroyed = false
  #menu: Menu | null = null
  readonly #menus = new Map<number, (index: number | null) => void>()

  constructor(options: ContentsOptions) {
    super('webContents', events)
    this.#options = options
    this.proxy = strict('webContents', this)
    all.set(this.id, this)
  }

  static all(): WebContents[] {
    return [...all.values()]
  }

  get mainFrame() {
    return strict('webContents.mainFrame', { url: this.#url, parent: null })
  }

  get targetId(): string | null {
    return this.#live?.page.targetId ?? null
  }

  getURL(): string {
    return this.#url
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#mayOpen = handler
  }

  close(): void {
    this.#options.close()
  }

  /**
   * Resolves when the page has loaded; rejects as Electron does when it has not, or is destroyed meanwhile. Nobody has to care: as Electron
   * documents, a handler that does nothing is attached already.
   */
  loadURL(url: string): Promise<void> {
    const loading = this.#loadUnlessDestroyed(url)
    loading.catch(() => undefined)
    return loading
  }

  async #loadUnlessDestroyed(url: string): Promise<void> {
    const destroyed = Promise.withResolvers<string>()
    const isGone = () => destroyed.resolve('net::ERR_FAILED')
    this.once('destroyed', isGone)
    const errorText = await Promise.race([this.#load(url), destroyed.promise]).finally(() =>
      this.off('destroyed', isGone),
    )
    if (errorText === null) return
    const code = errorText.replace(/^net::/u, '')
    const errno = netErrors[code] ?? netErrors.ERR_FAILED
    this.emit('did-fail-load', new PreventableEvent(), errno, code, url, true)
    throw Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
  }

  /** Resolves when the page has loaded, or with Chromium's name for why it has not. */
  async #load(url: string): Promise<string | null> {
    const { cdp, page } = await this.#connect()
    this.#expected = url
    const { loaded, stop } = this.#nextLoad(cdp, page)
    try {
      const { errorText, loaderId } = await cdp.send<{ errorText?: string; loaderId?: string }>(
        'Page.navigate',
        { url: toChromium(url) },
        page.sessionId,
      )
      if (errorText !== undefined) return errorText
      await loaded(loaderId)
      return null
    } finally {
      stop()
    }
  }

  reload(): void {
    const { cdp, page } = this.#needLive('reload')
    this.#expected = this.#url
    cdp.tell('Page.reload', {}, page.sessionId)
  }

  send(channel: string, ...args: unknown[]): void {
    const text = encode(args)
    if (this.#live !== null && this.#mainContext !== null)
      void this.#receive(this.#mainContext, 'message', channel, text)
  }

  /** Has its window's keys be those of this menu instead of the application's. */
  _setMenu(menu: Menu | null): void {
    this.#menu = menu
    this._tellAccelerators()
  }

  /** Tells the page which chords are a menu's, after the menu changed. */
  _tellAccelerators(): void {
    if (this.#live !== null && this.#mainContext !== null)
      void this.#receive(this.#mainContext, 'accelerators', '', encode(acceleratorsOf(this.#menu)))
  }

  /** Draws a menu in the page. @param chosen is told the index of the item, or `null` */
  _popUp(menu: DrawnMenu, chosen: (index: number | null) => void): void {
    if (this.#live === null || this.#mainContext === null) throw missing('menu.popup before a page was loaded')
    const id = ++lastMenu
    this.#menus.set(id, chosen)
    void this.#receive(this.#mainContext, 'menu', id, encode(menu))
  }

  _closePopup(): void {
    if (this.#live !== null && this.#mainContext !== null)
      void this.#receive(this.#mainContext, 'menu-close', '', encode(null))
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const { cdp, page } = await this.#connect()
    const params = { expression: code, awaitPromise: true, returnByValue: true, userGesture }
    const { result, exceptionDetails } = await cdp.send<{
      result: { value?: unknown }
      exceptionDetails?: { exception?: { description?: string }; text: string }
    }>('Runtime.evaluate', params, page.sessionId)
    if (exceptionDetails === undefined) return result.value
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }

  async printToPDF(options: PrintOptions): Promise<Buffer> {
    const { cdp, page } = await this.#connect()
    return printToPdf(cdp, page.sessionId, options)
  }

  /** Editing commands go to whatever has the focus in the page. */
  undo(): void {
    this._edit('undo')
  }

  redo(): void {
    this._edit('redo')
  }

  /** A page may not paste by script: the command comes with a key that means nothing else. */
  _paste(command: 'Paste' | 'PasteAndMatchStyle'): void {
    const { cdp, page } = this.#needLive('paste')
    cdp.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Paste', commands: [command] }, page.sessionId)
    cdp.tell('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Paste' }, page.sessionId)
  }

  _edit(command: string): void {
    const { cdp, page } = this.#needLive(command)
    const expression = `document.execCommand(${JSON.stringify(command)})`
    cdp.tell('Runtime.evaluate', { expression, userGesture: true }, page.sessionId)
  }

  _destroyed(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.#live = null
    all.delete(this.id)
    this.emit('destroyed')
  }

  #needLive(method: string): { cdp: Cdp; page: Attached } {
    if (this.#live === null) throw missing(`webContents.${method} before a page was loaded`)
    return this.#live
  }

  #connect(): Promise<{ cdp: Cdp; page: Attached }> {
    this.#connected ??= this.#options.attach().then(async (live) => {
      await this.#prepare(live)
      this.#live = live
      return live
    })
    return this.#connected
  }

  /** Everything that has to be in place before the page's first script runs; only then is it let go. */
  async #prepare({ cdp, page }: { cdp: Cdp; page: Attached }): Promise<void> {
    const { sessionId, targetId } = page
    const to = (method: string, params = {}) => cdp.send(method, params, sessionId)
    this.#listen(cdp, page)
    refuseWindowsOf(page)
    const { preload, argv } = this.#options
    const source = bridgeSource({ preload, argv, accelerators: acceleratorsOf(this.#menu) })
    await Promise.all([
      to('Page.enable'),
      to('Page.setLifecycleEventsEnabled', { enabled: true }),
      to('Runtime.enable'),
      // Otherwise each error that a script makes, thrown or not, has all scripts of its stack read once more for their line numbers.
      to('Runtime.setMaxCallStackSizeToCapture', { size: 0 }),
      to('Runtime.addBinding', { name: bindingName }),
      to('Page.addScriptToEvaluateOnNewDocument', { source }),
      to('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      interceptRequests(cdp, sessionId, targetId, (url) => this.#mayNavigate(url)),
      to('Runtime.runIfWaitingForDebugger'),
    ])
  }

  #listen(cdp: Cdp, { sessionId, targetId }: Attached): void {
    const on = <P>(method: string, listener: (params: P) => void) => cdp.on<P>(sessionId, method, listener)
    on<BindingCalled>('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bindingName) this.#called(JSON.parse(payload), executionContextId)
    })
    on<{ context: { id: number; auxData?: { isDefault?: boolean; frameId?: string } } }>(
      'Runtime.executionContextCreated',
      ({ context }) => {
        if (context.auxData?.isDefault === true && context.auxData.frameId === targetId) this.#mainContext = context.id
      },
    )
    on<{ executionContextId: number }>('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.#mainContext === executionContextId) this.#mainContext = null
    })
    on<{ url: string }>('Page.windowOpen', ({ url }) => this.#asksToOpen(url))
    on<{ frame: { id: string; url: string } }>('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== targetId) return
      this.#url = fromChromium(frame.url)
      this.emit('did-navigate', new PreventableEvent(), this.#url, 200, '')
    })
    on<{ frameId: string; name: string }>('Page.lifecycleEvent', ({ frameId, name }) => {
      if (frameId !== targetId || this.#url === '' || this.#url === 'about:blank') return
      if (name === 'DOMContentLoaded') this.emit('dom-ready', new PreventableEvent())
      if (name === 'load') this.emit('did-finish-load', new PreventableEvent())
    })
    on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', new PreventableEvent(), { reason: 'crashed', exitCode: 1 }),
    )
    // Workers wait like pages do; they have no bridge, so they can go at once.
    on<{ sessionId: string }>('Target.attachedToTarget', ({ sessionId: worker }) => {
      cdp.tell('Runtime.runIfWaitingForDebugger', {}, worker)
    })
  }

  /** `loaded` resolves with the load of the document that `Page.navigate` names by its loader; `stop` ends the listening. */
  #nextLoad(
    cdp: Cdp,
    { sessionId, targetId }: Attached,
  ): { loaded: (loaderId: string | undefined) => Promise<void>; stop: () => void } {
    const seen = new Set<string>()
    let arrived: () => void = () => undefined
    const stop = cdp.on<{ frameId: string; name: string; loaderId: string }>(
      sessionId,
      'Page.lifecycleEvent',
      ({ frameId, name, loaderId }) => {
        if (frameId !== targetId || name !== 'load') return
        seen.add(loaderId)
        arrived()
      },
    )
    const loaded = (loaderId: string | undefined) =>
      new Promise<void>((resolve) => {
        arrived = () => {
          if (loaderId === undefined || seen.has(loaderId)) resolve()
        }
        arrived()
      })
    return { loaded, stop }
  }

  /** A page wants to open a window. The handler is asked, but only its no can be carried out. */
  #asksToOpen(url: string): void {
    const { action } = this.#mayOpen({ url: fromChromium(url) })
    if (action === 'allow') throw missing('windows that a page opens (setWindowOpenHandler with allow)')
  }

  #mayNavigate(url: string): boolean {
    if (this.#expected === url) {
      this.#expected = null
      return true
    }
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame: true, isSameDocument: false })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  #called(
    call: {
      kind: string
      id: number
      channel: string
      args: string
      pressed: string
      message: string
      url: string
      params: object
      chosen: number | null
    },
    context: number,
  ): void {
    if (call.kind === 'invoke') void this.#answer(call.id, call.channel, call.args, context)
    else if (call.kind === 'send') deliver(this.#ipcEvent(), call.channel, call.args)
    else if (call.kind === 'focus') this.#options.focused()
    else if (call.kind === 'key') pressAccelerator(call.pressed, this.#menu)
    else if (call.kind === 'open') this.#asksToOpen(call.url)
    else if (call.kind === 'context-menu') this.emit('context-menu', new PreventableEvent(), call.params)
    else if (call.kind === 'menu') {
      this.#menus.get(call.id)?.(call.chosen)
      this.#menus.delete(call.id)
    } else if (call.kind === 'preload-error') this.#preloadFailed(call.message)
  }

  #preloadFailed(message: string): void {
    process.stderr.write(`Unable to load preload script: ${this.#options.preload}\n${message}\n`)
    this.emit('preload-error', new PreventableEvent(), this.#options.preload, new Error(message))
  }

  async #answer(id: number, channel: string, args: string, context: number): Promise<void> {
    const { ok, text } = await answerInvoke(this.#ipcEvent(), channel, args)
    await this.#receive(context, ok ? 'reply' : 'refusal', id, text)
  }

  /** Hands something to the bridge of a document; a document that has gone meanwhile no longer waits for it. */
  async #receive(contextId: number, kind: string, key: string | number, text: string): Promise<void> {
    const live = this.#live
    if (live === null) return
    // As arguments, not as source text: a long message would have to be parsed as a script first.
    const call = {
      executionContextId: contextId,
      functionDeclaration: `(...args) => globalThis[${JSON.stringify(receiverName)}]?.(...args)`,
      arguments: [kind, key, text].map((value) => ({ value })),
      silent: true,
    }
    await live.cdp.send('Runtime.callFunctionOn', call, live.page.sessionId).catch((error: unknown) => {
      if (process.env.READOUT_STANDIN_VERBOSE) process.stderr.write(`${kind} ${key} came too late: ${String(error)}\n`)
    })
  }

  #ipcEvent(): IpcEvent {
    const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/iu.exec(this.#url)?.[0] ?? 'null'
    const senderFrame = strict('event.senderFrame', { url: this.#url, origin, parent: null })
    return { sender: this.proxy, senderFrame, processId: this.id, frameId: 1 }
  }
}

/** Electron's `webContents` module. */
export const webContents = strict('webContents', {
  getAllWebContents: () => WebContents.all().map(({ proxy }) => proxy),
  fromId: (id: number) => all.get(id)?.proxy,
  fromDevToolsTargetId: (targetId: string) =>
    WebContents.all().find((contents) => contents.targetId === targetId)?.proxy,
})
