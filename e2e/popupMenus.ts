import { type ElectronApplication, expect } from '@playwright/test'

interface Shown {
  labels: string[]
  choose: (label: string) => void
}

/** Has popup menus noted instead of shown: nobody could click on one of the system's. */
export async function watchMenus(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => {
    const build = Menu.buildFromTemplate.bind(Menu)
    Menu.buildFromTemplate = (template) => {
      const menu = build(template)
      menu.popup = (options) => {
        const choose = (label: string) => {
          const item = menu.items.find((one) => one.label === label)
          if (item === undefined || !item.enabled) throw new Error(`${label} cannot be chosen`)
          item.click()
          options?.callback?.()
        }
        const labels = menu.items.map(({ label, type, enabled }) =>
          type === 'separator' ? '-' : enabled ? label : `(${label})`,
        )
        Object.assign(globalThis, { shownMenu: { labels, choose } })
      }
      return menu
    }
  })
}

/** The items of the menu that came up, which is then no longer awaited. */
export async function shownMenu(app: ElectronApplication): Promise<string[]> {
  const read = () => app.evaluate(() => (Reflect.get(globalThis, 'shownMenu') as Shown | undefined)?.labels ?? [])
  await expect.poll(read).not.toEqual([])
  return read()
}

/** Chooses an item of the menu that came up. */
export async function chooseItem(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate((_electron, wanted) => {
    const menu = Reflect.get(globalThis, 'shownMenu') as Shown
    Object.assign(globalThis, { shownMenu: undefined })
    menu.choose(wanted)
  }, label)
}
