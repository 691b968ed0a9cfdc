import { BrowserWindow, Menu } from 'electron'
import { webAddress } from '../core/web/webAddress.ts'
import { offerFieldMenus } from './contextMenus.ts'
import { openInBrowser } from './external.ts'
import { role } from './menuRole.ts'
import { guideUrl } from './protocol.ts'
import { safePreferences } from './safePreferences.ts'
import { askedFrom } from './window.ts'
import { native } from './words/native.ts'

let guide: BrowserWindow | null = null

/**
 * Opens the user guide in a window of its own, which goes when the application's window does, or brings the one that is open to the front.
 * Its page is a file of the build (`scripts/guide`): it has no script and no bridge.
 */
export function openGuide(): void {
  if (guide !== null) {
    if (guide.isMinimized()) guide.restore()
    guide.focus()
    return
  }
  const window = new BrowserWindow({
    width: 1080,
    height: 820,
    minWidth: 400,
    minHeight: 300,
    show: false,
    title: native.guide,
    webPreferences: safePreferences,
  })
  guide = window
  const closeToo = () => window.destroy()
  const main = askedFrom()
  main.once('closed', closeToo)
  window.on('closed', () => {
    guide = null
    main.off('closed', closeToo)
  })
  window.once('ready-to-show', () => window.show())
  // The application's own commands mean the other window. On macOS the menu is of all windows.
  if (process.platform !== 'darwin') window.setMenu(guideMenu())
  offerFieldMenus(window)
  askBeforeLeaving(window)
  void window.loadURL(guideUrl)
}

/**
 * What a link leads to outside of the page is opened in the browser, after the question; links within the page need nobody. Everything else,
 * such as a file that is dropped on the window, leads nowhere.
 */
function askBeforeLeaving(window: BrowserWindow): void {
  const contents = window.webContents
  const follow = (url: string) => {
    if (webAddress(url) !== null) void openInBrowser(url, 'guide', window)
  }
  contents.on('will-navigate', (event) => {
    event.preventDefault()
    follow(event.url)
  })
  contents.setWindowOpenHandler(({ url }) => {
    follow(url)
    return { action: 'deny' }
  })
}

function guideMenu(): Menu {
  const separator = { type: 'separator' } as const
  return Menu.buildFromTemplate([
    { label: native.menu.file, submenu: [role('close')] },
    { label: native.menu.edit, submenu: [role('copy'), role('selectAll')] },
    {
      label: native.menu.view,
      submenu: [role('resetZoom'), role('zoomIn'), role('zoomOut'), separator, role('togglefullscreen')],
    },
  ])
}
