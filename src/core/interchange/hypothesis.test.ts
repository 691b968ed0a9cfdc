import { describe, expect, it } from 'vitest'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import { decodeHypothesis, encodeHypothesis } from './hypothesis.ts'

/** A row as the API's reference describes it, with made-up content. */
const row = {
  id: 'Kx3TzNqhEe6JYu8vN0aBcD',
  created: '2024-03-01T10:15:00.123456+00:00',
  updated: '2024-03-02T08:00:00.000000+00:00',
  user: 'acct:mira_holt@hypothes.is',
  uri: 'https://harbour.example/strike',
  text: 'Who told them?',
  tags: ['port'],
  group: '__world__',
  permissions: { read: ['group:__world__'], update: ['acct:mira_holt@hypothes.is'], delete: [], admin: [] },
  target: [
    {
      source: 'https://harbour.example/strike',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 4, endContainer: '/p[1]', endOffset: 22 },
        { type: 'TextPositionSelector', start: 61, end: 79 },
        { type: 'TextQuoteSelector', exact: 'the strike is over', prefix: 'Friday that “', suffix: '”, after' },
      ],
    },
  ],
  document: { title: ['Port strike ends'] },
  links: { html: 'https://hypothes.is/a/Kx3TzNqhEe6JYu8vN0aBcD', incontext: 'https://hyp.is/Kx3TzNqhEe6JYu8vN0aBcD' },
  hidden: false,
  flagged: false,
  user_info: { display_name: 'Mira Holt' },
}

const decode = (...rows: unknown[]) => decodeHypothesis(JSON.stringify({ total: rows.length, rows }))

describe('annotations from Hypothesis', () => {
  it('keep their words, context, remark, tags and times', () => {
    const { drafts, report } = decode(row)
    expect(drafts).toEqual([
      {
        entry: 'Row 1',
        id: 'Kx3TzNqhEe6JYu8vN0aBcD',
        kind: 'comment',
        exact: 'the strike is over',
        prefix: 'Friday that “',
        suffix: '”, after',
        position: { start: 61, end: 79, unit: 'code unit' },
        source: 'https://harbour.example/strike',
        speaker: null,
        comment: 'Who told them?',
        tags: ['port'],
        created: '2024-03-01T10:15:00.123Z',
        updated: '2024-03-02T08:00:00.000Z',
      },
    ])
    expect(report).toEqual([
      'One place that the file tells in the way “RangeSelector” could not be used and was passed over.',
    ])
  })

  it('come as a search result, a list of rows or a single row', () => {
    for (const file of [{ total: 1, rows: [row] }, [row], row]) {
      expect(decodeHypothesis(JSON.stringify(file)).drafts).toHaveLength(1)
    }
    for (const file of ['{}', '"row"', '{"rows":3}', 'rows']) expect(() => decodeHypothesis(file)).toThrow(/file/u)
  })

  it('are highlights where nobody wrote anything', () => {
    expect(decode({ ...row, text: '' }).drafts).toMatchObject([{ kind: 'highlight', comment: '' }])
  })

  it('are quotes where somebody tagged a speaker, as people type it', () => {
    const tags = ['Speaker: Ana Ruiz ', 'role:chair', 'affiliation:Dockers’ Union', 'port']
    expect(decode({ ...row, tags }).drafts).toMatchObject([
      {
        kind: 'quote',
        tags: ['port'],
        speaker: { name: 'Ana Ruiz', kind: 'person', role: 'chair', affiliation: 'Dockers’ Union' },
      },
    ])
  })

  it('keep tags that only look like facts of a speaker', () => {
    const { drafts } = decode({ ...row, tags: ['role:teacher', 'readout:essay', 'tag:new', 'speaker:'] })
    expect(drafts).toMatchObject([
      { kind: 'comment', speaker: null, tags: ['tag:new', 'role:teacher', 'readout:essay', 'speaker:'] },
    ])
  })

  it('are told apart from replies, and from page notes, which are reported', () => {
    const { drafts, replies, report } = decode(
      { ...row, id: 'def', text: ' I agree ', references: ['abc', row.id] },
      { ...row, text: 'Read this page', target: [{ source: row.uri }] },
      { ...row, tags: ['speaker:A B', 'speaker:C D'] },
      { ...row, tags: ['x'.repeat(81), 'speaker:'.padEnd(300, 'y')], target: [row.target[0], row.target[0]] },
      'row',
    )
    expect(drafts).toMatchObject([
      { tags: ['speaker:C D'], speaker: { name: 'A B' } },
      { speaker: null, tags: [] },
    ])
    const times = { created: '2024-03-01T10:15:00.123Z', updated: '2024-03-02T08:00:00.000Z' }
    expect(replies).toEqual([{ entry: 'Row 1', id: 'def', to: ['abc', row.id], text: 'I agree', ...times }])
    expect(report).toEqual([
      'Row 1: a reply has no tags, so “port” stayed out.',
      'Row 2: it is about the page, not about words on it (“Read this page”), so it was not read.',
      'Row 3: it names several speakers; “A B” is credited, the others stay as tags.',
      'Row 4: it is about several passages; only the first was read.',
      'Row 4: the speaker’s name is longer than 200 characters, so nobody is credited.',
      `Row 4: the tag “${'x'.repeat(47)}…” is longer than 80 characters and was left out.`,
      'Row 5: it is not an annotation, so it was not read.',
      '2 places that the file tells in the way “RangeSelector” could not be used and were passed over.',
    ])
  })
})

describe('annotations for Hypothesis', () => {
  it('have every field that the API promises, and are nobody else’s to read', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'the strike is over', 'Ana Ruiz', 'Sure?')
    const { total, rows } = JSON.parse(encodeHypothesis(note))
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      id: note.annotations[0]?.id,
      user: 'acct:readout@readout.invalid',
      uri: `urn:sha256:${'a'.repeat(64)}`,
      text: 'Sure?',
      tags: ['readout:quote', 'speaker:Ana Ruiz'],
      permissions: { read: ['acct:readout@readout.invalid'] },
      document: { title: [note.source.meta.title] },
      links: { html: `readout://note/${note.id}#${note.annotations[0]?.id}` },
      hidden: false,
      flagged: false,
      references: [],
    })
    const required = 'id created updated user uri text tags group permissions target document links hidden flagged'
    for (const field of required.split(' ')) expect(rows[0]).toHaveProperty(field)
  })
})
