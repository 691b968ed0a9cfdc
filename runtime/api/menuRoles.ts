import { app } from './app.ts'
import { focusedContents } from './focused.ts'

interface Role {
  label: string
  /** Only for roles whose keys Chromium does not already answer in the page itself, as it does for editing and zooming. */
  accelerator?: string
  click?: () => void
}

const edit = (command: string) => () => focusedContents()?._edit(command)

/** The documented roles that the application's menu uses, by their names in lower case. */
export const roles: Record<string, Role> = {
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'CmdOrCtrl+W', click: () => focusedContents()?.close() },
  cut: { label: 'Cut', click: edit('cut') },
  copy: { label: 'Copy', click: edit('copy') },
  paste: { label: 'Paste', click: () => focusedContents()?._paste('Paste') },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    click: () => focusedContents()?._paste('PasteAndMatchStyle'),
  },
  selectall: { label: 'Select All', click: edit('selectAll') },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', click: () => focusedContents()?.reload() },
  // Chromium's own keys zoom the page and switch to full screen; the items only name them.
  resetzoom: { label: 'Actual Size' },
  zoomin: { label: 'Zoom In' },
  zoomout: { label: 'Zoom Out' },
  togglefullscreen: { label: 'Toggle Full Screen' },
  help: { label: 'Help' },
  windowmenu: { label: 'Window' },
  services: { label: 'Services' },
  hide: { label: `Hide ${app.getName()}` },
  hideothers: { label: 'Hide Others' },
  unhide: { label: 'Show All' },
  startspeaking: { label: 'Start Speaking' },
  stopspeaking: { label: 'Stop Speaking' },
  recentdocuments: { label: 'Open Recent' },
  clearrecentdocuments: { label: 'Clear Menu' },
}
