import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { commandIds } from '../shared/commands.ts'
import { type MenuActions, menuTemplate } from './menuTemplate.ts'

const actions: MenuActions = {
  run: () => undefined,
  recent: [],
  openVault: () => undefined,
  forgetVaults: () => undefined,
}

const submenuOf = ({ submenu }: MenuItemConstructorOptions) => (Array.isArray(submenu) ? submenu : [])
const all = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...all(submenuOf(item))])
const titles = (platform: NodeJS.Platform) => menuTemplate(platform, actions).map(({ label, role }) => label ?? role)
const menu = (platform: NodeJS.Platform, name: string, given = actions) =>
  submenuOf(menuTemplate(platform, given).find(({ label }) => label === name) ?? {})
const rolesIn = (items: MenuItemConstructorOptions[]) => items.flatMap(({ role }) => role ?? [])

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  it('has every command once, and no key twice', () => {
    const items = all(menuTemplate(platform, actions))
    const own = commandIds as readonly string[]
    expect(items.flatMap(({ id = '' }) => (own.includes(id) ? [id] : [])).sort()).toEqual([...own].sort())
    const keys = items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has nothing above, below or beside a line that is a line too', () => {
    for (const { submenu, label } of all(menuTemplate(platform, actions))) {
      if (!Array.isArray(submenu)) continue
      const kinds = submenu.map(({ type }) => (type === 'separator' ? '-' : 'x')).join('')
      expect(kinds, label).not.toMatch(/^-|-$|--/u)
    }
  })
})

it('is the one that people know from their system', () => {
  expect(titles('darwin')).toEqual(['Readout', 'File', 'Edit', 'View', 'Window', 'Help'])
  expect(titles('win32')).toEqual(['File', 'Edit', 'View', 'Help'])
  expect(titles('linux')).toEqual(titles('win32'))
  expect(rolesIn(menu('darwin', 'Readout'))).toEqual(['services', 'hide', 'hideOthers', 'unhide', 'quit'])
  expect(rolesIn(menu('darwin', 'File'))).toEqual(['recentDocuments', 'close'])
  expect(rolesIn(menu('linux', 'File'))).toEqual(['quit'])
  expect(menu('darwin', 'Readout')[0]?.id).toBe('help.about')
  expect(menu('darwin', 'Help').map(({ id }) => id)).toEqual(['help.guide', 'help.tour', 'help.shortcuts', 'help.logs'])
  expect(menu('linux', 'Help').at(-1)?.id).toBe('help.about')
})

it('offers the vaults that were open before, and forgets them', () => {
  const opened: string[] = []
  const given = {
    ...actions,
    recent: ['/data/R&D', '/data/b'],
    openVault: (folder: string) => void opened.push(folder),
  }
  const recent = (all: MenuActions) =>
    submenuOf(menu('linux', 'File', all).find(({ id }) => id === 'vault.recent') ?? {})
  expect(recent(given).map(({ label, type }) => label ?? type)).toEqual([
    '/data/R&&D',
    '/data/b',
    'separator',
    'Clear list',
  ])
  const click = recent(given)[0]?.click as unknown as () => void
  click()
  expect(opened).toEqual(['/data/R&D'])
  expect(recent(actions).map(({ label, enabled }) => [label, enabled])).toEqual([['Clear list', false]])
})
