import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { violationsByScheme } from './axe.ts'
import { chooseCommand, closeWindow, test } from './launch.ts'

const guideUrl = 'app://readout/guide/index.html'

const windowsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

// To follow a link is to ask for its page; that is where it ends.
test.use({ expectedRequests: /^document https:\/\/www\.w3\.org\/TR\/annotation-model\/$/u })

/** Opens the guide from the menu, where it is not open yet. */
async function openGuide(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await chooseCommand(app, 'help.guide')
  const guide = await opened
  await expect(guide.getByRole('heading', { level: 1, name: 'User guide' })).toBeVisible()
  return guide
}

/** Has questions answered with yes, and notes them with the windows they belong to, and what goes wrong unheard; nothing is opened but noted. */
async function watchQuestions(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    process.on('unhandledRejection', (reason) => asked.push(`nobody heard of ${reason}`))
    dialog.showMessageBox = async (...args: unknown[]) => {
      const [owner, { message, detail }] = args as [Electron.BrowserWindow, Electron.MessageBoxOptions]
      asked.push(`${owner.webContents.getURL()}: ${message} ${detail}`)
      return { response: 1, checkboxChecked: false }
    }
    shell.openExternal = async (url: string) => void asked.push(`opened ${url}`)
  })
}

const asked = (app: ElectronApplication) => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])

/** Notes where the guide wants to go, and whether it was kept from it. */
async function watchLeaving(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const leaving: string[] = []
    Object.assign(globalThis, { leaving })
    BrowserWindow.getAllWindows()[1]?.webContents.on('will-navigate', ({ url, defaultPrevented }) => {
      leaving.push(`${defaultPrevented ? 'kept from' : 'let go to'} ${url}`)
    })
  })
}

const leaving = (app: ElectronApplication) => app.evaluate(() => Reflect.get(globalThis, 'leaving') as string[])

test('the guide opens in a window of its own, once, and goes with the application’s', async ({ readout }) => {
  const { app, window } = readout
  await test.step('F1 opens it, and brings the one that is open to the front', async () => {
    const opened = app.waitForEvent('window')
    await window.keyboard.press('F1')
    const guide = await opened
    await expect(guide.getByRole('heading', { level: 1, name: 'User guide' })).toBeVisible()
    await expect(guide).toHaveTitle('Readout: user guide')
    const inFront = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL())
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus())
    await expect.poll(inFront).not.toBe(guideUrl)
    await chooseCommand(app, 'help.guide')
    await expect.poll(inFront).toBe(guideUrl)
    expect(await windowsOf(app)).toBe(2)
    await guide.close()
    await expect.poll(() => windowsOf(app)).toBe(1)
  })

  const guide = await openGuide(app)
  await test.step('all of it is there: pictures, typefaces, and what other chapters say', async () => {
    const pictures = guide.getByRole('img')
    await expect(pictures).toHaveCount(7)
    for (const picture of await pictures.all())
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280)
    // They are asked for as the text is laid out, which may be after the page has loaded.
    const typefaces = () => guide.evaluate(() => [...document.fonts].map(({ status }) => status))
    await expect.poll(typefaces).toContain('loaded')
    await expect(guide.getByRole('heading', { level: 2, name: 'Without a window' })).toBeAttached()
  })

  await test.step('links lead to their places in it', async () => {
    const isInView = (name: string) => expect(guide.getByRole('heading', { level: 2, name })).toBeInViewport()
    await guide.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Keep it safe' }).click()
    await isInView('Keep it safe')
    await guide.getByRole('link', { name: 'command line' }).click()
    await isInView('Without a window')
    await guide.getByRole('link', { name: 'More on memos' }).click()
    await isInView('Memos: writing, exporting, verifying')
    expect(await windowsOf(app)).toBe(2)
  })

  await test.step('a link to the web is asked about, in its own window, and leaves the guide where it is', async () => {
    await watchQuestions(app)
    await guide.evaluate(() => document.body.setAttribute('data-page', 'the first'))
    const before = guide.url()
    await guide.getByRole('link', { name: 'Web Annotation Data Model' }).click()
    await expect.poll(() => asked(app)).toHaveLength(2)
    const [question, opened] = await asked(app)
    expect(question).toMatch(
      /^app:\/\/readout\/guide\/\S*: Open www\.w3\.org in your browser\? The site will learn that you visit it/u,
    )
    expect(opened).toBe('opened https://www.w3.org/TR/annotation-model/')
    await guide.getByRole('link', { name: 'its API' }).click({ modifiers: ['ControlOrMeta'] })
    await expect.poll(() => asked(app)).toHaveLength(4)
    expect(guide.url()).toBe(before)
    expect(await windowsOf(app)).toBe(2)
  })

  await test.step('it can do nothing: no script, no bridge, no page of the application', async () => {
    const tried = await guide.evaluate(async () => {
      const script = Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = true' })
      document.body.append(script)
      const fetched = await fetch('index.html').then(
        () => 'fetched',
        () => 'refused',
      )
      return [Reflect.has(globalThis, 'ran'), Reflect.has(globalThis, 'readout'), fetched]
    })
    expect(tried).toEqual([false, false, 'refused'])
    await watchLeaving(app)
    for (const [at, address] of ['index.html?other', '/index.html'].entries()) {
      await guide.evaluate((url) => location.assign(url), address)
      await expect.poll(() => leaving(app)).toHaveLength(at + 1)
    }
    expect(await leaving(app)).toEqual([
      'kept from app://readout/guide/index.html?other',
      'kept from app://readout/index.html',
    ])
    // No other page has taken its place since the first link to the web was followed.
    await expect(guide.locator('body')).toHaveAttribute('data-page', 'the first')
    expect(await asked(app)).toHaveLength(4)
  })

  await test.step('the commands of the other window are not done from it', async () => {
    await guide.bringToFront()
    await guide.keyboard.press('ControlOrMeta+n')
    await guide.keyboard.press('ControlOrMeta+/')
    // What was done from it would be done before what is done from its own window.
    await window.bringToFront()
    await window.keyboard.press('ControlOrMeta+Shift+p')
    await expect(window.getByRole('combobox', { name: 'Go to or do' })).toBeFocused()
    await expect(window.getByRole('dialog')).toHaveCount(1)
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('it is kept from nobody, in light and in dark, and at 200 %', async () => {
    await guide.emulateMedia({ reducedMotion: 'reduce' })
    expect(await violationsByScheme(guide)).toEqual([])
    await guide.setViewportSize({ width: 540, height: 410 })
    await expect.poll(() => guide.evaluate(() => innerWidth)).toBe(540)
    const { width, room } = await guide.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return { width: scrollWidth, room: clientWidth }
    })
    expect(width).toBeLessThanOrEqual(room)
  })

  await test.step('it is found by its name, and goes when the application’s window goes', async () => {
    await window.bringToFront()
    await window.keyboard.press('ControlOrMeta+Shift+p')
    await window.getByRole('combobox', { name: 'Go to or do' }).fill('guide')
    await expect(window.getByRole('option', { name: /^Readout guide/u })).toBeVisible()
    await window.keyboard.press('Escape')
    const ended = app.waitForEvent('close')
    await closeWindow(app)
    await ended
  })
})

test.describe('in French', () => {
  test.use({ language: 'fr' })

  test('the menu says in which language the guide is', async ({ readout: { app } }) => {
    const label = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.guide')?.label)
    expect(label).toBe('Guide de Readout (en anglais)')
    await expect((await openGuide(app)).getByRole('main')).toContainText('every line can be traced')
  })
})
