import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import type { PrintPage } from './export/memoPrint.ts'

/** The one origin the application's pages have. */
export const origin = 'app://readout'

/** What the window's own page may load and do: its own files, and nothing from anywhere else. */
export const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

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

/**
 * Answers `app://readout/…` from the window's built files in `folder`, and `app://readout/print/…` from the pages waiting to be
 * printed. Everything else is not found: no path leads out of the folder.
 */
export function serve(folder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'readout' || request.method !== 'GET') return notFound()
    const path = decodeURIComponent(url.pathname)
    if (path.startsWith('/print/')) return printResponse(path.slice('/print/'.length))
    return fileResponse(folder, path === '/' ? '/index.html' : path)
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

async function fileResponse(folder: string, path: string): Promise<globalThis.Response> {
  const file = normalize(join(folder, path))
  const mediaType = mediaTypes[extname(file)]
  if (!file.startsWith(folder + sep) || mediaType === undefined) return notFound()
  try {
    return respond(await readFile(file), mediaType, windowPolicy)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return notFound()
    throw error
  }
}

function respond(body: string | Uint8Array<ArrayBuffer>, mediaType: string, policy: string): globalThis.Response {
  const headers = {
    'Content-Type': mediaType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
  return new globalThis.Response(body, { headers })
}

function notFound(): globalThis.Response {
  return new globalThis.Response('Not found', { status: 404 })
}
