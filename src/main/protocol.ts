import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol } from 'electron'
import type { PrintPage } from './export/memoPrint.ts'
import { ownFile } from './ownFile.ts'
import { guidePolicy, windowPolicy } from './windowPolicy.ts'

/** The one origin the application's pages have. */
export const origin = 'app://readout'

/** What the application's files are. A file of another kind is not served, nor a folder. */
const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

const printPages = new Map<string, PrintPage>()

/** Declares the `app:` scheme; to be called before `app` is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** Where the guide's files are, below {@link origin}. */
const guidePath = '/guide/'

export const guideUrl = `${origin}${guidePath}index.html`

/**
 * Answers `app://readout/…` from the window's built files, `app://readout/guide/…` from those of the guide, and `app://readout/print/…`
 * from the pages waiting to be printed. Everything else is not found: another host, another method, a path that leads out of the folder (`ownFile.ts`).
 * @param build the folder of all that is built
 */
export function serve(build: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'readout' || request.method !== 'GET') return notFound()
    if (url.pathname.startsWith('/print/')) return printResponse(url.pathname.slice('/print/'.length))
    if (url.pathname.startsWith(guidePath))
      return fileResponse(join(build, 'guide'), url.pathname.slice(guidePath.length - 1), guidePolicy)
    return fileResponse(join(build, 'renderer'), url.pathname, windowPolicy)
  })
}

/** Makes a page reachable until `done` is called. */
export function servePrintPage(page: PrintPage): { url: string; done: () => void } {
  const key = randomUUID()
  printPages.set(key, page)
  return { url: `${origin}/print/${key}`, done: () => printPages.delete(key) }
}

function printResponse(key: string): globalThis.Response {
  const page = printPages.get(key)
  if (page === undefined) return notFound()
  return respond(page.html, 'text/html; charset=utf-8', page.policy)
}

async function fileResponse(folder: string, pathname: string, policy: string): Promise<globalThis.Response> {
  const file = await ownFile(folder, pathname)
  const mediaType = file === null ? undefined : mediaTypes[extname(file)]
  if (file === null || mediaType === undefined) return notFound()
  return respond(await readFile(file), mediaType, policy)
}

function respond(body: string | Uint8Array<ArrayBuffer>, mediaType: string, policy: string): globalThis.Response {
  const headers = {
    'Content-Type': mediaType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
  return new globalThis.Response(body, { headers })
}

function notFound(): globalThis.Response {
  return new globalThis.Response('Not found', { status: 404 })
}
