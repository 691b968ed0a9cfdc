import { EventEmitter } from 'node:events'

/** The error for a part of Electron's API that the stand-in does not have. */
export function missing(name: string): Error {
  return new Error(
    `The stand-in runtime does not implement ${name} of Electron's API. Run on Electron itself, or add it to runtime/.`,
  )
}

// What JavaScript itself asks of any object: a promise is looked for by `then`, a printable form by `toJSON`, and so on.
const askedByTheLanguage = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'asymmetricMatch',
  'nodeType',
  '$$typeof',
])

/**
 * `target` so that asking it for something it does not have throws {@link missing} instead of giving `undefined`: a call that
 * the stand-in cannot honour is never passed over in silence. `name` is how messages call it, such as `app`.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key !== 'symbol' && !(key in object) && !askedByTheLanguage.has(key) && !key.startsWith('_')) {
        throw missing(`${name}.${key}`)
      }
      const value: unknown = Reflect.get(object, key, object)
      // Methods with private fields need the object itself; classes are handed out as they are.
      return typeof value === 'function' && !/^class\b/u.test(String(value)) ? value.bind(object) : value
    },
  })
}

/** Throws where `given` has an option that the stand-in does not know. `undefined` values count as not given. */
export function refuseUnknown(name: string, given: object, known: readonly string[]): void {
  for (const [key, value] of Object.entries(given)) {
    if (value !== undefined && !known.includes(key)) throw missing(`the option ${key} of ${name}`)
  }
}

/** An event emitter on which only the events that the stand-in emits can be listened for. */
export class KnownEvents extends EventEmitter {
  readonly #name: string
  readonly #known: ReadonlySet<string>

  constructor(name: string, known: readonly string[]) {
    super()
    this.#name = name
    this.#known = new Set(known)
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    return super.on(this.#check(event), listener as (...args: unknown[]) => void)
  }

  override addListener(event: string | symbol, listener: (...args: never[]) => void): this {
    return this.on(event, listener)
  }

  override once(event: string | symbol, listener: (...args: never[]) => void): this {
    return super.once(this.#check(event), listener as (...args: unknown[]) => void)
  }

  override prependListener(event: string | symbol, listener: (...args: never[]) => void): this {
    return super.prependListener(this.#check(event), listener as (...args: unknown[]) => void)
  }

  #check(event: string | symbol): string | symbol {
    if (typeof event === 'string' && !this.#known.has(event)) throw missing(`the event '${event}' of ${this.#name}`)
    return event
  }
}

/** An event that a listener can prevent, as Electron hands it out. */
export class PreventableEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
