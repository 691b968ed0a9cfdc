import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reply } from '../edit/annotating.ts'
import { applyEdits } from '../edit/noteEdit.ts'
import { exactOf, positionOf } from '../model/annotation.ts'
import { harbourNote, harbourText, now, withAnnotation } from '../model/note.fixture.ts'
import { speakerName } from '../model/note.ts'
import { importAnnotations } from './importAnnotations.ts'
import { anyNote, repliesIn } from './notes.fixture.ts'
import { decodeWebAnnotations, encodeWebAnnotations } from './webAnnotation.ts'
import { AnnotationCollection, annotationContext, WebAnnotation } from './webAnnotationSchema.ts'

const decode = (content: unknown) => decodeWebAnnotations(JSON.stringify(content))

describe('annotations as Web Annotation JSON-LD', () => {
  it('follow the recommendation, whatever stands in the note', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const collection = AnnotationCollection.parse(JSON.parse(encodeWebAnnotations(note)))
        const count = note.annotations.length + repliesIn(note)
        expect(collection.total).toBe(count)
        const ids = (collection.first?.items ?? []).map(({ id }) => id)
        expect(new Set(ids).size).toBe(count)
      }),
    )
  })

  it('say what the words are, who said them and where they stand', () => {
    const note = withAnnotation(
      harbourNote(),
      'quote',
      '“We got what we came for,”',
      'Ana Ruiz',
      'Check with the port.',
    )
    const [annotation] = note.annotations
    const collection = AnnotationCollection.parse(JSON.parse(encodeWebAnnotations(note)))
    const { start } = annotation === undefined ? { start: -1 } : positionOf(annotation.target)
    expect(collection.first?.items).toEqual([
      {
        id: `readout://note/${note.id}#${annotation?.id}`,
        type: 'Annotation',
        motivation: 'classifying',
        created: now,
        modified: now,
        body: [
          { type: 'TextualBody', purpose: 'classifying', value: 'quote', format: 'text/plain' },
          {
            type: 'TextualBody',
            purpose: 'identifying',
            value: 'Ana Ruiz',
            format: 'text/plain',
            'schema:about': { type: 'schema:Person', 'schema:name': 'Ana Ruiz' },
          },
          { type: 'TextualBody', purpose: 'commenting', value: 'Check with the port.', format: 'text/plain' },
        ],
        target: {
          type: 'SpecificResource',
          source: `urn:sha256:${'a'.repeat(64)}`,
          selector: [annotation?.target.selector[0], { type: 'TextPositionSelector', start, end: start + 26 }],
        },
      },
    ])
  })

  it('count positions in code points, as the recommendation asks', () => {
    const note = withAnnotation(harbourNote('🚢🚢 The ship is here.'), 'highlight', 'ship')
    expect(encodeWebAnnotations(note)).toContain('"start": 7')
    const [draft] = decodeWebAnnotations(encodeWebAnnotations(note)).drafts
    expect(draft?.position).toEqual({ start: 7, end: 11, unit: 'code point' })
  })
})

describe('replies as Web Annotations', () => {
  const note = withAnnotation(harbourNote(), 'highlight', 'nine days')
  const [annotation] = note.annotations
  const edits = annotation === undefined ? [] : reply(annotation, 'Ten, I think.', now)
  const replied = applyEdits(note, edits, now).note
  const link = `readout://note/${note.id}#${annotation?.id}`

  it('are annotations of the annotation that they reply to', () => {
    const { first } = AnnotationCollection.parse(JSON.parse(encodeWebAnnotations(replied)))
    expect(first?.items[1]).toEqual({
      id: expect.stringMatching(new RegExp(`^${link}/[0-9a-f-]{36}$`, 'u')),
      type: 'Annotation',
      motivation: 'replying',
      created: now,
      modified: now,
      body: [{ type: 'TextualBody', purpose: 'replying', value: 'Ten, I think.', format: 'text/plain' }],
      target: link,
    })
  })

  it('come from elsewhere with a target that is an address or an object', () => {
    const { drafts, replies, report } = decode([
      { type: 'Annotation', id: 'urn:x:2', motivation: 'oa:replying', bodyValue: 'No.', target: { id: 'urn:x:1' } },
      { type: 'Annotation', motivation: ['replying'], bodyValue: 'Yes.', target: ['urn:x:2', { source: 'urn:x:1' }] },
      { type: 'Annotation', motivation: 'replying', target: 'urn:x:1' },
      {
        type: 'Annotation',
        motivation: 'replying',
        bodyValue: 'To the words.',
        target: { source: 'urn:x:9', selector: { type: 'TextQuoteSelector', exact: 'nine days' } },
      },
    ])
    expect(replies).toMatchObject([
      { id: 'urn:x:2', to: ['urn:x:1'], text: 'No.' },
      { id: '', to: ['urn:x:2', 'urn:x:1'], text: 'Yes.' },
    ])
    expect(drafts).toMatchObject([{ kind: 'comment', comment: 'To the words.', exact: 'nine days' }])
    expect(report).toEqual(['Entry 3: it is a reply without words, so it was not read.'])
  })
})

