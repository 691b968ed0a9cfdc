import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { harbourNote } from '../model/note.fixture.ts'
import type { Original, SourceMeta } from '../model/source.ts'
import { citationKey, cslItems, oneLine } from './cslItem.ts'
import { anyText } from './notes.fixture.ts'
import { personName } from './personName.ts'
import { encodeBibtex, encodeCslJson, encodeRis } from './sources.ts'

function sourced(meta: Partial<SourceMeta>, original: Partial<Original> = {}) {
  const { source } = harbourNote()
  return { source: { ...source, meta: { ...source.meta, ...meta }, original: { ...source.original, ...original } } }
}

const article = sourced({
  title: 'EU & the 100% “port_deal” #1: $5 for {all}?',
  authors: ['Ana Ruiz', 'Ludwig van Beethoven', 'Reuters'],
  publisher: 'The Harbour Post',
  published: '2024-02-29',
  url: 'https://harbour.example/a_b?c=%20&d=1#e',
  language: 'en',
})

/** The parts of csl-data.json (CSL 1.0.2) that are used here, as strict as it is. */
const name = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
})
const date = z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) })
const CslData = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(['article-newspaper', 'webpage', 'report', 'book', 'personal_communication', 'document']),
    title: z.string().optional(),
    author: z.array(name).optional(),
    'container-title': z.string().optional(),
    publisher: z.string().optional(),
    issued: date.optional(),
    accessed: date.optional(),
    URL: z.string().optional(),
    language: z.string().optional(),
  }),
)

const published = fc.constantFrom(null, '2024', '2024-02', '2024-02-29')
const anySource = fc
  .record({
    title: anyText,
    authors: fc.array(fc.oneof(anyText, fc.constantFrom('Ana Ruiz', 'Reuters', 'Ruiz, Ana', 'Charles de Gaulle')), {
      maxLength: 3,
    }),
    publisher: anyText,
    published,
    url: fc.constantFrom('', 'https://harbour.example/a'),
  })
  .map((meta) => sourced(meta))

/** Text as another reader has it, without the marks for letters that keep their case. */
const bare = (text = '') => text.replace(/<\/?span[^>]*>/gu, '')

