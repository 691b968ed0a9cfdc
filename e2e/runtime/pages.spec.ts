import { expect } from '@playwright/test'
import { logOf, test } from './contract.ts'

test('the application answers its own scheme, in a secure context, with the headers it gives', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const answered = await fetch('/echo?q=a%20b', { method: 'POST', body: 'körper', headers: { 'X-Sent': 'yes' } })
    return {
      isSecure: isSecureContext,
      status: answered.status,
      header: answered.headers.get('X-Received'),
      body: await answered.text(),
      missing: (await fetch('/nothing.txt')).status,
    }
  })
  expect(found).toEqual({
    isSecure: true,
    status: 201,
    header: 'yes',
    body: 'POST ?q=a%20b körper',
    missing: 404,
  })
})

test('the policy of an answer binds its page', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.body.append(script)
    // Later, because a debugger's own scripts are above the policy.
    const evaluated = await new Promise((done) =>
      setTimeout(() => {
        try {
          done(String(new Function('return 1')()))
        } catch (error) {
          done(error instanceof Error ? error.name : '')
        }
      }),
    )
    return { inline: 'inlineRan' in globalThis, evaluated }
  })
  expect(ran).toEqual({ inline: false, evaluated: 'EvalError' })
})

test('a request that the session cancels does not leave', async ({ shared: { app }, page }) => {
  const failed = await page.evaluate(() =>
    fetch('https://example.com/secret').then(String, (error: Error) => error.name),
  )
  expect(failed).toBe('TypeError')
  expect(await logOf(app)).toContain('cancelled https://example.com/secret')
})

test('a page goes nowhere that will-navigate prevents, and opens no window that is denied', async ({
  shared: { app },
  page,
}) => {
  await page.getByRole('link', { name: 'Elsewhere' }).click()
  await expect.poll(() => logOf(app)).toContain('will-navigate https://example.com/elsewhere')
  await expect(page.getByText('Words of the page.')).toBeVisible()

  expect(await page.evaluate(() => globalThis.open('https://example.com/opened') === null)).toBe(true)
  await page.getByRole('link', { name: 'New window' }).click()
  await expect.poll(() => logOf(app)).toContain('window-open https://example.com/opened')
  await expect.poll(() => logOf(app)).toContain('window-open https://example.com/new')
  await page.getByRole('link', { name: 'Other' }).click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('link', { name: 'Elsewhere' }).click({ button: 'middle' })
  await expect.poll(() => logOf(app)).toContain('window-open app://contract/other.html')
  await expect.poll(() => logOf(app)).toContain('window-open https://example.com/elsewhere')
  expect(app.windows()).toHaveLength(1)

  await page.getByRole('link', { name: 'Other' }).click()
  await expect(page.getByRole('heading', { name: 'Other' })).toBeVisible()
  expect(await page.evaluate(() => globalThis.contract.invoke('sender'))).toMatchObject({
    url: 'app://contract/other.html',
  })
})

test('permissions are denied', async ({ page }) => {
  const answers = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }))
  expect(answers).toEqual({ notification: 'denied', geolocation: 'denied' })
})

test('an address that cannot be loaded is an error that says so', async ({ shared: { app }, page }) => {
  await expect(page.getByText('Words of the page.')).toBeVisible()
  const message = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const failed = await window.loadURL('https://example.com/').then(String, (error: Error) => error.message)
    window.destroy()
    // Whoever does not wait for it need not deal with it.
    const other = new BrowserWindow({ show: false })
    const told = new Promise((done) => other.webContents.once('did-fail-load', done))
    void other.loadURL('https://example.com/')
    await told
    other.destroy()
    return failed
  })
  expect(message).toMatch(/^ERR_\w+ \(-\d+\) loading 'https:\/\/example\.com\/'$/u)
  expect(await logOf(app)).toContain('loaded')
})

test('a page whose window is destroyed while it loads is an error that says so', async ({ shared: { app }, page }) => {
  await expect(page.getByText('Words of the page.')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const loading = window.loadURL('app://contract/never').then(String, (error: Error) => error.message)
    const destroyLoading = () => {
      window.destroy()
      return loading
    }
    Object.assign(globalThis, { destroyLoading })
  })
  await expect.poll(() => logOf(app)).toContain('asked for what never comes')
  const message = await app.evaluate(() => (Reflect.get(globalThis, 'destroyLoading') as () => Promise<string>)())
  expect(message).toMatch(/^ERR_\w+ \(-\d+\) loading 'app:\/\/contract\/never'$/u)
})