describe('the rules of the recommendation', () => {
  const good = { id: 'urn:x:1', type: 'Annotation', target: 'https://harbour.example/' }

  it('allow an annotation that has only what it must have', () => {
    expect(WebAnnotation.safeParse(good).success).toBe(true)
  })

  it.each([
    ['no id', { ...good, id: undefined }],
    ['an id that is no IRI', { ...good, id: 'one' }],
    ['another type', { ...good, type: 'Note' }],
    ['no target', { ...good, target: undefined }],
    ['no target in its list', { ...good, target: [] }],
    ['a text body without text', { ...good, body: { type: 'TextualBody', purpose: 'commenting' } }],
    ['a body and a body value', { ...good, body: 'https://harbour.example/remark', bodyValue: 'A remark' }],
    ['a part of nothing', { ...good, target: { selector: { type: 'TextQuoteSelector', exact: 'words' } } }],
    [
      'a quote selector without words',
      { ...good, target: { source: 'urn:x:2', selector: { type: 'TextQuoteSelector' } } },
    ],
    [
      'a position before the text',
      { ...good, target: { source: 'urn:x:2', selector: { type: 'TextPositionSelector', start: -1, end: 2 } } },
    ],
    ['a day without a time', { ...good, created: '2024-03-01' }],
    ['a time without a zone', { ...good, created: '2024-03-01T09:00:00' }],
  ])('refuse %s', (_what, annotation) => {
    expect(WebAnnotation.safeParse(annotation).success).toBe(false)
  })
})

