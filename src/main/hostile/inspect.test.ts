import { describe, expect, it } from 'vitest'
import { hostileFiles } from './documents.fixture.ts'
import {
  inspectBibtex,
  inspectCsv,
  inspectDocx,
  inspectHtml,
  inspectJson,
  inspectMarkdown,
  inspectRis,
  inspectText,
  shapesOf,
} from './inspect.fixture.ts'
import { controls, formulas, loaders, schemes, scripts } from './vectors.fixture.ts'

const innocent = shapesOf('<!doctype html><title>x</title><p>x <a href="#a">y</a></p>')

describe('what inspects an export finds', () => {
  it.each([...scripts.slice(0, 44), ...loaders])('markup that runs or loads: %s', (markup) => {
    expect(inspectHtml(`<p>x</p>${markup}`, innocent)).not.toEqual([])
  })

  it.each(schemes.filter((scheme) => !scheme.includes('&')))('a link that leads astray: %j', (scheme) => {
    expect(inspectHtml(`<a href="${scheme}">x</a>`, innocent)).not.toEqual([])
    expect(inspectJson(JSON.stringify({ source: scheme }))).not.toEqual([])
  })

  it('a style that loads, also in the one element that may be there', () => {
    const page = '<style>p { color: red }</style>'
    expect(inspectHtml(page, shapesOf(page))).toEqual([])
    for (const css of ['p{background:url(//canary.example)}', '@import "x";', 'p{width:expression(1)}'])
      expect(inspectHtml(`<style>${css}</style>`, shapesOf(page)), css).not.toEqual([])
  })

  it('Markdown that is more than words', () => {
    for (const text of [
      '<b>x</b>',
      '![x](y)',
      '[x](javascript:canary(1))',
      '[x][r]\n\n[r]: data:text/html,x',
      'a\x1b[0m',
    ])
      expect(inspectMarkdown(text), text).not.toEqual([])
    expect(inspectMarkdown('# x\n\n\\<b> [y](https://example.com)')).toEqual([])
  })

  it('formulas, control characters, keys and records that are not data', () => {
    for (const formula of formulas.filter((one) => /^\s*[=+\-@＝]/u.test(one)))
      expect(inspectCsv(`"${formula.replaceAll('"', '""')}"`, 1), formula).not.toEqual([])
    for (const text of controls.filter((one) => !/[\u2000-\uFFFF]/u.test(one) && one !== 'a\rb'))
      expect(inspectText(text), JSON.stringify(text)).not.toEqual([])
    expect(inspectJson('{"__proto__":1}')).not.toEqual([])
    expect(inspectJson('{"format":"text/html"}')).not.toEqual([])
    expect(inspectRis('TY  - A\nER  - \nTY  - B\nER  - \n', 1)).not.toEqual([])
    expect(inspectBibtex('@book{a, title={\\input{x}}}', 1)).not.toEqual([])
    expect(inspectBibtex('@book{a}\n@book{b}', 1)).not.toEqual([])
  })

  it('what a Word file embeds, loads or calculates', async () => {
    const files = await hostileFiles()
    for (const name of [
      'template.docx',
      'image.docx',
      'macro.docx',
      'up.docx',
      'chunk.docx',
      'entity.docx',
      'field.docx',
    ]) {
      const file = files.find((one) => one.name === name)
      if (file === undefined) throw new Error(`there is no ${name}`)
      expect(inspectDocx(file.bytes), name).not.toEqual([])
    }
  })
})
