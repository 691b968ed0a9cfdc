import { strict } from '../missing.ts'

type Body = string | Uint8Array | null

interface ResponseOptions {
  status?: number
  headers?: Record<string, string>
}

/** Header fields by their names in lower case. */
class Fields extends Map<string, string> {
  constructor(given: Record<string, string> = {}) {
    super(Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]))
  }

  override get(name: string): string | undefined {
    return super.get(name.toLowerCase())
  }

  override has(name: string): boolean {
    return super.has(name.toLowerCase())
  }
}

class Message {
  readonly headers: Fields
  readonly #body: Body

  constructor(body: Body, headers: Record<string, string> | undefined) {
    this.#body = body
    this.headers = new Fields(headers)
  }

  async bytes(): Promise<Uint8Array> {
    return typeof this.#body === 'string' ? new TextEncoder().encode(this.#body) : (this.#body ?? new Uint8Array())
  }

  async text(): Promise<string> {
    return typeof this.#body === 'string' ? this.#body : new TextDecoder().decode(await this.bytes())
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }
}

/** What a page asks of a scheme of the application's own. */
export class OwnRequest extends Message {
  readonly url: string
  readonly method: string

  constructor(url: string, method: string, headers: Record<string, string>, body: string | undefined) {
    super(body ?? null, headers)
    this.url = url
    this.method = method
    // biome-ignore lint/correctness/noConstructorReturn: what it lacks throws
    return strict('Request', this)
  }
}

/** What the application answers. */
export class OwnResponse extends Message {
  readonly status: number

  constructor(body: Body = null, { status = 200, headers }: ResponseOptions = {}) {
    if (body !== null && typeof body !== 'string' && !(body instanceof Uint8Array))
      throw new TypeError('The stand-in runtime implements responses of text and bytes alone.')
    super(body, headers)
    this.status = status
  }
}

/**
 * Puts {@link OwnResponse} in the place of Node's `Response`, which comes with a whole HTTP client: to load that takes longer than the
 * main script, just while Chromium starts.
 */
export function provideResponse(): void {
  // Assigned, not defined: that would load the one that is replaced.
  Reflect.set(globalThis, 'Response', OwnResponse)
}