describe('a Web Annotation file from elsewhere', () => {
  const target = {
    source: 'https://harbour.example/strike',
    selector: { type: 'TextQuoteSelector', exact: 'the strike is over', prefix: 'Friday that “' },
  }

  it('may be one annotation, without an id, about words alone', () => {
    const { drafts, report } = decode({
      '@context': annotationContext,
      type: 'Annotation',
      bodyValue: 'Really?',
      target,
    })
    expect(report).toEqual([])
    expect(drafts).toMatchObject([
      {
        kind: 'comment',
        comment: 'Really?',
        exact: 'the strike is over',
        prefix: 'Friday that “',
        suffix: '',
        position: null,
      },
    ])
  })

  it('may be a list, a page or a collection', () => {
    const one = { id: 'urn:x:1', type: 'Annotation', motivation: 'highlighting', target }
    const page = { id: 'urn:x:page', type: 'AnnotationPage', items: [one] }
    const collection = { id: 'urn:x:all', type: ['AnnotationCollection'], total: 1, first: page }
    for (const file of [one, [one], page, collection]) {
      expect(decode(file)).toMatchObject({ drafts: [{ kind: 'highlight', id: 'urn:x:1' }], report: [] })
    }
  })

  it('may have bodies of every form', () => {
    const { drafts } = decode({
      type: ['Annotation', 'oa:Annotation'],
      motivation: ['commenting', 'tagging'],
      created: '2024-03-01T10:00:00+01:00',
      body: [
        {
          type: 'TextualBody',
          value: '<p>First <b>line</b></p><script>alert(1)</script><p>Second &amp; last</p>',
          format: 'text/html',
        },
        { type: 'TextualBody', purpose: 'tagging', value: 'port, strike' },
        { type: 'SpecificResource', purpose: 'tagging', source: 'https://tags.example/union' },
        'https://harbour.example/reply',
        { type: 'Choice', items: [{ type: 'TextualBody', value: 'Auf Deutsch', language: 'de' }] },
      ],
      target,
    })
    expect(drafts).toMatchObject([
      {
        kind: 'comment',
        comment: 'First line\nSecond & last\n\nhttps://harbour.example/reply\n\nAuf Deutsch',
        tags: ['port', 'strike', 'https://tags.example/union'],
        created: '2024-03-01T09:00:00.000Z',
        updated: null,
      },
    ])
  })

  it('tells a quotation and its speaker by what its bodies are for', () => {
    const body = [
      { type: 'TextualBody', purpose: 'classifying', value: 'Quotation' },
      { type: 'TextualBody', purpose: 'identifying', value: 'Ana Ruiz' },
    ]
    const { drafts } = decode({ type: 'Annotation', motivation: 'classifying', body, target })
    expect(drafts).toMatchObject([{ kind: 'quote', speaker: { name: 'Ana Ruiz', kind: 'person' } }])
  })

  it('does not credit words to the place that they name', () => {
    const body = { type: 'TextualBody', purpose: 'identifying', value: 'Port of Norlake' }
    const { drafts } = decode({ type: 'Annotation', motivation: 'identifying', body, target })
    expect(drafts).toMatchObject([{ kind: 'comment', speaker: null, comment: 'Port of Norlake' }])
  })

  it('may tell a position alone, in code points or as most programs count', () => {
    const text = `🚢 ${harbourText}`
    const at = text.indexOf('Ana Ruiz')
    const selector = { type: 'TextPositionSelector', start: at - 1, end: at + 7 }
    const read = decode({ type: 'Annotation', target: { source: 'urn:x:2', selector } })
    const note = harbourNote(text)
    const { edits, report } = importAnnotations(note, read, now)
    const [annotation] = applyEdits(note, edits, now).note.annotations
    expect(annotation && exactOf(annotation.target)).toBe('Ana Ruiz')
    expect(report).toEqual(['Entry 1: it tells only a position; please check that it means “Ana Ruiz”.'])
  })

  it('may narrow its words down step by step', () => {
    const refinedBy = { type: 'TextQuoteSelector', exact: 'nine days' }
    const selector = { type: 'TextQuoteSelector', exact: 'after nine days.', refinedBy }
    const { drafts } = decode({ type: 'Annotation', target: { source: 'urn:x:2', selector } })
    expect(drafts).toMatchObject([{ exact: 'nine days', prefix: '', position: null }])
  })

  it('may be about several passages', () => {
    const second = { ...target, selector: { type: 'TextQuoteSelector', exact: 'nine days' } }
    const { drafts } = decode({ id: 'urn:x:1', type: 'Annotation', target: [target, second] })
    expect(drafts.map(({ id, exact }) => [id, exact])).toEqual([
      ['urn:x:1', 'the strike is over'],
      ['', 'nine days'],
    ])
  })

  it('is told of what could not be read in it', () => {
    const range = {
      type: 'RangeSelector',
      startSelector: { type: 'XPathSelector', value: '/p' },
      endSelector: { type: 'XPathSelector', value: '/q' },
    }
    const { drafts, report } = decode([
      { type: 'Annotation', target: { source: 'urn:x:2', selector: [range, target.selector] } },
      { type: 'Annotation', target: { source: 'urn:x:2', selector: range } },
      { type: 'Annotation', target: 'https://harbour.example/' },
      { type: 'Note', target },
      'https://harbour.example/annotations/5',
      null,
      { type: 'Annotation', target, created: 'last week' },
    ])
    expect(drafts).toHaveLength(2)
    expect(report).toEqual([
      'Entry 2: it does not say what it is about, so it was not read.',
      'Entry 3: it does not say what it is about, so it was not read.',
      'Entry 4: it is not an annotation, so it was not read.',
      'Entry 5: the file has only its address, so it was not read.',
      'Entry 6: it is not an annotation, so it was not read.',
      'Entry 7: “last week” is not a date and time, so the time of the import stands for it.',
      '2 places that the file tells in the way “RangeSelector” could not be used and were passed over.',
    ])
  })

  it('that is something else altogether is refused', () => {
    for (const text of ['', '{', 'null', '7', '{}', '{"type":"Note"}']) {
      expect(() => decodeWebAnnotations(text)).toThrow(/file/u)
    }
  })

  it('may be as deep and as odd as it likes', () => {
    const deep = 50_000
    const selectors = `${'{"type":"TextQuoteSelector","exact":"the strike is over","refinedBy":'.repeat(deep)}null${'}'.repeat(deep)}`
    const lists = `${'['.repeat(deep)}${']'.repeat(deep)}`
    const odd = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'
    const html = JSON.stringify(`${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`)
    const text = `[{"type":"Annotation",${odd},"body":[${lists},{"value":${html},"format":"text/html",${odd}}],"target":{"selector":${selectors}}}]`
    const { drafts } = decodeWebAnnotations(text)
    expect(drafts).toMatchObject([{ exact: 'the strike is over', comment: 'deep' }])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  })

  it('that is too long is read as far as is sensible', () => {
    const many = Array.from({ length: 5_003 }, () => ({ type: 'Annotation', target }))
    const { drafts, report } = decode(many)
    expect(drafts).toHaveLength(5_000)
    expect(report).toEqual([
      'The file has 5,003 annotations; only the first 5,000 were read, so import the rest from a file of its own.',
    ])
  })

  it('gives its speakers to the note with all that it says of them', () => {
    const about = {
      type: 'schema:Organization',
      'schema:name': 'Dockers’ Union',
      'schema:alternateName': ['DU', 'the union'],
      'schema:affiliation': 'Trades Congress',
    }
    const body = [
      { type: 'TextualBody', purpose: 'classifying', value: 'quote' },
      { type: 'TextualBody', purpose: 'identifying', value: 'Dockers’ Union', 'schema:about': about },
    ]
    const note = harbourNote()
    const { edits } = importAnnotations(note, decode({ type: 'Annotation', body, target }), now)
    const after = applyEdits(note, edits, now).note
    expect(after.actors).toMatchObject([
      { kind: 'organisation', aliases: ['DU', 'the union'], role: '', affiliation: 'Trades Congress' },
    ])
    expect(after.annotations.map((annotation) => speakerName(after, annotation))).toEqual(['Dockers’ Union'])
  })
})
