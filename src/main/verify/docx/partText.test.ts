import { expect, it } from 'vitest'
import { partText } from './partText.ts'

const numbers = { endnote: () => '1', footnote: () => '1' }
const inRun = (xml: string) => partText(`<w:p><w:r>${xml}</w:r></w:p>`, numbers).text.trim()

it('text is read with its entities, and what is shown and is no text is said', () => {
  expect(inRun('<w:t>R&amp;D</w:t><w:tab/><w:drawing/>')).toBe('R&D\t[picture]')
})

it('elements that JavaScript has a property for in every object say nothing', () => {
  expect(inRun('<w:t>a</w:t><w:constructor/><w:toString/><w:valueOf/><w:t>b</w:t>')).toBe('ab')
})

it('an entity that XML does not know is refused, whatever it is called', () => {
  for (const name of ['nbsp', 'constructor', 'valueOf'])
    expect(() => inRun(`<w:t>&${name};</w:t>`)).toThrow(/Word document/u)
})
