import { expect, it } from 'vitest'
import { partText } from './partText.ts'
import { xmlEvents } from './xml.ts'

const numbers = { endnote: () => '', footnote: () => '' }
const textOf = (inner: string) => partText(`<w:r>${inner}</w:r>`, numbers).text

it('reads the entities of XML and of numbers, and refuses every other', () => {
  expect(textOf('<w:t>&amp;&lt;&#65;&#x42;</w:t>')).toBe('&<AB')
  for (const entity of ['&nbsp;', '&constructor;', '&toString;', '&#x110000;', '&amp', '&;'])
    expect(() => [...xmlEvents(`<t>${entity}</t>`)], entity).toThrow()
})

it('refuses what is not well-formed', () => {
  for (const xml of ['<a>', '<a></b>', '<a b="<"/>', '<!DOCTYPE a><a/>', '<a/>text<', '</a>'])
    expect(() => [...xmlEvents(xml)], xml).toThrow()
})
