import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { dropOn } from './drop.ts'
import { chooseSavePath, test } from './launch.ts'
import { recordRequests } from './requests.ts'
import { textOf } from './select.ts'
import { memosOnDisk } from './vaultFiles.ts'

const built = resolve(import.meta.dirname, '../out')

test('what is built has no client of the network in the main process', async () => {
  const client =
    /(?:from|import\(|require\()\s*["'](?:node:)?(?:https?|http2|net|tls|dns|dgram|undici|ws)(?:\/\w+)?["']/u
  const names = (await readdir(join(built, 'main'))).filter((name) => name.endsWith('.js'))
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expect(await readFile(join(built, 'main', name), 'utf8'), name).not.toMatch(client)
})

test('the page that is built names no other address', async () => {
  const page = await readFile(join(built, 'renderer/index.html'), 'utf8')
  expect(page).not.toMatch(/https?:|\/\/[a-z]/iu)
  const sheets = (await readdir(join(built, 'renderer/assets'))).filter((name) => name.endsWith('.css'))
  for (const name of sheets)
    expect(await readFile(join(built, 'renderer/assets', name), 'utf8'), name).not.toMatch(
      /(?:url\(|@import)\s*["']?(?:https?:)?\/\//iu,
    )
})

test('Chromium itself reaches for nothing while a document that begs for it is imported, shown and printed', async ({
  readout,
}) => {
  const { folder } = readout
  const { at, asked, server } = await observer()
  try {
    const log = join(folder, 'net.json')
    const logged = await readout.restart(`--log-net-log=${log}`)
    const { app, window } = logged
    await writeFile(join(folder, 'begging.html'), begging(at))
    await dropOn(window, [join(folder, 'begging.html')])
    await expect(textOf(window)).toContainText('Words that anybody may read')
    await chooseSavePath(app, join(folder, 'memo.html'))
    await window.getByRole('button', { name: 'New memo' }).first().click()
    await window.getByRole('dialog').getByRole('button', { name: 'Create memo' }).click()
    await expect(window.getByRole('textbox', { name: 'Text of the memo' })).toBeFocused()
    const [memo] = await memosOnDisk(readout.vault)
    const pdf = await window.evaluate((printed) => globalThis.readout.invoke('memos.print', printed), memo)
    expect(pdf).toMatchObject({ ok: true })
    // The log is whole once that Chromium has ended.
    await logged.restart()
    expect(asked).toEqual([])
    expect(reached(await readFile(log, 'utf8'))).toEqual([])
  } finally {
    server.close()
  }
})

test.describe('what tries to leave', () => {
  test.use({
    expectedRequests: /127\.0\.0\.1/u,
    expectedComplaints: /Content Security Policy|Failed to load resource|violates/u,
  })

  test('is noticed by every test, be it the window or the main process', async ({ readout: { app, window } }) => {
    const seen: string[] = []
    await recordRequests(app, seen)
    await app.evaluate(async () => {
      await fetch('http://127.0.0.1:9/main').catch(() => undefined)
      const net = process.getBuiltinModule('node:net')
      net.connect({ host: '127.0.0.1', port: 9 }).on('error', () => undefined)
      const http = process.getBuiltinModule('node:http')
      http.get('http://127.0.0.1:10/').on('error', () => undefined)
    })
    await window.evaluate(() => {
      location.href = 'http://127.0.0.1:9/window'
    })
    await expect
      .poll(() => seen.join('\n'))
      .toMatch(
        /fetch http:\/\/127\.0\.0\.1:9\/main[\s\S]*connect 127\.0\.0\.1:9[\s\S]*connect 127\.0\.0\.1:10[\s\S]*document http:\/\/127\.0\.0\.1:9\/window/u,
      )
  })

  test('is in Chromium’s own log', async ({ readout }) => {
    const { at, asked, server } = await observer()
    try {
      const log = join(readout.folder, 'net.json')
      const logged = await readout.restart(`--log-net-log=${log}`)
      await logged.app.evaluate(({ BrowserWindow, session }, address) => {
        session.defaultSession.webRequest.onBeforeRequest(null)
        void new BrowserWindow({ show: false }).loadURL(address)
      }, `${at}/`)
      await expect.poll(() => asked).toContain('/')
      await logged.end()
      expect(reached(await readFile(log, 'utf8')).join()).toContain('TCP_CONNECT ')
    } finally {
      server.close()
    }
  })
})

/** A server of our own, with what it is asked for: what asks for anything asks it. */
async function observer(): Promise<{ at: string; asked: string[]; server: Server }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(String(request.url))
    response.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server }
}

/** A page that asks for something by every way that a page has to. */
function begging(at: string): string {
  return `<!doctype html><html><head><title>Begging</title><base href="${at}/">
<link rel="stylesheet" href="${at}/a.css"><link rel="preload" as="image" href="${at}/b"><link rel="dns-prefetch" href="${at}">
<link rel="preconnect" href="${at}"><link rel="prefetch" href="${at}/c"><link rel="icon" href="${at}/icon"><link rel="manifest" href="${at}/m">
<meta http-equiv="refresh" content="0;url=${at}/d"><script src="${at}/e.js"></script>
<style>@import "${at}/f.css"; body { background: url(${at}/g) } @font-face { font-family: x; src: url(${at}/h) } p { font-family: x }</style>
</head><body background="${at}/i"><article><h1>Begging</h1>
<p style="background:url(${at}/j)">Words that anybody may read, and that are long enough to be an article’s.</p>
<img src="${at}/k" srcset="${at}/l 2x"><picture><source srcset="${at}/m"><img src="${at}/n"></picture>
<video src="${at}/o" poster="${at}/p" autoplay></video><audio src="${at}/q" autoplay></audio><track src="${at}/r">
<iframe src="${at}/s"></iframe><object data="${at}/t"></object><embed src="${at}/u"><input type="image" src="${at}/v">
<svg><image href="${at}/w" xlink:href="${at}/x"/><use href="${at}/y#z"/></svg>
<p><a href="${at}/z" ping="${at}/ping">Words that lead somewhere, and more of them after that.</a></p></article></body></html>`
}

/** Events of Chromium's network stack with which something goes out, or is looked up. */
const outgoing = [
  'TCP_CONNECT',
  'TCP_CONNECT_ATTEMPT',
  'UDP_BYTES_SENT',
  'SSL_CONNECT',
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_SYSTEM_TASK',
  'HOST_RESOLVER_DNS_TASK',
  'DNS_TRANSACTION',
  'QUIC_SESSION',
  'WEBSOCKET_ALIVE',
  'WEBSOCKET_SENT_FRAME_HEADER',
]

/**
 * What a log of Chromium's own network stack says that went out, or was looked up: events by name with what they were about. (It also
 * asks the system whether there is a route to an address of IPv6, by a `UDP_CONNECT`, with which nothing is sent.)
 * @throws where the log has no events, or its Chromium has not all of those names
 */
function reached(log: string): string[] {
  const types = JSON.parse(/"logEventTypes":(\{[^}]*\})/u.exec(log)?.[1] ?? '{}') as Record<string, number>
  expect(Object.keys(types)).toEqual(expect.arrayContaining(outgoing))
  const names = new Map(outgoing.map((name) => [types[name], name]))
  // One event a line.
  const events = log.split('\n').filter((line) => line.startsWith('{"') && line.includes('"source"'))
  expect(events).not.toEqual([])
  return events.flatMap((line) => {
    const type = /"type":(\d+)\}[,\]}]*$/u.exec(line)?.[1]
    if (type === undefined) throw new Error(`an event without its type: ${line}`)
    const name = names.get(Number(type))
    return name === undefined ? [] : [`${name} ${line.slice(0, 300)}`]
  })
}
