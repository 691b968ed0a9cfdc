import { readFileSync } from 'node:fs'
import { rgb, StandardFonts, TextRenderingMode } from '@cantoo/pdf-lib'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { attached, failure, printed, rewritten, withTail } from './fixtures/memoPdf.ts'
import { visibleText } from './visibleText.ts'

/** The words of the memo that was printed, as its markup has them; endnote numbers and list numbers are apart from them. */
function sourceWords(): string[] {
  const { document } = parseHTML(readFileSync(new URL('fixtures/memo.html', import.meta.url), 'utf8'))
  for (const item of document.querySelectorAll('ol > li')) item.prepend(`${item.getAttribute('value')}. `)
  document.querySelector('.credit')?.prepend('— ')
  const blocks = [...document.querySelectorAll('h1, h2, h3, p, li, th, td')]
  return words(blocks.map((block) => block.textContent).join(' '))
}

const words = (text: string) => text.trim().split(/\s+/u)

describe('the text of a printed memo', () => {
  test('is every word of its source in order, and no other', async () => {
    const pages = await visibleText(printed)
    expect(words(pages.map((page) => page.body).join(' '))).toEqual(sourceWords())
    expect(pages.map((page) => page.page)).toEqual([1, 2])
  })

  test('is exact: quotation marks, ligatures and accents; only a blank that does not break is a plain one', async () => {
    const [, second] = await visibleText(printed)
    expect(second?.body).toContain('“We waffle no more”2 — Ada Tovald')
    expect(second?.body).toContain('Łódź, Ångström, Şişli. A sum with blanks that do not break: 3 204 €.')
  })

  test('has page numbers and handling lines apart, also a handling line of two lines', async () => {
    const handling =
      'OFFICIAL: for members of the committee, their staff and the clerks of both houses, and for nobody else who may come by it'
    const pages = await visibleText(attached)
    expect(pages.map((page) => page.margins)).toEqual([
      [handling, 'Page 1 of 2', handling],
      [handling, 'Page 2 of 2', handling],
    ])
    expect(pages.flatMap((page) => page.hidden)).toEqual([])
  })

  test('is the same after another program wrote the PDF again', async () => {
    const before = await visibleText(printed)
    expect(await visibleText(await rewritten(attached))).toEqual(before)
    expect(await visibleText(await rewritten(attached, undefined, true))).toEqual(before)
  })
})

describe('text that was put into a page later', () => {
  const withText = (draw: Parameters<typeof rewritten>[1]) => rewritten(printed, draw).then(visibleText)

  test('is in the body where it stands among the words, in the margins above or below', async () => {
    const [first] = await withText((document) => {
      document.getPage(0).drawText('STAMPED', { x: 200, y: 400, size: 12 })
      document.getPage(0).drawText('CONFIDENTIAL', { x: 200, y: 830, size: 12 })
    })
    expect(first?.body).toMatch(/ STAMPED$/u)
    expect(first?.margins.at(-1)).toBe('CONFIDENTIAL')
  })

  test('too small to be seen is hidden, and outside the page it is no text of the page', async () => {
    const [first] = await withText((document) => {
      document.getPage(0).drawText('beyond the edge', { x: 700, y: 400, size: 12 })
      document.getPage(0).drawText('a speck', { x: 200, y: 400, size: 0.5 })
    })
    expect(first?.hidden).toEqual(['a speck'])
    expect(first?.body).not.toMatch(/edge|speck/u)
  })

  test('white, or drawn invisibly, stays where it stands', async () => {
    const [first] = await withText(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica)
      const place = { x: 200, size: 12, font }
      document.getPage(0).drawText('white', { ...place, y: 400, color: rgb(1, 1, 1) })
      document.getPage(0).drawText('unseen', { ...place, y: 380, renderMode: TextRenderingMode.Invisible })
    })
    expect(first?.body).toMatch(/white unseen$/u)
  })
})

test('a damaged file is refused', async () => {
  expect(await failure(() => visibleText(printed.subarray(0, 100)))).toBe('unreadable')
  expect(await failure(() => visibleText(withTail(new Uint8Array(0), 'no PDF')))).toBe('unreadable')
})
