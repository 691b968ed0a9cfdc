import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../edit/noteEdit.ts'
import { annotatedNote, anyMemo, fullMemo } from '../memo/memo.fixture.ts'
import { newId } from '../model/id.ts'
import { sealOf } from '../provenance/digest.ts'
import { Provenance, type ProvenanceRecord } from '../provenance/provenance.ts'
import { provenanceOf } from '../provenance/record.ts'
import type { ReadMemo } from './evidence.ts'
import { VerifyReport } from './report.ts'
import { reportText, verdictOf } from './reportText.ts'
import { exportedMemo, readBack, recordedMemo, vaultOf } from './sealed.fixture.ts'
import { verify } from './verify.ts'

const { note, record, vault } = await exportedMemo()

const failed = ({ findings }: VerifyReport) =>
  findings.filter(({ status }) => status === 'failed').map(({ check }) => check)

/** The quotations that failed, as the numbers of what failed in them. */
const failedQuotations = ({ quotations }: VerifyReport) =>
  quotations.flatMap(({ words, findings }) =>
    findings.filter(({ status }) => status === 'failed').map(({ check }) => [check, words] as const),
  )

/** The file with another text on its page. */
const altered = (from: string, to: string) =>
  readBack(record, (text) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  })

/** The file with another record inside, everything else as it was. */
async function forged(change: (record: ProvenanceRecord) => ProvenanceRecord): Promise<ReadMemo> {
  const read = await readBack(record)
  const other = change(record)
  return { ...read, provenance: { ...read.provenance, record: other }, record: JSON.parse(JSON.stringify(other)) }
}

describe('a memo as it was exported', () => {
  it('is verified, every quotation in every respect', async () => {
    const report = await verify(await readBack(record), vault)
    expect(VerifyReport.parse(report)).toEqual(report)
    expect(failed(report)).toEqual([])
    expect(report.quotations.map(({ status }) => status)).toEqual(report.quotations.map(() => 'passed'))
    expect(report.quotations.map(({ kind, label, speaker }) => [kind, label, speaker])).toEqual([
      ['quotation', '1', 'Ana Ruiz'],
      ['quotation', '1', 'Ana Ruiz'],
      ['quote', '1', 'Dockers’ union'],
      ['quotation', '1', 'Dockers’ union'],
      ['passage', '1a', ''],
      ['passage', '1b', 'Ana Ruiz'],
    ])
    expect(verdictOf(report)).toBe('VERIFIED: memo.pdf, with all 6 quotations.')
  })

  it('is verified without a vault, and says what could not be checked', async () => {
    const report = await verify(await readBack(record), null)
    expect(report.isVerified).toBe(true)
    expect(report.quotations[0]?.findings.map(({ check, status }) => [check, status])).toEqual([
      ['printed', 'passed'],
      ['faithful', 'passed'],
      ['source', 'unchecked'],
      ['speaker', 'unchecked'],
    ])
    expect(verdictOf(report)).toMatch(/as far as could be checked; 6 of 6 quotations could not be checked in full/u)
  })

  it('is verified whatever stands in it, its lines broken anywhere', async () => {
    const other = annotatedNote()
    await fc.assert(
      fc.asyncProperty(anyMemo(other), fc.nat(40), async (memo, width) => {
        const recorded = await recordedMemo(memo, [other])
        const broken = (text: string) => text.replace(new RegExp(`\\s*(.{1,${width + 1}})\\s*`, 'gsu'), '$1\n')
        const read = await readBack(recorded, broken)
        const report = await verify(read, vaultOf(other))
        expect(report.differences).toEqual([])
        expect(report.findings.filter(({ status }) => status === 'failed')).toEqual([])
        expect(Provenance.parse(JSON.parse(JSON.stringify(read.provenance)))).toBeTruthy()
      }),
      { numRuns: 60 },
    )
  })
})

