import { expect, type Page } from '@playwright/test'
import { windowPolicy } from '../src/main/windowPolicy.ts'
import type { Bridge } from '../src/shared/contract.ts'
import { test } from './launch.ts'
import { textOf } from './select.ts'

declare global {
  var readout: Bridge
  /** Set by what must not run. */
  var ran: string[] | undefined
}

/** Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), as far as a window shows it. */

test('the page has no Node and no Electron, and the bridge knows the contract alone', async ({
  readout: { app, window },
}) => {
  await expect(textOf(window)).toContainText('The visit')
  await test.step('the application keeps to its own policy', async () => {
    const broken = await window.evaluate(() => {
      const observer = new ReportingObserver(() => undefined, { types: ['csp-violation'], buffered: true })
      observer.observe()
      return observer.takeRecords().map(({ body }) => JSON.stringify(body))
    })
    expect(broken).toEqual([])
  })

  await test.step('nothing of Node or Electron is in the page, and the bridge cannot be changed', async () => {
    const found = await window.evaluate(() => ({
      names: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.keys(globalThis.readout),
      frozen: Object.isFrozen(globalThis.readout),
      replaced: Reflect.set(globalThis, 'readout', {}),
    }))
    expect(found).toEqual({ names: [], bridge: ['invoke', 'on'], frozen: true, replaced: false })
  })

  await test.step('what the page changes of its own JavaScript does not reach the main process', async () => {
    const title = await window.evaluate(async () => {
      Object.assign(Object.prototype, { polluted: true })
      const outcome = await globalThis.readout.invoke('vault.status', {})
      Reflect.deleteProperty(Object.prototype, 'polluted')
      return JSON.stringify(outcome)
    })
    expect(title).toContain('"ok":true')
    expect(title).not.toContain('polluted')
  })

  await test.step('channels that are not in the contract do not exist', async () => {
    for (const channel of ['vault.destroy', 'ELECTRON_BROWSER_REQUIRE', '__proto__', 'constructor', 'toString', ''])
      await expect(
        window.evaluate((name) => globalThis.readout.invoke(name as 'vault.status', {}), channel),
        channel,
      ).rejects.toThrow(/No handler registered/u)
  })

  await test.step('a request that does not fit the contract is refused', async () => {
    const odd: [string, unknown][] = [
      ['notes.open', { id: '../../etc/passwd' }],
      ['notes.open', { id: 'a\0' }],
      ['notes.open', { id: ['a'] }],
      ['notes.open', 'a'],
      ['search.query', { query: '../1', limit: '../1', shown: 1 }],
      ['templates.remove', { id: '..\\x' }],
      ['web.open', { url: `https://example.com/${'a'.repeat(5000)}` }],
      ['web.open', { url: 'file:///etc/passwd' }],
      ['web.open', { url: 'javascript:alert(1)' }],
    ]
    for (const [channel, request] of odd) {
      const outcome = await window.evaluate(([name, what]) => globalThis.readout.invoke(name as 'notes.open', what), [
        channel,
        request,
      ] as const)
      expect(outcome, `${channel} ${JSON.stringify(request)}`).toMatchObject({ ok: false, error: { code: 'usage' } })
    }
    await window.evaluate(async () => {
      const request = JSON.parse('{"id":"welcome","__proto__":{"isAdmin":true}}')
      await globalThis.readout.invoke('notes.open', request)
    })
    expect(await app.evaluate(() => typeof Reflect.get({}, 'isAdmin'))).toBe('undefined')
  })
})

