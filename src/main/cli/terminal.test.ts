import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectText } from '../hostile/inspect.fixture.ts'
import { controls } from '../hostile/vectors.fixture.ts'
import { forTerminal } from './terminal.ts'

describe('a line for a terminal', () => {
  it('shows control characters of a document, and does not send them', () => {
    expect(forTerminal('\x1b]52;c;eA==\x07')).toBe('␛]52;c;eA==␇')
    expect(forTerminal('a\rb\0c\x7fd\x9be')).toBe('a␍b␀c␡d\uFFFDe')
    for (const text of controls) expect(inspectText(forTerminal(text))).toEqual([])
  })

  it('keeps lines, tabs, every other sign, and words found in bold', () => {
    expect(forTerminal('a\tb\n“é漢” 🚢')).toBe('a\tb\n“é漢” 🚢')
    expect(forTerminal('\x1b[1mfound\x1b[22m')).toBe('\x1b[1mfound\x1b[22m')
  })

  it('has the length that it had, whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => forTerminal(text).length === text.length))
  })
})
