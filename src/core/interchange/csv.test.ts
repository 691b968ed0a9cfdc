import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { harbourNote, now, withAnnotation } from '../model/note.fixture.ts'
import { decodeCsv, encodeCsv } from './csv.ts'
import { guard, readCsv, unguard, writeCsv } from './csvTable.ts'
import { anyText } from './notes.fixture.ts'

const cells = fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 5 }))
const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
  // The first row names columns; an empty row is none.
  .map((rows) => [
    rows[0]?.map((_, index) => `column ${index}`) ?? [],
    ...rows.filter((row) => row.some((cell) => cell !== '')),
  ])

describe('a CSV table', () => {
  it('comes back as it was written, whatever is in its cells', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (rows, bom) => {
        expect(readCsv(writeCsv(rows, { bom }))).toEqual({ rows, report: [] })
      }),
    )
  })

  it('is read the same by a library that everybody uses', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { data } = Papa.parse<string[]>(writeCsv(rows, { bom: false }), {
          newline: '\r\n',
          delimiter: ',',
          skipEmptyLines: true,
        })
        expect(data.map((row) => row.map(unguard))).toEqual(rows)
      }),
    )
  })

  it('is read as that library writes it', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\r\n', '\n'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(
            rows.map((row) => row.map(guard)),
            { delimiter, newline, quotes: true },
          )
          expect(readCsv(text).rows).toEqual(rows)
        },
      ),
    )
  })

  it('has no cell that a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { data } = Papa.parse<string[]>(writeCsv(rows, { bom: false }), { newline: '\r\n', delimiter: ',' })
        for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u)
      }),
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['-', "'-"],
    ['', ''],
  ])('guards %j as %j', (cell, guarded) => {
    expect(guard(cell)).toBe(guarded)
    expect(unguard(guarded)).toBe(cell)
  })

  it('is read as people damage it', () => {
    expect(readCsv('\uFEFFa;b\n1;2\n\n"3""";"4;\n5"6\n').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3"', '4;\n56'],
    ])
    expect(readCsv('a,b\r1,"2').report).toEqual([
      'The file ends inside a cell in quotation marks; its last row may not be whole.',
    ])
    expect(readCsv('').rows).toEqual([])
  })
})

describe('annotations as CSV', () => {
  it('have a heading that a person understands, and a row each', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'the strike is over', 'Ana Ruiz')
    const [heading, row] = readCsv(encodeCsv(note, { bom: true })).rows
    expect(heading?.slice(0, 6)).toEqual(['id', 'kind', 'speaker', 'role', 'affiliation', 'exact'])
    expect(row?.slice(1, 6)).toEqual(['quote', 'Ana Ruiz', '', '', 'the strike is over'])
    expect(row).toContain(`readout://note/${note.id}#${note.annotations[0]?.id}`)
    expect(encodeCsv(note, { bom: true }).startsWith('\uFEFFid,')).toBe(true)
    expect(encodeCsv(note, { bom: false }).startsWith('id,')).toBe(true)
  })

  it('can be written by hand in a spreadsheet, with the columns one needs', () => {
    const { drafts, report } = decodeCsv(
      'Exact;Speaker;Tags;Remark\nthe strike is over;Ana Ruiz;"port, union";x\n"nine days";;;\n',
    )
    expect(report).toEqual([])
    expect(drafts).toMatchObject([
      { kind: 'quote', exact: 'the strike is over', speaker: { name: 'Ana Ruiz' }, tags: ['port', 'union'] },
      { kind: 'highlight', exact: 'nine days', speaker: null, position: null },
    ])
  })

  it('are reported where a row cannot be understood', () => {
    const rows = [
      'exact,kind,start,end,created',
      ',quote,,,',
      'words,opinion,5,2,',
      `words,claim,1,6,${now},more`,
      ',,,,yesterday',
    ]
    const { drafts, report } = decodeCsv(rows.join('\n'))
    expect(drafts).toMatchObject([
      { kind: 'highlight', position: null },
      { kind: 'claim', created: now },
    ])
    expect(report).toEqual([
      'Row 2: it has neither words nor a position, so it was not read.',
      'Row 3: its position could not be read.',
      'Row 3: the kind “opinion” is not known, so it was read as a highlight.',
      'Row 4: it has 6 cells, more than the 5 columns that the first row names.',
      'Row 5: it has neither words nor a position, so it was not read.',
    ])
  })

  it('have replies as rows of their own, by the id of what they reply to', () => {
    const { drafts, replies, report } = decodeCsv(
      'id,kind,exact,comment,in reply to,tags\na1,,nine days,,,\nr1,reply,,=Who?,a1,\n,,,So what,r1,x\n,reply,,,a1,\n',
    )
    expect(drafts).toHaveLength(1)
    expect(replies).toMatchObject([
      { id: 'r1', to: ['a1'], text: '=Who?' },
      { id: '', to: ['r1'], text: 'So what' },
    ])
    expect(report).toEqual([
      'Row 4: a reply has no tags, so “x” stayed out.',
      'Row 5: it is a reply without words, so it was not read.',
    ])
  })

  it('are refused without the words', () => {
    expect(() => decodeCsv('quote,speaker\nwords,Ana Ruiz\n')).toThrow('no column “exact”')
    expect(() => decodeCsv('')).toThrow('no column “exact”')
  })
})
