import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { menuTemplate } from '../src/main/menuTemplate.ts'
import { commandIds, labelOf } from '../src/shared/commands.ts'
import { root } from './project.mjs'

const texts = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]

/** Menu paths as the docs write them: `_View › Language: English_`. Where words are left open, the path ends in `…`. */
const path = /_(?<menu>[A-Z]\p{L}+) › (?<item>[^_]+)_/gu

const nothing = () => undefined

/** The labels of a system's menus, by the menu's own. */
function menusOn(platform: 'linux' | 'darwin' | 'win32'): Map<string, string[]> {
  const template = menuTemplate(platform, { run: nothing, recent: [], openVault: nothing, forgetVaults: nothing })
  return new Map(
    template.map(({ label, submenu }) => [
      label ?? '',
      Array.isArray(submenu) ? submenu.flatMap((item) => item.label ?? []) : [],
    ]),
  )
}

it.each(['linux', 'darwin', 'win32'] as const)(
  'every path through the menu that the docs name is there on %s',
  (platform) => {
    const menus = menusOn(platform)
    const named = texts.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(path)].map(({ groups }) => ({ file, ...groups })),
    )
    expect(named.length).toBeGreaterThan(5)
    for (const { file, menu = '', item = '' } of named as { file: string; menu?: string; item?: string }[]) {
      const items = menus.get(menu) ?? []
      const isThere = items.some(
        (label) => label === item || (item.endsWith(': …') && label.startsWith(item.slice(0, -1))),
      )
      expect(isThere, `${file}: ${menu} › ${item}`).toBe(true)
    }
  },
)

it('the docs write such paths in one way', () => {
  const others = texts.filter((file) =>
    /_\p{Lu}\p{L}+ (?:→|>|\/|») \p{Lu}[^_\n]*_/u.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(others).toEqual([])
})

it('what the docs say asks for more when it is pressed is called so in the window', () => {
  const labels = new Set<string>(commandIds.map((id) => labelOf(id)))
  const dictionaries = ['src/renderer/strings.ts', ...globSync('src/renderer/strings/en/*.ts', { cwd: root })]
  const words = dictionaries.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const missing = texts.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/(?<!\w)_(?<label>\p{Lu}[^_\n›]*…)_/gu)]
      .map(({ groups }) => groups?.label ?? '')
      .filter((label) => !labels.has(label) && !words.includes(`'${label}'`))
      .map((label) => `${file}: ${label}`),
  )
  expect(missing).toEqual([])
})
