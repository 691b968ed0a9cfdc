import { PDFDict, type PDFDocument, PDFName, PDFString, rgb } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { sealOf } from '../../core/provenance/digest.ts'
import { Provenance, provenanceMediaType, provenanceName } from '../../core/provenance/provenance.ts'
import type { VaultEvidence } from '../../core/verify/evidence.ts'
import type { VerifyReport } from '../../core/verify/report.ts'
import { verify } from '../../core/verify/verify.ts'
import { attachment, printed, rewritten } from '../provenance/fixtures/memoPdf.ts'
import { pageDigests } from '../provenance/pageDigests.ts'
import { attachToPdf, readAttachment } from '../provenance/pdfAttachment.ts'
import { citedNote, kidsOf, replaceWords, sealed } from './fixtures/sealedPdf.ts'
import { readMemo } from './readMemo.ts'

const vault: VaultEvidence = { notes: [citedNote], originals: new Set([citedNote.source.original.sha256]) }
const provenance = Provenance.parse(await jsonIn(sealed))
/** The file as it was printed, before anything was attached to it. */
const bare = sealed.slice(0, provenance.pages.file?.bytes)

async function jsonIn(pdf: Uint8Array): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode((await readAttachment(pdf, provenanceName)) ?? new Uint8Array()))
}

async function verified(pdf: Uint8Array, against: VaultEvidence | null = vault): Promise<VerifyReport> {
  return verify(await readMemo(pdf, 'memo.pdf'), against)
}

/** What failed: checks of the file by name, quotations by number. */
const failed = ({ findings, quotations }: VerifyReport) => [
  ...findings.filter(({ status }) => status === 'failed').map(({ check }) => check),
  ...quotations.filter(({ status }) => status === 'failed').map(({ number }) => number),
]

async function failures(edit: (document: PDFDocument) => void | Promise<void>) {
  return failed(await verified(await rewritten(sealed, edit)))
}

/** The printed file with another provenance in it. */
async function withProvenance(pdf: Uint8Array, content: unknown): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  return attachToPdf(pdf, { ...attachment, name: provenanceName, mediaType: provenanceMediaType, bytes })
}

describe('a PDF', () => {
  it('is verified as it was exported, by any later Readout', async () => {
    const report = await verified(sealed)
    expect(failed(report)).toEqual([])
    expect(report).toMatchObject({ isVerified: true, differences: [] })
    expect(report.quotations.map(({ status }) => status)).toEqual(report.quotations.map(() => 'passed'))
    expect(report.quotations).toHaveLength(12)
    expect(report.findings.at(-1)?.says).toBe('Every page looks as it was exported.')
  })

  it.each([false, true])('is verified when another program has written it again (packed: %s)', async (isPacked) => {
    const report = await verified(await rewritten(sealed, undefined, isPacked))
    expect(failed(report)).toEqual([])
    expect(report.findings.at(-1)?.says).toMatch(/another program has written the file again/u)
  })
})

describe('a PDF whose words were edited is not verified', () => {
  it.each([
    ['in a quotation', 'adefeat', 'avictor', ['text', 'pages', 2]],
    ['in the analyst’s prose', 'nobodyintheowner', 'anybodyintheowne', ['text', 'pages']],
    ['in an endnote', 'HarbourPost', 'HarbourPint', ['text', 'pages']],
    ['in a passage under an endnote', 'overfornow', 'overforaye', ['text', 'pages', 11]],
    ['in a credit', 'AnaRuiz,chair', 'AnaReed,chair', ['text', 'pages', 1]],
    ['by a digit', '29February', '28February', ['text', 'pages']],
    ['in a date of the head', '1March2024', '2March2024', ['text', 'pages']],
    ['in the handling line', 'INTERNAL', 'INTENTAL', ['margins', 'pages']],
    [
      'in the seal',
      provenance.seal.slice(0, 12),
      provenance.seal.slice(0, 11) + (provenance.seal[11] === '1' ? '2' : '1'),
      ['seal', 'pages'],
    ],
  ])('%s', async (_where, from, to, expected) => {
    expect(await failures((document) => replaceWords(document, from, to))).toEqual(expected)
  })

  it('even when the digests of its pages were made anew', async () => {
    const pdf = await rewritten(bare, (document) => replaceWords(document, 'adefeat', 'avictor'))
    const pages = { ...provenance.pages, ...(await pageDigests(pdf)) }
    const report = await verified(await withProvenance(pdf, { ...provenance, pages }))
    expect(failed(report)).toEqual(['text', 2])
    expect(report.differences).toMatchObject([
      { removed: expect.stringContaining('defeat'), added: expect.stringMatching(/^vi ?ct ?or”/u) },
    ])
  })

  it('even when the provenance has a seal of its own, where the page shows the old one', async () => {
    const record = JSON.parse(JSON.stringify(provenance.record).replaceAll('a defeat', 'a victory'))
    const forged = { ...provenance, record, seal: await sealOf(record) }
    expect(failed(await verified(await withProvenance(bare, forged)))).toEqual(
      expect.arrayContaining(['seal', 'text', 2]),
    )
  })
})

