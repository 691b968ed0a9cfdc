import type { ElectronApplication } from '@playwright/test'

/** What a page may ask for: the application's own scheme (the second is how the stand-in shows it to Chromium), and what it has itself. */
const own = /^(?:app:\/\/readout\/|https:\/\/readout\.app\.standin\.internal\/|data:|blob:)/u

const mark = 'a connection from the main process: '

/**
 * Has everything put into `into` that would leave the machine from now on, whether or not it is then refused: every request that a
 * page or a worker makes for anything but the application's own files, and every connection, look-up and `fetch` of the main process.
 */
export async function recordRequests(app: ElectronApplication, into: string[]): Promise<void> {
  app.context().on('request', (request) => {
    if (!own.test(request.url())) into.push(`${request.resourceType()} ${request.url()}`)
  })
  app.on('console', (message) => {
    if (message.text().startsWith(mark)) into.push(message.text())
  })
  await app.evaluate((_electron, prefix) => {
    const say = (what: string) => console.warn(`${prefix}${what}`)
    const watch = (holder: object, name: string, tell: (args: unknown[]) => string | null) => {
      const real = Reflect.get(holder, name) as (...args: unknown[]) => unknown
      Reflect.set(holder, name, function watched(this: unknown, ...args: unknown[]) {
        const said = tell(args)
        if (said !== null) say(`${name} ${said}`)
        return real.apply(this, args)
      })
    }
    const [net, dgram, dns] = ['net', 'dgram', 'dns'].map((name) => process.getBuiltinModule(`node:${name}`)) as [
      typeof import('node:net'),
      typeof import('node:dgram'),
      typeof import('node:dns'),
    ]
    // A path is a socket of this machine's own, by which a second start finds the first.
    const address = (value: unknown): string | null => {
      const options = Array.isArray(value) ? value[0] : value
      const hasPath = (given: object) => typeof Reflect.get(given, 'path') === 'string'
      const isLocal =
        typeof options === 'string' || (typeof options === 'object' && options !== null && hasPath(options))
      if (isLocal) return null
      // What HTTP's client passes holds itself.
      return typeof options === 'object' && options !== null
        ? `${Reflect.get(options, 'host')}:${Reflect.get(options, 'port')}`
        : String(options)
    }
    watch(net.Socket.prototype, 'connect', ([first]) => address(first))
    watch(dgram.Socket.prototype, 'send', ([...args]) => String(args.at(-1)))
    watch(dns, 'lookup', ([host]) => String(host))
    watch(dns.promises, 'lookup', ([host]) => String(host))
    watch(globalThis, 'fetch', ([url]) => String(url))
  }, mark)
}
