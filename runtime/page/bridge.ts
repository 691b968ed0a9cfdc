import type { DrawnMenu, drawMenu } from './menu.ts'

/** What a page's bridge is told when it is made. */
export interface BridgeConfig {
  /** Name of the function by which the page calls the main process; taken away before any script of the page runs. */
  binding: string
  /** Name of the property by which the main process reaches the bridge. */
  receiver: string
  /** Menu accelerators, see `accelerator.ts`. */
  accelerators: string[]
  process: { platform: string; arch: string; versions: Record<string, string | undefined>; argv: string[] }
}

type Listener = (event: unknown, ...args: unknown[]) => void
/** The preload script as a function of what it may reach; `globals` are `window`, `globalThis` and `self`. */
type Preload = (require: (name: string) => unknown, process: object, ...globals: object[]) => void

/**
 * The page's end of IPC, of the context bridge and of the menu's keys. Sent to each new document as source text and run before
 * any script of the page, so it uses nothing from outside itself but its arguments.
 */
export function installBridge(
  config: BridgeConfig,
  encode: (value: unknown) => string,
  decode: (text: string) => unknown,
  draw: typeof drawMenu,
  preload: Preload | null,
): void {
  const page = window as unknown as Record<string, unknown>
  const post = page[config.binding] as (message: string) => void
  delete page[config.binding]
  // As in Electron, a preload script runs in the main frame alone.
  if (window.top !== window) return

  // Whether a window may open is asked in the main process, and no window of a page's own making is implemented: so it is
  // `null`, as in Electron when the answer is no.
  window.open = (url = 'about:blank') => {
    post(JSON.stringify({ kind: 'open', url: new URL(url, location.href).href }))
    return null
  }

  // So does a link that is followed with a key or button that asks for a new window; Chromium would open one of its own.
  const elsewhere = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1
  for (const type of ['click', 'auxclick'] as const) {
    const follow = (last: MouseEvent) => {
      const link = last.target instanceof Element ? last.target.closest('a[href]') : null
      if (last.defaultPrevented || link === null) return
      last.preventDefault()
      post(JSON.stringify({ kind: 'open', url: new URL(link.getAttribute('href') ?? '', document.baseURI).href }))
    }
    window.addEventListener(
      type,
      (event) => {
        if (elsewhere(event)) window.addEventListener(type, follow, { once: true })
      },
      { capture: true },
    )
  }

  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Set<Listener>>()
  let lastId = 0
  let accelerators = new Set(config.accelerators)
  let closeMenu: () => void = () => undefined
  let lastAsked = { x: 0, y: 0 }

  const receive = (kind: string, key: string | number, text: string): void => {
    if (kind === 'reply') {
      pending.get(Number(key))?.resolve(decode(text))
      pending.delete(Number(key))
    } else if (kind === 'refusal') {
      pending.get(Number(key))?.reject(new Error(String(decode(text))))
      pending.delete(Number(key))
    } else if (kind === 'menu') {
      const { items, at } = decode(text) as DrawnMenu
      closeMenu()
      closeMenu = draw({ items, at: at ?? lastAsked }, (chosen) =>
        post(JSON.stringify({ kind: 'menu', id: key, chosen })),
      )
    } else if (kind === 'menu-close') {
      closeMenu()
    } else if (kind === 'accelerators') {
      accelerators = new Set(decode(text) as string[])
    } else {
      const args = decode(text) as unknown[]
      for (const listener of [...(listeners.get(String(key)) ?? [])])
        listener({ sender: ipcRenderer, ports: [] }, ...args)
    }
  }
  Object.defineProperty(page, config.receiver, { value: receive, enumerable: false })

  const on = (channel: string, listener: Listener) => {
    const known = listeners.get(channel) ?? new Set()
    listeners.set(channel, known.add(listener))
    return ipcRenderer
  }
  const off = (channel: string, listener: Listener) => {
    listeners.get(channel)?.delete(listener)
    return ipcRenderer
  }
  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      const id = ++lastId
      try {
        post(JSON.stringify({ kind: 'invoke', id, channel, args: encode(args) }))
        pending.set(id, { resolve, reject })
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      return promise
    },
    send(channel: string, ...args: unknown[]): void {
      post(JSON.stringify({ kind: 'send', channel, args: encode(args) }))
    },
    on,
    addListener: on,
    once(channel: string, listener: Listener) {
      const first: Listener = (event, ...args) => {
        off(channel, first)
        listener(event, ...args)
      }
      return on(channel, first)
    },
    off,
    removeListener: off,
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
  }

  /** A value as the other side of the bridge sees it: copied, objects frozen, functions called through, errors by message. */
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') return through(value as (...args: unknown[]) => unknown)
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.')
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Promise) return value.then(across, rethrow)
    if (value instanceof Error) return new Error(value.message)
    if (Array.isArray(value)) return Object.freeze(value.map(across))
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) return structuredClone(value)
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, across(entry)])))
  }
  const through =
    (call: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      try {
        return across(call(...args.map(across)))
      } catch (error) {
        return rethrow(error)
      }
    }
  const rethrow = (error: unknown): never => {
    throw new Error(error instanceof Error ? error.message : String(error))
  }
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      if (key in page) throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(page, key, { value: across(api), enumerable: true })
    },
  }

  const guard = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, key) {
        if (typeof key === 'symbol' || key in object) return Reflect.get(object, key)
        throw new Error(`The stand-in runtime does not implement ${name}.${key} of Electron's API.`)
      },
    })
  const electron = guard('electron', {
    contextBridge: guard('contextBridge', contextBridge),
    ipcRenderer: guard('ipcRenderer', ipcRenderer),
  })
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }

  // In Electron the preload script has globals of its own. Here it shares the page's: it may read them, and what it would leave
  // there for the page to see is refused.
  const refuseWriting = () => {
    throw new Error("The stand-in runtime does not implement globals of a preload script's own.")
  }
  const globals = new Proxy(window, {
    get(object, key) {
      const value: unknown = Reflect.get(object, key, object)
      return typeof value === 'function' && value.prototype === undefined ? value.bind(object) : value
    },
    set: refuseWriting,
    defineProperty: refuseWriting,
    deleteProperty: refuseWriting,
  })

  window.addEventListener('focus', () => post(JSON.stringify({ kind: 'focus' })))

  // The page sees a key first; only what it leaves alone is a menu's. The inner listener is added during dispatch so that it is
  // the last one to run.
  const chord = (event: KeyboardEvent): string =>
    [
      event.ctrlKey && 'ctrl',
      event.metaKey && 'meta',
      event.altKey && 'alt',
      event.shiftKey && 'shift',
      event.key.toLowerCase(),
    ]
      .filter(Boolean)
      .join('+')
  window.addEventListener(
    'keydown',
    (event) => {
      const pressed = chord(event)
      if (!event.isTrusted || !accelerators.has(pressed)) return
      window.addEventListener(
        'keydown',
        (last) => {
          if (last.defaultPrevented) return
          last.preventDefault()
          post(JSON.stringify({ kind: 'key', pressed }))
        },
        { once: true },
      )
    },
    { capture: true },
  )

  // Whether the page has a menu of its own for what is there is known when all its listeners have run. Chromium's never shows: Electron has none.
  window.addEventListener(
    'contextmenu',
    (event) => {
      lastAsked = { x: Math.round(event.clientX), y: Math.round(event.clientY) }
      window.addEventListener(
        'contextmenu',
        (last) => {
          if (last.defaultPrevented) return
          last.preventDefault()
          post(JSON.stringify({ kind: 'context-menu', params: whatIsAt(last) }))
        },
        { once: true },
      )
    },
    { capture: true },
  )
  const whatIsAt = ({ target, button }: MouseEvent) => {
    const isText =
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && target.selectionStart !== null && !target.readOnly)
    const isEditable = isText || (target instanceof HTMLElement && target.isContentEditable)
    const field = isText ? target : null
    const selected =
      field === null
        ? String(window.getSelection())
        : field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    const isSecret = target instanceof HTMLInputElement && target.type === 'password'
    const can = (command: string) => document.queryCommandEnabled(command)
    return {
      ...lastAsked,
      isEditable,
      selectionText: isSecret ? '' : selected,
      formControlType:
        target instanceof HTMLTextAreaElement
          ? 'text-area'
          : target instanceof HTMLInputElement
            ? `input-${target.type}`
            : 'none',
      // Chromium tells no program what it takes to be misspelled.
      misspelledWord: '',
      dictionarySuggestions: [],
      menuSourceType: button === 2 ? 'mouse' : 'keyboard',
      editFlags: {
        canUndo: isEditable && can('undo'),
        canRedo: isEditable && can('redo'),
        canCut: isEditable && selected !== '' && !isSecret,
        canCopy: selected !== '' && !isSecret,
        canPaste: isEditable,
        canDelete: isEditable && selected !== '',
        canSelectAll: true,
        canEditRichly: target instanceof HTMLElement && target.isContentEditable,
      },
    }
  }

  try {
    const process = { ...config.process, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} }
    preload?.(require, process, globals, globals, globals)
  } catch (error) {
    post(JSON.stringify({ kind: 'preload-error', message: error instanceof Error ? error.message : String(error) }))
  }
}
