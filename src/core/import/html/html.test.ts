import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../../scripts/processorTime.ts'
import { findingsIn } from './metadata.ts'
import { asHtml } from './xhtml.ts'

describe('a web page', () => {
  it('may name each thing as often as it likes', () => {
    const page = parse(
      `<meta name="author" content="Ana Ruiz">${'<meta name="keywords" content="port">'.repeat(40_000)}`,
    )
    const spent = processorTime()
    expect(findingsIn(page).find(({ authors }) => authors?.length === 1)?.authors).toEqual(['Ana Ruiz'])
    expect(spent()).toBeLessThan(4000)
  })
})

describe('XHTML as HTML', () => {
  it('has the text of its CDATA sections, and ends what ends itself', () => {
    expect(asHtml('<p><![CDATA[a < b & c]]> d</p><title/><br/>')).toBe('<p>a &lt; b &amp; c d</p><title></title><br/>')
    expect(asHtml('<p>a<![CDATA[b</p>')).toBe('<p>a<![CDATA[b</p>')
  })

  it('takes no longer where sections are opened and never closed', () => {
    const spent = processorTime()
    asHtml('<![CDATA['.repeat(20_000))
    expect(spent()).toBeLessThan(500)
  })
})
