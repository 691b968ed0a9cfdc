import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './project.mjs'

const tokens = 'src/renderer/styles/tokens.css'
const sheets = globSync('src/renderer/**/*.css', { cwd: root }).filter((file) => file !== tokens)
const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8')

/** Values that belong to tokens.css alone: each is a decision about the whole window. */
const values = {
  'a colour': /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)a?\(/giu,
  'a size of type': /\bfont(?:-size)?:[^;{}]*?\d(?:px|rem)\b/gu,
  'a radius': /\bborder(?:-[a-z]+){0,2}-radius:[^;{}]*?\d(?:px|rem|em)\b/gu,
  'a shadow': /\bbox-shadow:(?! inset)[^;{}]*\d(?:px|rem)\b/gu,
  'a duration': /(?<![\w-])(?!1ms\b)\d*\.?\d+m?s\b/gu,
}

it.each(Object.entries(values))('%s of the window stands in tokens.css and nowhere else', (_, pattern) => {
  expect(sheets.length).toBeGreaterThan(40)
  const raw = sheets.flatMap((file) =>
    [
      ...read(file)
        .replace(/\/\*.*?\*\//gsu, '')
        .matchAll(pattern),
    ].map(([found]) => `${file}: ${found}`),
  )
  expect(raw).toEqual([])
})

it('every token that is named is there, and every one that is there is named', () => {
  const sheet = [...sheets, tokens].map(read).join('\n')
  const code = globSync('src/renderer/**/*.{ts,tsx}', { cwd: root }).map(read).join('\n')
  const names = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
    new Set([...text.matchAll(pattern)].map(([, name = '']) => name))
  const named = names(sheet, /var\((--[\w-]+)/gu)
  // Those of speakers are named by their number; of some, code asks by name.
  const isNamed = (/** @type {string} */ name) => named.has(name) || /^--speaker-\d/u.test(name) || code.includes(name)
  expect([...names(read(tokens), /^\s+(--[\w-]+):/gmu)].filter((name) => !isNamed(name))).toEqual([])
  // One that has a value in its place where it is not there need not be.
  const needed = names(sheet, /var\((--[\w-]+)\)/gu)
  const there = names(sheet, /(--[\w-]+):/gu)
  expect([...needed].filter((name) => !there.has(name) && !code.includes(`'${name}'`))).toEqual([])
})