describe('words that were changed on the page', () => {
  it.each([
    ['in a quotation', '[the deal] a defeat', '[the deal] a victory', 'defeat”1', 'victory”1'],
    ['in the analyst’s own', 'Watch the owner.', 'Trust the owner.', 'Watch', 'Trust'],
    ['in an endnote', 'The Harbour Post', 'The Evening Post', 'Harbour', 'Evening'],
    ['by a digit', '29 February', '28 February', '29', '28'],
    ['by a word more', 'First point', 'First good point', '', 'good'],
    ['by a word less', 'Ask the owner', 'Ask owner', 'the', ''],
    ['by a mark', 'after nine days.', 'after nine days?', 'days.', 'days?'],
    ['by a capital', 'in writing', 'In writing', 'in', 'In'],
  ])('are found %s', async (_where, from, to, removed, added) => {
    const report = await verify(await altered(from, to), vault)
    expect(report.isVerified).toBe(false)
    expect(failed(report)).toEqual(['text'])
    expect(report.differences).toMatchObject([{ removed, added }])
  })

  it('fail the quotation they are in, and no other', async () => {
    const report = await verify(await altered('[the deal] a defeat', '[the deal] a victory'), vault)
    expect(failedQuotations(report)).toEqual([['printed', '“Nobody should call it [the deal] a defeat”']])
    expect(report.quotations.find(({ status }) => status === 'failed')?.number).toBe(2)
  })

  it('fail one of two quotations with the same words', async () => {
    const text = (await readBack(record)).visible.body
    const second = text.indexOf('the strike is over', text.indexOf('the strike is over') + 1)
    const read = await readBack(record, () => `${text.slice(0, second)}the strike was over${text.slice(second + 18)}`)
    const report = await verify(read, vault)
    expect(report.quotations.filter(({ status }) => status === 'failed').map(({ number }) => number)).toEqual([4])
  })

  it('fail the speaker where they are in the credit', async () => {
    const report = await verify(await altered('— Ana Ruiz, chair', '— Ana Ruiz, head'), vault)
    expect(failedQuotations(report)).toEqual([['speaker', '“We got … came for”']])
  })

  it('are found in the margins and where nobody sees them', async () => {
    const read = await readBack(record)
    const margins = [['INTERNAL', 'Page 1 of 1']]
    expect(failed(await verify({ ...read, visible: { ...read.visible, margins } }, vault))).toEqual(['margins'])
    const stamped = [['INTERNAL', 'Page 1 of 1', 'INTERNAL', 'DRAFT']]
    expect(failed(await verify({ ...read, visible: { ...read.visible, margins: stamped } }, vault))).toEqual([
      'margins',
    ])
    const hidden = { ...read.visible, hidden: ['white words'] }
    expect(failed(await verify({ ...read, visible: hidden }, vault))).toEqual(['text'])
  })

  it('are not seen in a handling line that a PDF gives back otherwise, as long as its pages look the same', async () => {
    const memo = fullMemo(annotatedNote())
    const arabic = await recordedMemo({ ...memo, head: { ...memo.head, handling: 'سري للغاية' } }, [annotatedNote()])
    const read = await readBack(arabic)
    const marked = (margins: string[][]) => verify({ ...read, visible: { ...read.visible, margins } }, null)
    const statusOf = (report: VerifyReport) => report.findings.find(({ check }) => check === 'margins')?.status
    const backwards = 'ةياغلل يرس'
    expect(statusOf(await marked([[backwards, 'Page 1 of 1', backwards]]))).toBe('unchecked')
    expect(statusOf(await marked([[backwards, backwards]]))).toBe('failed')
    expect(statusOf(await marked([['Page 1 of 1']]))).toBe('failed')
    const changed = { ...read, pages: { ...read.pages, pages: ['e'.repeat(64)] } }
    const visible = { ...read.visible, margins: [[backwards, 'Page 1 of 1', backwards]] }
    expect(statusOf(await verify({ ...changed, visible }, null))).toBe('failed')
  })

  it('are found however many they are', async () => {
    const nonsense = (text: string) => text.replace(/[aeiou]/gu, 'x').repeat(30)
    const report = await verify(await readBack(record, nonsense), vault)
    expect(report.isVerified).toBe(false)
    expect(report.quotations.every(({ status }) => status === 'failed')).toBe(true)
  })
})

