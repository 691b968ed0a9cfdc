import { parseAccelerator } from '../accelerator.ts'
import { missing, refuseUnknown, strict } from '../missing.ts'
import { focusedContents } from './focused.ts'
import { roles } from './menuRoles.ts'

interface ItemOptions {
  id?: string
  label?: string
  role?: string
  type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio'
  accelerator?: string
  registerAccelerator?: boolean
  enabled?: boolean
  visible?: boolean
  checked?: boolean
  click?: (item: MenuItem, window: null, event: object) => void
  submenu?: ItemOptions[] | Menu
}

type Contents = NonNullable<ReturnType<typeof focusedContents>>

interface PopupOptions {
  window?: { webContents: Contents }
  x?: number
  y?: number
  sourceType?: string
  callback?: () => void
}

const known = [
  'id',
  'label',
  'role',
  'type',
  'accelerator',
  'registerAccelerator',
  'enabled',
  'visible',
  'checked',
  'click',
  'submenu',
]

/** Electron's `MenuItem`. */
export class MenuItem {
  readonly id: string
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  /** Whether its keys do something, and are not only shown; on macOS they always do. */
  registerAccelerator: boolean
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #click: ItemOptions['click']

  constructor(given: ItemOptions) {
    refuseUnknown('MenuItem', given, known)
    const role = given.role === undefined ? undefined : roles[given.role.toLowerCase()]
    if (given.role !== undefined && role === undefined) throw missing(`the menu role '${given.role}'`)
    this.id = given.id ?? ''
    this.label = given.label ?? role?.label ?? ''
    this.role = given.role
    this.type = given.type ?? (given.submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = given.accelerator ?? role?.accelerator
    this.registerAccelerator = given.registerAccelerator ?? true
    this.submenu = Array.isArray(given.submenu) ? Menu.buildFromTemplate(given.submenu) : given.submenu
    this.enabled = given.enabled ?? true
    this.visible = given.visible ?? true
    this.checked = given.checked ?? false
    this.#click = given.click ?? role?.click
  }

  click(): void {
    this.#click?.(this, null, {})
  }
}

function shownKeys(accelerator: string): string {
  return accelerator.replace(/CmdOrCtrl|CommandOrControl/u, process.platform === 'darwin' ? 'Cmd' : 'Ctrl')
}

/** Electron's `Menu`. Of the application's nothing is drawn: Chromium's application windows have no menu bar. Its accelerators work. */
export class Menu {
  readonly items: MenuItem[] = []
  #shownIn: Contents | null = null

  static buildFromTemplate(template: (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    tell()
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  /** Drawn in the page of the window, one level deep. */
  popup(given: PopupOptions = {}): void {
    refuseUnknown('menu.popup', given, ['window', 'x', 'y', 'sourceType', 'callback'])
    const { window, x, y, callback } = given
    const contents = window?.webContents ?? focusedContents()
    if (contents === null) throw missing('menu.popup without a window')
    const shown = this.items.filter(({ visible }) => visible)
    if (shown.some(({ submenu }) => submenu !== undefined)) throw missing('menus within popup menus')
    const items = shown.map(({ label, type, enabled, checked, accelerator }) => ({
      label: label.replace(/&(.)/gu, '$1'),
      isSeparator: type === 'separator',
      isEnabled: enabled,
      isChecked: type === 'checkbox' ? checked : null,
      keys: accelerator === undefined ? '' : shownKeys(accelerator),
    }))
    const at = x === undefined || y === undefined ? null : { x, y }
    this.#shownIn = contents
    contents._popUp({ items, at }, (index) => {
      this.#shownIn = null
      if (index !== null) shown[index]?.click()
      callback?.()
    })
  }

  closePopup(): void {
    this.#shownIn?._closePopup()
  }

  getMenuItemById(id: string): MenuItem | null {
    return all(this).find((item) => item.id === id) ?? null
  }
}

let applicationMenu: Menu | null = null
let tell: () => void = () => undefined

/** Has `listener` told of each new application menu. */
export function onMenuChange(listener: () => void): void {
  tell = listener
}

/** The chords of a menu that do something; of the application's where a window has none of its own. */
export function acceleratorsOf(own: Menu | null): string[] {
  return [...chords(own).keys()]
}

/** Does what the item with this chord does in a window's own menu, or in the application's. */
export function pressAccelerator(chord: string, own: Menu | null): void {
  chords(own).get(chord)?.click()
}

function chords(own: Menu | null): Map<string, MenuItem> {
  const menu = own ?? applicationMenu
  const items = menu === null ? [] : all(menu)
  const isHeard = (item: MenuItem) => item.registerAccelerator || process.platform === 'darwin'
  const active = items.filter((item) => item.enabled && item.accelerator !== undefined && isHeard(item))
  return new Map(active.map((item) => [parseAccelerator(item.accelerator ?? ''), item]))
}

function all(menu: Menu): MenuItem[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu === undefined ? [] : all(item.submenu))])
}

export const MenuModule = strict('Menu', Menu)
