import { expect } from '@playwright/test'
import { logOf, runtimeName, test } from './contract.ts'

test('an item of the menu is found by its id and does what it says', async ({ shared: { app } }) => {
  await app.evaluate(({ Menu }) => {
    const { log } = globalThis.contract
    const submenu = [
      { id: 'make', label: 'Make', accelerator: 'CmdOrCtrl+Shift+M', click: () => log.push('made') },
      { id: 'idle', label: 'Idle', accelerator: 'CmdOrCtrl+I', enabled: false, click: () => log.push('idle') },
    ]
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'Do', submenu }]))
  })
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('make')?.click())
  expect(await logOf(app)).toContain('made')
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('nothing') ?? null)).toBeNull()
})

test('a right click is told with what is there, unless the page has a menu of its own', async ({
  shared: { app },
  page,
}) => {
  await app.evaluate(({ BrowserWindow }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    BrowserWindow.getAllWindows()[0]?.webContents.on('context-menu', (_event, params) => {
      const { isEditable, selectionText, misspelledWord, formControlType, editFlags } = params
      asked.push({
        isEditable,
        selectionText,
        misspelledWord,
        formControlType,
        canCopy: editFlags.canCopy,
        canPaste: editFlags.canPaste,
      })
    })
  })
  const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked'))
  const field = page.getByRole('textbox', { name: 'Field' })
  await field.fill('typed')
  await field.selectText()
  await field.click({ button: 'right' })
  const inField = {
    isEditable: true,
    selectionText: 'typed',
    misspelledWord: '',
    formControlType: 'input-text',
    canCopy: true,
    canPaste: true,
  }
  await expect.poll(asked).toEqual([inField])
  await page.evaluate(() => window.addEventListener('contextmenu', (event) => event.preventDefault(), { once: true }))
  await page.getByText('Words of the page.').click({ button: 'right' })
  await field.selectText()
  await field.click({ button: 'right' })
  await expect.poll(asked).toEqual([inField, inField])
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.removeAllListeners('context-menu'),
  )
})

test('a menu that pops up tells when it is closed', async ({ shared: { app }, page }) => {
  await expect(page.getByText('Words of the page.')).toBeVisible()
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const { log } = globalThis.contract
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('there is no window')
    const items = [
      { label: 'One', accelerator: 'O', registerAccelerator: false },
      { label: 'Two', enabled: false },
    ]
    const menu = Menu.buildFromTemplate(items)
    menu.popup({ window, x: 20, y: 30, callback: () => log.push('menu closed') })
    setTimeout(() => menu.closePopup(), 300)
  })
  await expect.poll(() => logOf(app)).toContain('menu closed')
})

// Electron hears keys from the system alone, which a test cannot press; its popup menu is the system’s, which no test can look into.
if (runtimeName === 'stand-in') {
  test('a window with a menu of its own has the keys of that one, and not the application’s', async ({
    own: { app },
  }) => {
    const opened = app.waitForEvent('window')
    await app.evaluate(({ BrowserWindow, Menu }) => {
      const { log } = globalThis.contract
      const item = (label: string, accelerator: string) => ({ label, accelerator, click: () => log.push(label) })
      const menuOf = (label: string, items: Electron.MenuItemConstructorOptions[]) =>
        Menu.buildFromTemplate([{ label, submenu: items }])
      Menu.setApplicationMenu(menuOf('All', [item('common', 'CmdOrCtrl+Shift+M'), item('other', 'CmdOrCtrl+Shift+O')]))
      const window = new BrowserWindow({ width: 400, height: 300, show: false })
      window.once('ready-to-show', () => window.show())
      const shown = { ...item('only shown', 'CmdOrCtrl+Shift+U'), registerAccelerator: false }
      if (process.platform !== 'darwin') window.setMenu(menuOf('Own', [item('own', 'CmdOrCtrl+Shift+M'), shown]))
      void window.loadURL('app://contract/other.html')
    })
    const second = await opened
    await expect(second.getByRole('heading', { name: 'Other' })).toBeVisible()
    await second.keyboard.press('ControlOrMeta+Shift+O')
    await second.keyboard.press('ControlOrMeta+Shift+U')
    await second.keyboard.press('ControlOrMeta+Shift+M')
    await expect.poll(() => logOf(app)).toContain('own')
    expect(await logOf(app)).not.toContain('only shown')
    expect(await logOf(app)).not.toContain('common')
    expect(await logOf(app)).not.toContain('other')
  })

  test('the stand-in draws a popup menu: by mouse and keyboard, with the focus back where it was', async ({
    shared: { app },
    page,
  }) => {
    const popUp = () =>
      app.evaluate(({ BrowserWindow, Menu }) => {
        const { log } = globalThis.contract
        const one = (label: string, enabled = true) => ({ label, enabled, click: () => log.push(`chose ${label}`) })
        const checked = { type: 'checkbox' as const, label: 'Gamma', checked: true }
        const template = [
          one('Alpha'),
          one('Beta', false),
          checked,
          { type: 'separator' as const },
          { role: 'paste' as const },
        ]
        const [window] = BrowserWindow.getAllWindows()
        Menu.buildFromTemplate(template).popup({ ...(window && { window }), callback: () => log.push('closed') })
      })
    const field = page.getByRole('textbox', { name: 'Field' })
    await field.fill('typed')
    await field.focus()
    await popUp()
    const item = (label: string) => page.getByRole('menuitem', { name: label })
    await expect(item('Beta')).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByRole('menuitemcheckbox', { name: 'Gamma' })).toBeChecked()
    await page.keyboard.press('ArrowDown')
    await expect(item('Alpha')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => logOf(app)).toContain('chose Alpha')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(field).toBeFocused()

    await field.selectText()
    await page.keyboard.press('ControlOrMeta+C')
    await page.keyboard.press('End')
    await popUp()
    await item('Paste').click()
    await expect(field).toHaveValue('typedtyped')
  })
}