describe('a provenance that was changed', () => {
  const quotations = (change: (one: ProvenanceRecord['quotations'][number]) => object) => (of: ProvenanceRecord) => ({
    ...of,
    quotations: of.quotations.map((one, index) => (index === 0 ? { ...one, ...change(one) } : one)),
  })

  it.each([
    ['the words of a quotation', quotations(() => ({ words: '“We got all”' }))],
    ['what was cited', quotations(() => ({ exact: 'We got all that we came for' }))],
    ['a speaker', quotations(() => ({ speaker: 'Ben Ode' }))],
    ['the source’s hash', quotations(() => ({ source: 'b'.repeat(64) }))],
    ['the place of a quotation', quotations(() => ({ position: { start: 0, end: 3 } }))],
    ['the date of the export', (of: ProvenanceRecord) => ({ ...of, exported: '2023-01-01T00:00:00.000Z' })],
    ['the memo itself', (of: ProvenanceRecord) => ({ ...of, memo: { ...of.memo, revision: 9 } })],
    ['what was printed', (of: ProvenanceRecord) => ({ ...of, printed: [...of.printed, 'And so on.'] })],
    ['an annotation', (of: ProvenanceRecord) => ({ ...of, annotations: of.annotations.slice(1) })],
  ])('is told by the seal on the page: %s', async (_what, change) => {
    const report = await verify(await forged(change), vault)
    expect(report.isVerified).toBe(false)
    expect(failed(report)).toContain('seal')
  })

  it('is told where it is another memo’s', async () => {
    const other = await recordedMemo({ ...record.memo, body: record.memo.body.slice(0, 3) }, [note])
    const read = await readBack(record)
    const report = await verify({ ...read, ...(await pick(other)) }, vault)
    expect(failed(report)).toEqual(['seal', 'text'])
  })

  async function pick(other: ProvenanceRecord): Promise<Pick<ReadMemo, 'provenance' | 'record'>> {
    const { provenance, record: raw } = await readBack(other)
    return { provenance, record: raw }
  }

  it('is told where the seal in the file is not the one on the page', async () => {
    const read = await readBack(record)
    const provenance = provenanceOf(record, await sealOf({}), read.pages)
    expect(failed(await verify({ ...read, provenance }, vault))).toEqual(['seal'])
    const unsealed = await readBack(record, (text) => text.replace(/\nProvenance.*$/u, ''))
    expect(failed(await verify(unsealed, vault))).toEqual(['seal', 'text'])
  })
})

describe('a memo and a provenance forged together, with a seal of their own', () => {
  const forgedWith = (change: (record: ProvenanceRecord) => ProvenanceRecord) => readBack(change(record))
  const everywhere = (from: string, to: string) => (of: ProvenanceRecord) =>
    JSON.parse(JSON.stringify(of).replaceAll(from, to)) as ProvenanceRecord

  it('is told by the source in the vault', async () => {
    const read = await forgedWith(everywhere('Nobody should call it', 'Everybody should call it'))
    const report = await verify(read, vault)
    expect(failed(report)).toEqual([])
    expect(failedQuotations(report)).toEqual([['source', '“Everybody should call it [the deal] a defeat”']])
    expect(report.isVerified).toBe(false)
  })

  it('is told by the speaker in the vault', async () => {
    const report = await verify(await forgedWith(everywhere('Ana Ruiz', 'Ben Ode')), vault)
    expect(new Set(failedQuotations(report).map(([check]) => check))).toEqual(new Set(['speaker']))
    expect(reportText(report)).toContain('The memo credits Ben Ode; the vault now credits Ana Ruiz.')
  })

  it('is told by a source that the vault never had', async () => {
    const report = await verify(await forgedWith(everywhere('a'.repeat(64), 'b'.repeat(64))), vault)
    expect(new Set(failedQuotations(report).map(([check]) => check))).toEqual(new Set(['source']))
  })

  it('is told where it contradicts itself', async () => {
    const unlisted = (of: ProvenanceRecord) => ({ ...of, quotations: of.quotations.slice(1) })
    expect(failed(await verify(await forgedWith(unlisted), null))).toEqual(['record'])
    const undescribed = (of: ProvenanceRecord) => ({ ...of, sources: [] })
    expect(failed(await verify(await forgedWith(undescribed), null))).toEqual(['record'])
  })

  it('is not told where nobody has the sources, and the report says so', async () => {
    const report = await verify(await forgedWith(everywhere('Nobody should', 'Everybody should')), vaultOf())
    expect(report.isVerified).toBe(true)
    expect(report.quotations.every(({ status }) => status === 'unchecked')).toBe(true)
    expect(report.proves.join(' ')).toMatch(/does not prove who made the file/u)
  })
})