describe('the name of an author', () => {
  it.each([
    ['Ana Ruiz', { family: 'Ruiz', given: 'Ana' }],
    ['Ruiz, Ana', { family: 'Ruiz', given: 'Ana' }],
    ['Ana María Ruiz', { family: 'Ruiz', given: 'Ana María' }],
    ['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ['van der Berg, Jan', { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    ['Charles de Gaulle', { family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' }],
    ['Alexander von Humboldt', { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }],
    ['María de la Cruz', { family: 'Cruz', given: 'María', 'non-dropping-particle': 'de la' }],
    ['José Ortega y Gasset', { family: 'Ortega y Gasset', given: 'José' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin Luther King, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Charlotte Church', { family: 'Church', given: 'Charlotte' }],
    ['Reuters', { literal: 'Reuters' }],
    ['The Associated Press', { literal: 'The Associated Press' }],
    ['Ministry of Trade', { literal: 'Ministry of Trade' }],
    ['Norlake Shipping', { literal: 'Norlake Shipping' }],
    ['Smith & Sons, Ltd.', { literal: 'Smith & Sons, Ltd.' }],
    ['新华社', { literal: '新华社' }],
    [' ', null],
  ])('%s', (written, parts) => {
    expect(personName(written)).toEqual(parts)
  })
})

describe('sources as CSL-JSON', () => {
  it('follow its schema, whatever is known of them', () => {
    fc.assert(
      fc.property(
        fc.array(anySource, { maxLength: 3 }),
        (notes) => void CslData.parse(JSON.parse(encodeCslJson(notes))),
      ),
    )
  })

  it('say all that is known', () => {
    expect(cslItems([article])).toEqual([
      {
        id: 'ruiz2024eu-aaaa',
        type: 'article-newspaper',
        title: 'EU & the 100% “port_deal” #1: $5 for {all}?',
        author: [
          { family: 'Ruiz', given: 'Ana' },
          { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
          { literal: 'Reuters' },
        ],
        'container-title': 'The Harbour Post',
        issued: { 'date-parts': [[2024, 2, 29]] },
        accessed: { 'date-parts': [[2024, 3, 1]] },
        URL: 'https://harbour.example/a_b?c=%20&d=1#e',
        language: 'en',
      },
    ])
  })

  it.each([
    ['a report', { publisher: 'Port Authority' }, 'application/pdf', 'report'],
    ['a paper that nobody published', { publisher: '' }, 'application/pdf', 'document'],
    ['a book', {}, 'application/epub+zip', 'book'],
    ['a message', {}, 'message/rfc822', 'personal_communication'],
    ['a page without a day', { published: '2024-02', url: 'https://harbour.example/' }, 'text/html', 'webpage'],
    ['a text of which nothing is known', { publisher: '', published: null }, 'text/plain', 'document'],
  ])('tell %s by what is known of it', (_what, meta, mediaType, type) => {
    expect(cslItems([sourced(meta, { mediaType })])).toMatchObject([{ type }])
  })
})

describe('citation keys', () => {
  it('are unique, and the same whatever else is exported', () => {
    const other = sourced({ ...article.source.meta }, { sha256: 'b'.repeat(64) })
    const keys = cslItems([article, other, article]).map(({ id }) => id)
    expect(keys).toEqual(['ruiz2024eu-aaaa', 'ruiz2024eu-bbbb', 'ruiz2024eu-aaaa-2'])
    expect(cslItems([other]).map(({ id }) => id)).toEqual(['ruiz2024eu-bbbb'])
  })

  it('are what BibTeX can read', () => {
    fc.assert(
      fc.property(anySource, ({ source }) => void expect(citationKey(source)).toMatch(/^[a-z0-9]+-[0-9a-f]{4}$/u)),
    )
    expect(citationKey(sourced({ title: '', authors: [], publisher: '', published: null }).source)).toBe('source-aaaa')
  })
})

describe('sources as BibTeX', () => {
  const read = (text: string) => plugins.input.chain(text, { forceType: '@bibtex/text', generateGraph: false })

  it('keep every letter that TeX would take for a command', () => {
    const [item] = read(encodeBibtex([article]))
    expect(bare(item?.title)).toBe('EU & the 100% “port_deal” #1: $5 for {all}?')
    expect(item).toMatchObject({
      author: [
        { family: 'Ruiz', given: 'Ana' },
        { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
        {},
      ],
      'container-title': 'The Harbour Post',
      issued: { 'date-parts': [[2024, 2, 29]] },
      URL: 'https://harbour.example/a_b?c=%20&d=1#e',
    })
    const [, , organisation] = item?.author ?? []
    expect(organisation?.literal ?? organisation?.family).toBe('Reuters')
  })

  it.each(['2024', '2024-02', '2024-02-29'])('keep a date that is known as %s', (date) => {
    const [item] = read(encodeBibtex([sourced({ published: date })]))
    expect(item?.issued).toEqual({ 'date-parts': [date.split('-').map(Number)] })
  })

  it('are read by another parser, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(anySource, { minLength: 1, maxLength: 3 }), (notes) => {
        expect(read(encodeBibtex(notes))).toHaveLength(notes.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('sources as RIS', () => {
  const read = (text: string) => plugins.input.chain(text, { forceType: '@ris/file', generateGraph: false })

  it('are read by another parser with all that they say', () => {
    expect(read(encodeRis([article]))).toMatchObject([
      {
        type: 'article-newspaper',
        title: 'EU & the 100% “port_deal” #1: $5 for {all}?',
        // The authors of a newspaper's article are its reporters in RIS.
        reporter: ['Ruiz, Ana', 'van Beethoven, Ludwig', 'Reuters'],
        URL: 'https://harbour.example/a_b?c=%20&d=1#e',
        issued: { 'date-parts': [[2024]] },
      },
    ])
  })

  it('have a line for each field and nothing in between, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(anySource, { minLength: 1, maxLength: 3 }), (notes) => {
        const lines = encodeRis(notes)
          .split('\r\n')
          .filter((line) => line !== '')
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u)
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(notes.length)
        expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(notes.length)
        const titles = notes.map(({ source }) => oneLine(source.meta.title)).filter(Boolean)
        expect(lines.filter((line) => line.startsWith('TI')).map((line) => line.slice(6))).toEqual(titles)
      }),
    )
  })

  it('tell a date as far as it is known', () => {
    expect(encodeRis([sourced({ published: '2024-02' })])).toContain('DA  - 2024/02//\r\n')
    expect(encodeRis([sourced({ published: '2024' })])).toContain('PY  - 2024\r\nDA  - 2024///\r\n')
  })
})
