import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../import/html/tree.ts'
import type { Annotation } from '../model/annotation.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { occurrences } from '../text/find.ts'
import { anyNote } from './notes.fixture.ts'
import { quotationAt, quotationOf } from './quotation.ts'

function firstOf(note: Note): Annotation {
  const [annotation] = note.annotations
  if (annotation === undefined) throw new Error('the note has no annotation')
  return annotation
}

describe('copying as a quotation', () => {
  const blank = harbourNote()
  const meta = { ...blank.source.meta, title: 'Strike <ends>', url: 'https://harbour.example/?a=1&b=2' }
  const note = { ...blank, source: { ...blank.source, meta } }

  it('gives the words, who said them and where, on one line', () => {
    const quoted = withAnnotation(note, 'quote', 'Nobody should call it a defeat.', 'Ana Ruiz')
    const credited = {
      ...quoted,
      actors: quoted.actors.map((actor) => ({ ...actor, role: 'chair', affiliation: 'Dockers’ Union' })),
    }
    expect(quotationOf(credited, firstOf(credited)).text).toBe(
      '“Nobody should call it a defeat.” — Ana Ruiz, chair, Dockers’ Union, in Strike <ends>, The Harbour Post, 29 February 2024',
    )
  })

  it('does not quote what brings its own marks again, and leaves out what is not known', () => {
    const quoted = withAnnotation(note, 'highlight', '“the strike is over”')
    expect(quotationOf(quoted, firstOf(quoted)).text).toBe(
      '“the strike is over” — Strike <ends>, The Harbour Post, 29 February 2024',
    )
    const unknown = {
      ...quoted,
      source: { ...quoted.source, meta: { ...meta, title: '', publisher: '', published: null } },
    }
    expect(quotationOf(unknown, firstOf(unknown)).text).toBe('“the strike is over”')
  })

  it('gives a block quotation with its source, escaped, for programs that take HTML', () => {
    const quoted = withAnnotation(note, 'quote', 'nine days')
    const link = `readout://note/${note.id}#${firstOf(quoted).id}`
    expect(quotationOf(quoted, firstOf(quoted)).html).toBe(
      `<blockquote cite="https://harbour.example/?a=1&amp;b=2"><p>“nine days”</p></blockquote>
<p>— <a href="https://harbour.example/?a=1&amp;b=2"><cite>Strike &lt;ends&gt;</cite></a>, The Harbour Post, 29 February 2024 · <a href="${link}">Readout</a></p>`,
    )
  })

  it('has no element of the note’s own, whatever is in it', () => {
    const allowed = new Set('html head body blockquote p br a cite'.split(' '))
    fc.assert(
      fc.property(anyNote, (any) => {
        for (const annotation of any.annotations) {
          const { html } = quotationOf(any, annotation)
          for (const { tagName } of elementsOf(parse(html))) expect(allowed).toContain(tagName)
        }
      }),
    )
  })
})

describe('copying words that are merely selected', () => {
  const note = withAnnotation(harbourNote(), 'quote', 'Nobody should call it a defeat.', 'Ana Ruiz')
  const at = (words: string) => {
    const [span] = occurrences(note.source.text, words)
    if (span === undefined) throw new Error(`the note does not hold “${words}”`)
    return quotationAt(note, span)
  }

  it('gives them with their source and the note’s link, without a speaker', () => {
    const quotation = at(' after nine days.')
    expect(quotation?.text).toBe('“after nine days.” — Port strike ends, The Harbour Post, 29 February 2024')
    expect(quotation?.html).toContain(`<a href="readout://note/${note.id}">Readout</a>`)
  })

  it('credits part of a quote to its speaker, and leads to the quote', () => {
    const quotation = at('call it a defeat')
    expect(quotation?.text).toMatch(/^“call it a defeat” — Ana Ruiz, in Port strike ends/u)
    expect(quotation?.html).toContain(`<a href="readout://note/${note.id}#${firstOf(note).id}">Readout</a>`)
    expect(at('a defeat.”\n\nThe port’s')?.text).not.toContain('Ana Ruiz')
  })

  it('has nothing for white space alone', () => {
    const gap = note.source.text.indexOf('\n\n')
    expect(quotationAt(note, { start: gap, end: gap + 2 })).toBeNull()
  })
})