test.describe('a page that tries to leave', () => {
  test.use({
    expectedComplaints:
      /Content Security Policy|ERR_BLOCKED_BY_CLIENT|Failed to load resource.*404|Not allowed to (?:load|navigate)/u,
    // It asks to, and is refused.
    expectedRequests: /^document (?:https:\/\/example\.com\/|file:\/\/\/)/u,
  })

  test('gets nowhere', async ({ readout: { app, window } }) => {
    await expect(textOf(window)).toContainText('The visit')
    const url = window.url()
    const stays = async (what: string) => {
      // By the page alone: Playwright waits for a navigation that was begun and refused.
      const shown = () => window.evaluate(() => document.querySelector('article')?.textContent ?? '')
      await expect.poll(shown, what).toContain('The visit')
      expect(app.windows(), what).toHaveLength(1)
      expect(window.url(), what).toBe(url)
    }

    await test.step('the policy names every source, and none that is unsafe', async () => {
      const policy = await window.evaluate(async () =>
        (await fetch('/index.html')).headers.get('Content-Security-Policy'),
      )
      expect(policy).toBe(windowPolicy)
      expect(policy).not.toMatch(/unsafe|\*|https?:|nonce/u)
      expect(policy).toMatch(/default-src 'none'.*script-src 'self'(?:;|$)/u)
      for (const directive of ['base-uri', 'form-action', 'frame-ancestors', 'object-src'])
        expect(policy).toContain(`${directive} 'none'`)
    })

    await test.step('no code is made from text, by whatever way it comes', async () => {
      expect(await runsText(window)).toEqual([])
    })

    await test.step('it cannot navigate away', async () => {
      for (const target of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,x']) {
        await window.evaluate((to) => {
          const link = document.body.appendChild(document.createElement('a'))
          link.href = to
          link.click()
          link.remove()
        }, target)
        await stays(`a link to ${target}`)
      }
      await window.evaluate(() => {
        location.href = 'https://example.com/'
      })
      await stays('location.href')
      await window.evaluate(() => {
        location.href = '/assets/../print/none'
      })
      await stays('another page of the application')
      await window.evaluate(() => {
        const form = document.body.appendChild(document.createElement('form'))
        form.action = 'https://example.com/'
        form.submit()
        form.remove()
      })
      await stays('a form')
    })

    await test.step('it cannot download', async () => {
      expect(await howDownloadEnds(window)).toBe('canceled')
    })

    await test.step('it cannot open a window, a frame or a web view', async () => {
      expect(await window.evaluate(() => globalThis.open('https://example.com') === null)).toBe(true)
      expect(await window.evaluate(() => globalThis.open('app://readout/index.html') === null)).toBe(true)
      const inside = await window.evaluate(async () => {
        const frame = document.createElement('iframe')
        frame.src = '/index.html'
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
        document.body.append(frame)
        await loaded
        const view: HTMLElement = document.createElement('webview')
        view.setAttribute('src', 'https://example.com/')
        document.body.append(view)
        const reached = {
          // A frame that was refused is of another origin, so that nothing in it can be reached.
          frame: frame.contentDocument?.body.textContent ?? '',
          view: Reflect.has(view, 'loadURL') || view.shadowRoot !== null,
        }
        frame.remove()
        view.remove()
        return reached
      })
      expect(inside).toEqual({ frame: '', view: false })
      await stays('frames')
    })

    await test.step('it reaches no other address', async () => {
      const refused = await window.evaluate(async () => {
        const asked = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'app://other/index.html']
        return Promise.all(
          asked.map((to) =>
            fetch(to).then(
              () => to,
              () => 'refused',
            ),
          ),
        )
      })
      expect(new Set(refused)).toEqual(new Set(['refused']))
      const socket = await window.evaluate(async () => {
        const one = new WebSocket('wss://example.com/')
        return new Promise((resolve) => {
          one.onopen = () => resolve('open')
          one.onerror = () => resolve('refused')
        })
      })
      expect(socket).toBe('refused')
    })

    await test.step('it gets no file but the application’s own', async () => {
      const paths = [
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
        '/%252e%252e/package.json',
        '/..%5c..%5cpackage.json',
        '/../../package.json',
        '//etc/passwd',
        '/%2fetc%2fpasswd',
        '/index.html%00.js',
        '/index.html%00',
        '/%',
        '/%ff',
        '/assets',
        '/assets/',
        '/assets/..%2f..%2fmain%2findex.js',
        '/../main/index.js',
        '/.env',
        '/print/',
        '/print/__proto__',
      ]
      const statuses = await window.evaluate(
        (all) => Promise.all(all.map(async (path) => (await fetch(location.origin + path)).status)),
        paths,
      )
      expect(statuses).toEqual(paths.map(() => 404))
      const post = await window.evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status)
      expect(post).toBe(404)
    })

    await test.step('it is permitted nothing', async () => {
      const states = await window.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'local-fonts']
        const query = (name: string) => navigator.permissions.query({ name: name as PermissionName })
        return Promise.all(names.map(async (name) => (await query(name)).state))
      })
      expect(new Set(states)).toEqual(new Set(['denied']))
      const taken = await window.evaluate(async () => {
        const no = () => 'refused'
        return [
          await navigator.clipboard.readText().catch(no),
          await (navigator.mediaDevices?.getUserMedia({ audio: true }).catch(no) ?? 'refused'),
          await Notification.requestPermission(),
        ]
      })
      expect(taken).toEqual(['refused', 'refused', 'denied'])
    })
  })
})

