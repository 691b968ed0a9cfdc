import { expect } from '@playwright/test'
import { logOf, test } from './contract.ts'

test('a window is created hidden, ready, then shown; and it refuses to close when told to', async ({
  shared: { app },
  page,
}) => {
  await expect.poll(() => logOf(app)).toContain('loaded')
  const log = await logOf(app)
  expect(log.filter((line) => line === 'ready-to-show')).toHaveLength(1)
  const states = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const before = window?.isVisible()
    window?.once('close', (event) => event.preventDefault())
    window?.close()
    return { before, after: window?.isDestroyed() }
  })
  expect(states).toEqual({ before: true, after: false })
  expect(page.isClosed()).toBe(false)
})

test('a window is moved and resized, says so, and lies on a display', async ({ own: { app, page } }) => {
  await expect.poll(() => logOf(app)).toContain('loaded')
  const asked = { x: 20, y: 10, width: 700, height: 500 }
  const told = await app.evaluate(({ BrowserWindow }, bounds) => {
    const [window] = BrowserWindow.getAllWindows()
    const events: string[] = []
    window?.on('resize', () => events.push('resize'))
    window?.on('move', () => events.push('move'))
    window?.setBounds(bounds)
    Object.assign(globalThis, { events })
    return window?.isMaximized()
  }, asked)
  expect(told).toBe(false)
  await expect.poll(() => page.evaluate(() => outerWidth)).toBe(asked.width)
  const events = () => app.evaluate(() => Reflect.get(globalThis, 'events') as string[])
  await expect.poll(events).toEqual(expect.arrayContaining(['resize', 'move']))
  const bounds = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  expect(await bounds()).toEqual(asked)
  const areas = await app.evaluate(({ screen }) => screen.getAllDisplays().map(({ workArea }) => workArea))
  expect(areas.length).toBeGreaterThan(0)
  expect(areas[0]).toMatchObject({ x: expect.any(Number), y: expect.any(Number), width: expect.any(Number) })
  // What it goes back to is known while it is maximised.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
  const isMaximized = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized())
  await expect.poll(isMaximized).toBe(true)
  expect(await bounds()).toEqual(asked)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.unmaximize())
  await expect.poll(isMaximized).toBe(false)
})

test('a page is printed from a window that is never shown: tagged, outlined, on the paper of its style', async ({
  shared: { app },
  page,
}) => {
  await expect(page.getByText('Words of the page.')).toBeVisible()
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL('app://contract/page.html')
    const bytes = await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
    })
    const isOne = BrowserWindow.fromId(window.id) === window && BrowserWindow.getAllWindows().includes(window)
    window.destroy()
    return { isBuffer: Buffer.isBuffer(bytes), text: bytes.toString('latin1'), isOne }
  })
  expect(pdf.isOne).toBe(true)
  expect(pdf.isBuffer).toBe(true)
  expect(pdf.text).toMatch(/^%PDF-/u)
  expect(pdf.text).toContain('/StructTreeRoot')
  expect(pdf.text).toContain('/Outlines')
  await expect.poll(() => app.windows()).toHaveLength(1)
})
