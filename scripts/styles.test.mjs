import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './project.mjs'

const tokens = 'src/renderer/styles/tokens.css'
const sheets = ['resources/guide.css', ...globSync('src/renderer/**/*.css', { cwd: root })].filter(
  (file) => file !== tokens,
)
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

it.each([
  { font: 'Inter', of: '--font-ui', styles: ['normal'], from: 'inter', files: /files\/inter-([\w-]+)-wght-(\w+)\./u },
  {
    font: 'Source Serif',
    of: '--font-text',
    styles: ['normal', 'italic'],
    from: 'source-serif-4',
    files: /files\/source-serif-4-([\w-]+)-opsz-(\w+)\./u,
  },
])('every alphabet of $font is a family with the letters that its package says, and is named', (given) => {
  const { font, of, styles, from, files } = given
  const ranges = JSON.parse(read(`node_modules/@fontsource-variable/${from}/unicode.json`))
  const faces = [...read('src/renderer/styles/fonts.css').matchAll(/@font-face \{[^}]*\}/gu)].map(([face]) => face)
  const said = (/** @type {string} */ face, /** @type {string} */ name) =>
    new RegExp(`${name}:\\s*"?([^;"]*)`, 'u').exec(face)?.[1] ?? ''
  const declared = faces
    .filter((face) => said(face, 'font-family').startsWith(font))
    .map((face) => ({
      family: said(face, 'font-family'),
      alphabet: files.exec(face)?.[1],
      file: files.exec(face)?.[2],
      style: said(face, 'font-style'),
      range: said(face, 'unicode-range').replaceAll(/\s/gu, ''),
    }))
  const alphabets = Object.keys(ranges)
  expect(declared.map(({ alphabet, style }) => `${alphabet} ${style}`).sort()).toEqual(
    alphabets.flatMap((alphabet) => styles.map((style) => `${alphabet} ${style}`)).sort(),
  )
  for (const { alphabet = '', file, style, range } of declared) {
    expect(file).toBe(style)
    expect(range).toBe(ranges[alphabet])
  }
  // One family an alphabet, and all of them in the token.
  const families = new Set(declared.map(({ family }) => family))
  expect(families.size).toBe(alphabets.length)
  const stack = new RegExp(`${of}:([^;]*);`, 'u').exec(read(tokens))?.[1] ?? ''
  expect([...families].filter((family) => !stack.includes(`"${family}"`))).toEqual([])
})

/** The value of a token in both themes, as red, green and blue from 0 to 255. */
const colours = new Map(
  [...read(tokens).matchAll(/(--[\w-]+): light-dark\(#(\w{6}), #(\w{6})\)/gu)].map(
    ([, name = '', light = '', dark = '']) => [
      name,
      [light, dark].map((hex) => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))),
    ],
  ),
)

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(/** @type {readonly number[]} */ colour) {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two tokens in light and in dark. */
function contrasts(/** @type {string} */ one, /** @type {string} */ other) {
  return [0, 1].map((theme) => {
    const [a = 0, b = 0] = [one, other].map((name) => luminance(colours.get(`--${name}`)?.[theme] ?? []))
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  })
}

const grounds = ['paper', 'surface', 'surface-raised']
const kinds = ['quote', 'highlight', 'claim', 'comment', ...[1, 2, 3, 4, 5].map((number) => `speaker-${number}`)]

/** Least contrast by WCAG 2.2: 4.5 for words (1.4.3), 3 for what tells a control, its state or its focus (1.4.11). */
const pairs = [
  ...['ink', 'ink-soft', 'placeholder', 'accent', 'danger'].flatMap((words) => grounds.map((on) => [words, on, 4.5])),
  ...['ink', 'ink-soft'].flatMap((words) => ['surface-pressed', 'sunken', 'lifted'].map((on) => [words, on, 4.5])),
  ...['ink', 'ink-soft', 'accent'].map((words) => [words, 'accent-tint', 4.5]),
  ...kinds.map((kind) => ['ink', `${kind}-tint`, 4.5]),
  ...kinds.map((kind) => [kind, `${kind}-tint`, 4.5]),
  ['ink', 'selected-tint', 4.5],
  ['ink', 'found', 4.5],
  ['on-found-here', 'found-here', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['danger', 'danger-tint', 4.5],
  ...['rule-strong', 'accent', 'suggested'].flatMap((line) => grounds.map((on) => [line, on, 3])),
]

it.each(pairs)('%s on %s can be told apart in both themes: %d', (one, other, least) => {
  for (const contrast of contrasts(String(one), String(other))) expect(contrast).toBeGreaterThanOrEqual(Number(least))
})
