import { type BrowserWindow, Menu } from 'electron'
import type { Request } from '../shared/contract.ts'
import { fieldMenu } from './fieldMenu.ts'
import { spelling, switchSpelling, switchSpellingIn } from './spelling/spelling.ts'
import { isWorking, tellWindow } from './window.ts'

/** From now on fields and words of the window have a menu, wherever the page has none of its own. */
export function offerFieldMenus(window: BrowserWindow): void {
  const contents = window.webContents
  contents.on('context-menu', (_event, params) => {
    const template = fieldMenu(params, spelling(), {
      // Readout's own undo knows whether it is in a field, in a memo or beside them. While a vault is locked there is none.
      undo: () => (isWorking() ? tellWindow('command', 'edit.undo') : contents.undo()),
      redo: () => (isWorking() ? tellWindow('command', 'edit.redo') : contents.redo()),
      replace: (word) => contents.replaceMisspelling(word),
      learn: (word) => void contents.session.addWordToSpellCheckerDictionary(word),
      switchSpelling: () => void switchSpelling(),
      switchSpellingIn: (language) => void switchSpellingIn(language),
    })
    const { x, y, menuSourceType } = params
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window, x, y, sourceType: menuSourceType })
  })
}

/** On some systems a menu says that it is closed before it says what was chosen; milliseconds. */
const patience = 100

/** Shows a menu of what the page offers. @returns the id of the item that was chosen; `null` when the menu was closed without */
export function popUp(window: BrowserWindow, { items, at }: Request<'menu.show'>): Promise<string | null> {
  return new Promise((resolve) => {
    const template = items.map((item) => {
      if (item === null) return { type: 'separator' as const }
      const { id, label, isEnabled, keys } = item
      const shown = keys === null ? {} : { accelerator: keys, registerAccelerator: false }
      return { label: label.replaceAll('&', '&&'), enabled: isEnabled, ...shown, click: () => resolve(id) }
    })
    const menu = Menu.buildFromTemplate(template)
    menu.popup({ window, ...(at ?? {}), callback: () => setTimeout(() => resolve(null), patience) })
  })
}
