import { describe, expect, it } from 'vitest'
import { KnownEvents, refuseUnknown, strict } from './missing.ts'

class Counter {
  #count = 0
  add(): number {
    return ++this.#count
  }
}

describe('what the stand-in does not have', () => {
  it('is an error that names it, when it is asked for', () => {
    const counter = strict('counter', new Counter())
    expect(counter.add()).toBe(1)
    expect(() => Reflect.get(counter, 'subtract')).toThrow('does not implement counter.subtract of Electron')
  })

  it('can still be awaited, printed and compared', async () => {
    const counter = strict('counter', new Counter())
    expect(await Promise.resolve(counter)).toBe(counter)
    expect(JSON.stringify(counter)).toBe('{}')
    expect(counter).toEqual(counter)
  })

  it('is an error as an option, and as an event to listen for', () => {
    expect(() => refuseUnknown('Window', { kiosk: true }, ['width'])).toThrow('the option kiosk of Window')
    expect(() => refuseUnknown('Window', { kiosk: undefined, width: 1 }, ['width'])).not.toThrow()
    const events = new KnownEvents('app', ['ready'])
    expect(() => events.on('login', () => undefined)).toThrow("the event 'login' of app")
    expect(() => events.once('login', () => undefined)).toThrow("the event 'login' of app")
    expect(() => events.on('ready', () => undefined)).not.toThrow()
  })
})
