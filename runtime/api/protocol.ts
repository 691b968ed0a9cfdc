import { strict } from '../missing.ts'
import { addScheme, schemeOf } from '../urls.ts'
import { OwnRequest, type OwnResponse } from './exchange.ts'

type Handler = (request: OwnRequest) => OwnResponse | Promise<OwnResponse>

interface CustomScheme {
  scheme: string
  privileges?: Record<string, boolean>
}

const handlers = new Map<string, Handler>()

/** Electron's `protocol`: schemes that the application answers itself. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    for (const { scheme } of schemes) addScheme(scheme)
  },
  handle(scheme: string, handler: Handler): void {
    addScheme(scheme)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme)
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
})

/** What the application answers to a request of a scheme of its own; `null` when nobody handles it. */
export async function answerRequest(request: {
  url: string
  method: string
  headers: Record<string, string>
  postData?: string
}) {
  const handler = handlers.get(schemeOf(request.url))
  if (handler === undefined) return null
  const { url, method, headers, postData } = request
  const answered = await handler(new OwnRequest(url, method, headers, postData))
  return {
    responseCode: answered.status,
    responseHeaders: [...answered.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await answered.bytes()).toString('base64'),
  }
}
