/**
 * Values that cross between the processes, as text: what structured clone carries, in a form that JSON carries. Both functions
 * are also sent to pages as source text, so they use nothing from outside themselves.
 */

/**
 * A value as JSON text.
 * @throws TypeError `An object could not be cloned.` for functions, symbols and other things that structured clone refuses
 */
export function encode(value: unknown): string {
  const refuse = (): never => {
    throw new TypeError('An object could not be cloned.')
  }
  const toBase64 = (bytes: Uint8Array): string => {
    const native = bytes as { toBase64?: () => string }
    if (native.toBase64 !== undefined) return native.toBase64()
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  }
  const busy = new Set<object>()
  const walk = (item: unknown): unknown => {
    if (item === undefined) return { $: 'undefined' }
    if (typeof item === 'bigint') return { $: 'bigint', v: item.toString() }
    if (typeof item === 'number' && (!Number.isFinite(item) || Object.is(item, -0))) {
      return { $: 'number', v: Object.is(item, -0) ? '-0' : String(item) }
    }
    if (typeof item === 'function' || typeof item === 'symbol') return refuse()
    if (typeof item !== 'object' || item === null) return item
    if (busy.has(item)) return refuse()
    busy.add(item)
    const walked = walkObject(item)
    busy.delete(item)
    return walked
  }
  const walkObject = (item: object): unknown => {
    if (Array.isArray(item)) return item.map(walk)
    if (item instanceof Date) return { $: 'date', v: item.getTime() }
    if (item instanceof Map) return { $: 'map', v: [...item].map(([key, entry]) => [walk(key), walk(entry)]) }
    if (item instanceof Set) return { $: 'set', v: [...item].map(walk) }
    if (item instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(item)) }
    if (ArrayBuffer.isView(item)) {
      return { $: 'bytes', v: toBase64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength)) }
    }
    if (item instanceof Error) return { $: 'error', v: [item.name, item.message, item.stack ?? ''] }
    const prototype = Object.getPrototypeOf(item)
    const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null
    if (!isPlain && 'nodeType' in item) return refuse()
    // Not by assignment: what is called `__proto__` is a property like any other.
    const copy = Object.fromEntries(Object.entries(item).map(([key, entry]) => [key, walk(entry)]))
    return '$' in copy ? { $: 'object', v: Object.entries(copy) } : copy
  }
  return JSON.stringify(walk(value))
}

/** The value that {@link encode} made `text` from. Typed arrays other than `Uint8Array` come back as `Uint8Array`. */
export function decode(text: string): unknown {
  const fromBase64 = (base64: string): Uint8Array => {
    const native = Uint8Array as { fromBase64?: (text: string) => Uint8Array }
    if (native.fromBase64 !== undefined) return native.fromBase64(base64)
    return new Uint8Array(Buffer.from(base64, 'base64'))
  }
  const special = (kind: string, value: unknown): unknown => {
    const items = Array.isArray(value) ? value : []
    if (kind === 'bigint') return BigInt(String(value))
    if (kind === 'number') return Number(value)
    if (kind === 'date') return new Date(Number(value))
    if (kind === 'map') return new Map(items.map(([key, entry]: [unknown, unknown]) => [walk(key), walk(entry)]))
    if (kind === 'set') return new Set(items.map(walk))
    if (kind === 'bytes') return fromBase64(String(value))
    if (kind === 'buffer') return fromBase64(String(value)).buffer
    if (kind === 'object') return Object.fromEntries(items.map(([key, entry]: [string, unknown]) => [key, walk(entry)]))
    if (kind !== 'error') return undefined
    const [name, message, stack] = items
    return Object.assign(new Error(message), { name, stack })
  }
  const walk = (item: unknown): unknown => {
    if (typeof item !== 'object' || item === null) return item
    if (Array.isArray(item)) return item.map(walk)
    if ('$' in item) return special(String(item.$), 'v' in item ? item.v : undefined)
    return Object.fromEntries(Object.entries(item).map(([key, entry]) => [key, walk(entry)]))
  }
  return walk(JSON.parse(text))
}
