import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './project.mjs'

const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8')
const code = globSync('src/renderer/**/*.{ts,tsx}', { cwd: root }).map((file) => ({ file, text: read(file) }))
const allCode = code.map(({ text }) => text).join('\n')
const modules = globSync('src/renderer/**/*.module.css', { cwd: root })

/**
 * The classes that the selectors of a sheet name; without those of libraries, which are `:global`.
 * @param {string} sheet
 */
function classesOf(sheet) {
  const selectors = sheet
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/"[^"]*"/gu, '')
    .replace(/\{[^{}]*\}/gu, '{}')
    .replace(/:global\([^)]*\)/gu, '')
  return new Set([...selectors.matchAll(/\.(-?[a-z_][\w-]*)/giu)].map(([, name = '']) => name))
}

/** The classes of a module that code names, each with where it does. @type {{ sheet: string, name: string, file: string }[]} */
const asked = []
/** The modules of which code asks for a class by a value. @type {Set<string>} */
const askedByValue = new Set()
for (const { file, text } of code) {
  for (const [, local = '', from = ''] of text.matchAll(/^import (\w+) from '(.*\.module\.css)'/gmu)) {
    const sheet = join(file, '..', from).replaceAll('\\', '/')
    for (const [, name = ''] of text.matchAll(new RegExp(`(?<![\\w.])${local}\\.(\\w+)`, 'gu')))
      asked.push({ sheet, name, file })
    if (new RegExp(`(?<![\\w.])${local}\\[`, 'u').test(text)) askedByValue.add(sheet)
  }
}

it('every class that code asks of a CSS module is in it', () => {
  expect(modules.length).toBeGreaterThan(40)
  const missing = asked.filter(({ sheet, name }) => !classesOf(read(sheet)).has(name))
  expect(missing).toEqual([])
})

it('every class of a CSS module is asked for', () => {
  const unused = modules.flatMap((sheet) =>
    [...classesOf(read(sheet))]
      .filter((name) => !asked.some((one) => one.sheet === sheet && one.name === name))
      .filter((name) => !(askedByValue.has(sheet) && allCode.includes(`'${name}'`)))
      .map((name) => `${sheet}: .${name}`),
  )
  expect(unused).toEqual([])
})

it('every class for all of the window has a style, and every one of base.css is used', () => {
  const given = code.flatMap(({ text }) => [
    ...[...text.matchAll(/\bclassName="([^"]*)"/gu)].map(([, names = '']) => names),
    ...[...text.matchAll(/\bclassName=\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/gu)].flatMap(([, expression = '']) => [
      ...[...expression.matchAll(/`([^`]*)`/gu)].map(([, names = '']) => names.replace(/\$\{[^}]*\}/gu, ' ')),
      ...[...expression.matchAll(/[?:] '([^']+)'/gu)].map(([, names = '']) => names),
    ]),
  ])
  const used = new Set(given.flatMap((names) => names.split(' ')).filter((name) => name !== ''))
  const sheets = globSync('src/renderer/**/*.css', { cwd: root }).filter((file) => !modules.includes(file))
  const styled = new Set(sheets.flatMap((file) => [...classesOf(read(file))]))
  expect(used.size).toBeGreaterThan(5)
  expect([...used].filter((name) => !styled.has(name))).toEqual([])
  expect([...classesOf(read('src/renderer/styles/base.css'))].filter((name) => !used.has(name))).toEqual([])
})
