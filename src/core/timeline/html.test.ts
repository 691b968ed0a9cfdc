import { describe, expect, it } from 'vitest'
import { type EntryFacts, entry } from './entries.ts'
import { timelineHtml } from './html.ts'

const facts = (given: Partial<EntryFacts>) =>
  entry({
    key: given.title ?? 'e',
    state: 'accepted',
    title: 'The quay opens',
    date: '1979-05-03',
    place: '',
    words: '',
    ...given,
  })

const print = (...entries: ReturnType<typeof facts>[]) =>
  timelineHtml(
    {
      title: 'A <quay> & its ferry',
      source: 'Source: “A quay”',
      language: 'en',
      paper: 'Letter',
      published: '2024-03',
      entries,
    },
    { css: '/* style */', nonce: 'abc' },
  )

describe('a printed timeline', () => {
  it('has title, language, paper and source, and escapes what it is given', () => {
    const html = print(facts({ title: '<b>Opened</b>', place: 'Osby & Tarnwick', words: 'opened "at last"' }))
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<title>Timeline: A &lt;quay&gt; &amp; its ferry</title>')
    expect(html).toContain('@page { size: Letter;')
    expect(html).toContain('&lt;b&gt;Opened&lt;/b&gt;')
    expect(html).toContain('<span class="place">Osby &amp; Tarnwick</span> · opened &quot;at last&quot;')
    expect(html).not.toContain('<b>')
  })

  it('holds nothing that its policy forbids: no script, no style attribute, no address', () => {
    const html = print(facts({}), facts({ date: '1990/..~', title: 'a' }), facts({ date: '../2027', title: 'b' }))
    expect(html).not.toMatch(/<script|\sstyle=|https?:|\son\w+=/u)
  })

  it('marks what is suggested, and says how much of it there is', () => {
    const html = print(facts({}), facts({ state: 'suggested', title: 'The quay closes', date: '2024-03-04' }))
    expect(html).toContain('1 event · 1 suggested by Readout, not checked · over 45 years')
    expect(html.match(/<span class="mark">Suggested<\/span>/gu)).toHaveLength(1)
  })

  it('says in words what the drawing shows', () => {
    const html = print(facts({}), facts({ title: 'The quay closes', date: '2024-03-04' }))
    expect(html).toContain('<p>45 years pass</p>')
    expect(html).toContain('<p>Source published March 2024</p>')
    expect(html.match(/<svg /gu)?.length).toBe(html.match(/<svg class="axis" aria-hidden="true"/gu)?.length)
  })

  it('shortens a long passage, and never the title', () => {
    const long = 'word '.repeat(120).trim()
    const html = print(facts({ title: `What ${long}`, words: `Told: ${long}` }))
    expect(html).toContain(`What ${long}`)
    expect(html).toMatch(/“Told: (?:word )+…”/u)
  })
})
