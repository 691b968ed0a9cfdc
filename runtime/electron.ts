import { app as appModule } from './api/app.ts'
import { BrowserWindowModule, BrowserWindow as WindowClass } from './api/browserWindow.ts'
import { ClipboardItem, clipboard } from './api/clipboard.ts'
import { dialog } from './api/dialog.ts'
import { setFocusedContents } from './api/focused.ts'
import { ipcMain } from './api/ipcMain.ts'
import { MenuItem, MenuModule, onMenuChange } from './api/menu.ts'
import { protocol } from './api/protocol.ts'
import { screen } from './api/screen.ts'
import { session } from './api/session.ts'
import { shell } from './api/shell.ts'
import { utilityProcess } from './api/utilityProcess.ts'
import { WebContents, webContents } from './api/webContents.ts'
import { strict } from './missing.ts'

/** The module that `import … from 'electron'` and `require('electron')` give in the main process. */

setFocusedContents(() => {
  const { webContents: contents } = WindowClass.getFocusedWindow() ?? {}
  return contents ?? null
})
onMenuChange(() => {
  for (const contents of WebContents.all()) contents._tellAccelerators()
})

const electron = strict('electron', {
  app: appModule,
  BrowserWindow: BrowserWindowModule,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu: MenuModule,
  MenuItem,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
})

export default electron
export {
  appModule as app,
  BrowserWindowModule as BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  MenuItem,
  MenuModule as Menu,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
}