describe('the vault since then', () => {
  it('has changed a speaker: the memo’s credit is not the vault’s', async () => {
    const [annotation] = note.annotations
    const actors = note.actors.map((actor) => ({ ...actor, name: `${actor.name} II` }))
    const report = await verify(await readBack(record), vaultOf({ ...note, actors }))
    expect(failedQuotations(report).map(([check]) => check)).toContain('speaker')
    const { note: without } = applyEdits(
      note,
      [{ type: 'annotation.remove', id: annotation?.id ?? '' }],
      '2024-03-05T00:00:00.000Z',
    )
    const gone = await verify(await readBack(record), vaultOf(without))
    expect(gone.isVerified).toBe(true)
    expect(gone.quotations.some(({ status }) => status === 'unchecked')).toBe(true)
  })

  it('has a newer document in the note: what the older one said could not be checked', async () => {
    const original = { ...note.source.original, sha256: 'c'.repeat(64) }
    const updated = { ...note, source: { ...note.source, original } }
    const knows = { notes: [updated], originals: new Set(['a'.repeat(64), 'c'.repeat(64)]) }
    const report = await verify(await readBack(record), knows)
    expect(report.isVerified).toBe(true)
    expect(report.quotations[0]?.findings[2]).toMatchObject({ check: 'source', status: 'unchecked' })
  })

  it('has the source in another note', async () => {
    const again = { ...note, id: newId(), annotations: [] }
    const report = await verify(await readBack(record), vaultOf(again))
    expect(report.quotations.map(({ findings }) => findings[2]?.status)).toEqual(record.quotations.map(() => 'passed'))
  })
})

describe('pages', () => {
  const pages = { document: 'd'.repeat(64), pages: ['1', '2', '3'].map((one) => one.repeat(64)), file: null }
  const [one = '', two = '', three = ''] = pages.pages
  const says = async (now: string[], document = pages.document) => {
    const read = await readBack(record)
    const margins = now.map((_, index) => ['INTERNAL', 'INTERNAL', `Page ${index + 1} of ${now.length}`])
    const provenance = { ...read.provenance, pages }
    const report = await verify(
      { ...read, visible: { ...read.visible, margins }, provenance, pages: { ...pages, document, pages: now } },
      vault,
    )
    return report.findings.find(({ check }) => check === 'pages')
  }

  it.each([
    ['one taken out', [one, three], /2 pages, and was exported with 3/u],
    ['one put in', [one, two, three, 'e'.repeat(64)], /4 pages, and was exported with 3/u],
    ['two exchanged', [two, one, three], /Pages 1, 2 stand in another order/u],
    ['one that looks otherwise', [one, 'e'.repeat(64), three], /Page 2 does not look/u],
  ])('%s', async (_what, now, sentence) => {
    expect(await says(now)).toMatchObject({ status: 'failed', says: expect.stringMatching(sentence) })
  })

  it('as they were, in a file that was written again', async () => {
    expect(await says(pages.pages)).toMatchObject({
      status: 'passed',
      says: expect.stringMatching(/written the file again/u),
    })
    expect(await says(pages.pages, 'f'.repeat(64))).toMatchObject({ status: 'failed' })
  })
})

describe('words that a PDF does not keep letter by letter', () => {
  const said = { type: 'text' as const, text: 'انتهى الإضراب في عام 2024. And in English.' }
  const paragraph = { type: 'paragraph' as const, attrs: { hint: '' }, content: [said] }
  const turned = (text: string) => text.replace(said.text, [...said.text].reverse().join(''))

  it('are not compared where the pages look as they were exported, and the rest is', async () => {
    const recorded = await recordedMemo({ ...record.memo, body: [...record.memo.body, paragraph] }, [note])
    const report = await verify(await readBack(recorded, turned), vault)
    expect(report.isVerified).toBe(true)
    expect(report.findings.find(({ check }) => check === 'text')).toMatchObject({ status: 'unchecked' })
    const edited = await readBack(recorded, (text) => turned(text).replace('First point', 'Last point'))
    expect(failed(await verify(edited, vault))).toEqual(['text'])
    const read = await readBack(recorded, turned)
    const pages = { ...read.pages, pages: ['e'.repeat(64)] }
    expect(failed(await verify({ ...read, pages }, vault))).toEqual(['text', 'pages'])
  })
})

describe('the report as text', () => {
  it('begins with the verdict, and has the quotations with problems first', async () => {
    const text = reportText(await verify(await altered('[the deal] a defeat', '[the deal] a victory'), vault))
    expect(text.split('\n')[0]).toBe('NOT VERIFIED: memo.pdf, 1 of 6 quotations failed.')
    expect(text).toContain('Nobody should call it [the deal] a [-defeat”1-]{+victory”1+}')
    const [first] = text.slice(text.indexOf('QUOTATIONS')).split('\n').slice(1)
    expect(first).toBe('  FAILED       2. “Nobody should call it [the deal] a defeat”')
  })
})