/** What of many ways to run text as code works in the window; each would leave its name in `ran`. */
async function runsText(window: Page): Promise<string[]> {
  return window.evaluate(async () => {
    // What a debugger evaluates may do what the page may not, until it first waits.
    await fetch('/index.html')
    globalThis.ran = []
    const code = (name: string) => `globalThis.ran.push(${JSON.stringify(name)})`
    const attempt = (run: () => unknown) => {
      try {
        run()
      } catch {
        // Refused, as it should be.
      }
    }
    // biome-ignore lint/security/noGlobalEval: that this does not work is what is tested
    attempt(() => globalThis.eval(code('eval')))
    attempt(() => new Function(code('Function'))())
    attempt(() => setTimeout(code('setTimeout'), 0))
    attempt(() => {
      const script = document.createElement('script')
      script.textContent = code('script')
      document.head.append(script)
    })
    attempt(() => {
      const script = document.createElement('script')
      script.src = URL.createObjectURL(new Blob([code('blob')], { type: 'text/javascript' }))
      document.head.append(script)
    })
    attempt(() => {
      const script = document.createElement('script')
      script.src = `data:text/javascript,${encodeURIComponent(code('data'))}`
      document.head.append(script)
    })
    attempt(() => {
      const image = document.createElement('img')
      image.setAttribute('onerror', code('handler'))
      image.src = 'data:,'
      document.body.append(image)
    })
    attempt(() => {
      const holder = document.createElement('div')
      holder.innerHTML = `<svg onload='${code('svg')}'></svg><img src='data:,' onerror='${code('inner')}'>`
      document.body.append(holder)
    })
    attempt(() => {
      const link = document.createElement('a')
      link.href = `javascript:${code('javascript')}`
      document.body.append(link)
      link.click()
    })
    attempt(() => {
      const frame = document.createElement('iframe')
      frame.srcdoc = `<script>parent.${code('srcdoc')}</script>`
      document.body.append(frame)
    })
    attempt(() => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
      worker.onmessage = () => globalThis.ran?.push('worker')
    })
    // What was to run would have by the time that the application's own files have come, one after the other.
    for (let round = 0; round < 5; round++) await fetch('/index.html')
    return globalThis.ran
  })
}

/** Has the page save a file, and says what became of it, as Chromium tells: 'completed' or 'canceled'. */
async function howDownloadEnds(window: Page): Promise<string> {
  const session = await window.context().newCDPSession(window)
  await session.send('Page.enable')
  const ended = new Promise<string>((resolve) => {
    session.on('Page.downloadProgress', ({ state }) => state !== 'inProgress' && resolve(state))
  })
  await window.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'))
    link.href = URL.createObjectURL(new Blob(['words']))
    link.download = 'words.txt'
    link.click()
    link.remove()
  })
  return ended
}