describe('a PDF whose pages were changed is not verified', () => {
  const cases: Record<string, [(document: PDFDocument) => void | Promise<void>, (string | number)[]]> = {
    'a page taken out': [(document) => document.removePage(1), ['text', 'margins', 'pages']],
    'a page put in': [(document) => void document.addPage(), ['margins', 'pages']],
    'pages in another order': [
      (document) => {
        const kids = kidsOf(document)
        const [second, third] = [kids.get(1), kids.get(2)]
        kids.set(1, third)
        kids.set(2, second)
      },
      ['text', 'margins', 'pages'],
    ],
    'words drawn over it': [(document) => document.getPage(2).drawText('not', { x: 90, y: 400 }), ['text', 'pages']],
    'words drawn in its margin': [
      (document) => document.getPage(2).drawText('DRAFT', { x: 90, y: 20 }),
      ['margins', 'pages'],
    ],
    'words that nobody sees': [
      (document) => document.getPage(2).drawText('not', { x: 90, y: 400, color: rgb(1, 1, 1) }),
      ['text', 'pages'],
    ],
    'a white box over it': [
      (document) => document.getPage(0).drawRectangle({ x: 90, y: 400, width: 200, height: 20, color: rgb(1, 1, 1) }),
      ['pages'],
    ],
    'a remark on it': [
      (document) => {
        const remark = { Type: 'Annot', Subtype: 'Text', Rect: [9, 9, 30, 30], Contents: PDFString.of('No!') }
        document.getPage(0).node.addAnnot(document.context.register(document.context.obj(remark)))
      },
      ['pages'],
    ],
    'another title': [(document) => document.setTitle('Port strike goes on'), ['pages']],
    'another language': [(document) => document.catalog.set(PDFName.of('Lang'), PDFString.of('de')), ['pages']],
    'a heading of the outline': [
      (document) => {
        const outlines = document.catalog.lookup(PDFName.of('Outlines'), PDFDict)
        outlines.lookup(PDFName.of('First'), PDFDict).set(PDFName.of('Title'), PDFString.of('Draft'))
      },
      ['pages'],
    ],
  }

  it.each(Object.entries(cases))('%s', async (_what, [edit, expected]) => {
    expect(await failures(edit).then((all) => all.filter((one) => typeof one === 'string'))).toEqual(expected)
  })
})

describe('a PDF whose provenance was changed is not verified', () => {
  const record = provenance.record
  const [first] = record.quotations
  if (first === undefined) throw new Error('the memo has no quotation')
  const inFirst = (change: Partial<typeof first>) => ({
    ...record,
    quotations: [{ ...first, ...change }, ...record.quotations.slice(1)],
  })

  it.each([
    ['words of a quotation', inFirst({ words: '“We got all that we came for”' })],
    ['a speaker', inFirst({ speaker: 'Ben Ode' })],
    ['the hash of a source', inFirst({ source: 'b'.repeat(64) })],
    ['the date of the export', { ...record, exported: '2024-01-01T00:00:00.000Z' }],
    ['the place of a quotation', inFirst({ position: { start: 1, end: 24 } })],
  ])('%s', async (_what, changed) => {
    for (const seal of [provenance.seal, await sealOf(changed)]) {
      const pdf = await withProvenance(bare, { ...provenance, record: changed, seal })
      expect(failed(await verified(pdf))).toContain('seal')
    }
  })

  it('or is that of another memo', async () => {
    const other = {
      ...record,
      memo: { ...record.memo, body: [] },
      quotations: [],
      annotations: [],
      sources: [],
      printed: ['Memo'],
    }
    const pdf = await withProvenance(bare, { ...provenance, record: other, seal: await sealOf(other) })
    expect(failed(await verified(pdf))).toEqual(['seal', 'text'])
  })

  it('or has digests of other pages', async () => {
    const pages = { ...provenance.pages, ...(await pageDigests(printed)) }
    expect(failed(await verified(await withProvenance(bare, { ...provenance, pages })))).toEqual(['pages'])
  })

  it('or is gone, is no JSON, or of no known shape', async () => {
    await expect(verified(bare)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('carries no provenance'),
    })
    for (const content of [{}, { ...provenance, seal: 'x' }, { ...provenance, record: { ...record, memo: 1 } }]) {
      await expect(verified(await withProvenance(bare, content))).rejects.toMatchObject({ code: 'unreadable' })
    }
    const newer = { ...provenance, record: { ...record, version: 2 } }
    await expect(verified(await withProvenance(bare, newer))).rejects.toMatchObject({ code: 'unsupported' })
  })
})

describe('a PDF that is damaged', () => {
  it.each([0.2, 0.5, 0.9, 0.999])('and ends after %d of its length cannot be verified', async (share) => {
    const cut = sealed.slice(0, Math.floor(sealed.length * share))
    await expect(verified(cut)).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('in any byte is never verified as if nothing were', async () => {
    const step = Math.floor(sealed.length / 24)
    for (let at = 11; at < sealed.length; at += step) {
      const bytes = sealed.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0x15
      const outcome = await verified(bytes).then(
        (report) => (report.isVerified ? report.findings.at(-1)?.says : 'not verified'),
        () => 'not verified',
      )
      // A byte that shows nothing may differ: then it is said that the file is not the one that was exported.
      expect(outcome).toMatch(/^not verified$|another program has written the file again/u)
    }
  })
})
