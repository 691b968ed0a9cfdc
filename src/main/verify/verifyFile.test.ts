import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annotatedNote, fullMemo } from '../../core/memo/memo.fixture.ts'
import type { SealedFormat } from '../../core/provenance/provenance.ts'
import type { VerifyReport } from '../../core/verify/report.ts'
import { memoFile } from '../export/memoFile.ts'
import { forkedParser } from '../import/forkedParser.ts'
import { ParserPool } from '../import/parserPool.ts'
import { keepOriginal } from '../vault/originals.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { verifyFile } from './verifyFile.ts'

const note = annotatedNote()
const memo = fullMemo(note)
const readers = new ParserPool(forkedParser(resolve(import.meta.dirname, '../import/parserProcess.ts')))
let folder: string
let vault: Vault
const files: Partial<Record<SealedFormat, Uint8Array>> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-verify-'))
  vault = await openVault(join(folder, 'vault'))
  await vault.notes.create(note)
  await keepOriginal(vault, strToU8(note.source.text), note.source.original.sha256, 'txt')
  for (const format of ['docx', 'html'] as const) files[format] = await exported(format)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function exported(format: SealedFormat): Promise<Uint8Array> {
  const file = await memoFile(vault, memo, format, () => Promise.reject(new Error('nothing is printed here')))
  return typeof file === 'string' ? strToU8(file) : file
}

async function verified(name: string, bytes: Uint8Array, where: Vault | null = vault): Promise<VerifyReport> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return verifyFile(path, readers, where)
}

const failed = ({ findings, quotations }: VerifyReport) => [
  ...findings.filter(({ status }) => status === 'failed').map(({ check }) => check),
  ...quotations.filter(({ status }) => status === 'failed').map(({ number }) => number),
]

const fileOf = (format: SealedFormat) => {
  const file = files[format]
  if (file === undefined) throw new Error(`nothing was exported as ${format}`)
  return file
}

describe('a web page', () => {
  const edited = (from: string | RegExp, to: string) => {
    const html = strFromU8(fileOf('html'))
    expect(html).toMatch(from)
    return verified('memo.html', strToU8(html.replace(from, to)))
  }

  it('is verified as it was exported', async () => {
    const report = await verified('memo.html', fileOf('html'))
    expect(failed(report)).toEqual([])
    expect(report).toMatchObject({ isVerified: true, differences: [] })
    expect(report.quotations.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'passed'))
  })

  it.each([
    ['a word of a quotation', /a defeat”/u, 'a victory”', ['text', 'pages', 2]],
    ['a word of the analyst’s', 'Watch the owner.', 'Trust the owner.', ['text', 'pages']],
    ['the handling line', 'INTERNAL</p>', 'PUBLIC</p>', ['margins', 'pages']],
    ['the style', '</style>', '.quotation { display: none }</style>', ['pages']],
    ['the provenance', '"speaker": "Ana Ruiz"', '"speaker": "Ben Ode"', ['record', 'seal']],
  ])('is not verified with %s changed', async (_what, from, to, findings) => {
    const report = await edited(from, to)
    expect(failed(report)).toEqual(expect.arrayContaining(findings))
    expect(report.isVerified).toBe(false)
  })

  it('cannot be verified without its provenance, with two of them, or with one that is cut off', async () => {
    await expect(edited(/<script type="application\/ld\+json"[\s\S]*?<\/script>/u, '')).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('memo.html carries no provenance'),
    })
    await expect(edited('</body>', '<script id="readout-provenance">{}</script></body>')).rejects.toMatchObject({
      code: 'ambiguous',
    })
    await expect(edited(/"record": \{/u, '"record": {{')).rejects.toMatchObject({ code: 'unreadable' })
  })
})

describe('a Word document', () => {
  const parts = () => unzipSync(fileOf('docx'))
  const edited = (part: string, from: string | RegExp, to: string) => {
    const all = parts()
    const xml = strFromU8(all[part] ?? new Uint8Array())
    expect(xml).toMatch(from)
    return verified('memo.docx', zipSync({ ...all, [part]: strToU8(xml.replace(from, to)) }))
  }

  it('is verified as it was exported, and packed again', async () => {
    for (const bytes of [fileOf('docx'), zipSync(parts(), { level: 0 })]) {
      const report = await verified('memo.docx', bytes)
      expect(failed(report)).toEqual([])
      expect(report.differences).toEqual([])
      expect(report.findings.map(({ status }) => status)).toEqual(report.findings.map(() => 'passed'))
      expect(report.quotations.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'passed'))
    }
  })

  it('is verified when an office program has saved it, and says that its looks were not compared', async () => {
    const report = await edited('word/styles.xml', 'Cambria', 'Georgia')
    expect(report.isVerified).toBe(true)
    expect(report.findings.at(-1)).toMatchObject({ check: 'pages', status: 'unchecked' })
  })

  it.each([
    ['a word of a quotation', 'word/document.xml', 'a defeat', 'a victory', ['text', 2]],
    ['a word of the analyst’s', 'word/document.xml', 'Watch the owner', 'Trust the owner', ['text']],
    ['a footnote', 'word/footnotes.xml', 'asked twice', 'asked once', ['text']],
    ['an endnote', 'word/endnotes.xml', 'Harbour Post', 'Evening Post', ['text']],
    ['the handling line', 'word/header1.xml', 'INTERNAL', 'PUBLIC', ['margins']],
    ['a word more, as data', 'word/document.xml', 'Watch the owner', 'Watch the <![CDATA[new ]]>owner', ['text']],
    [
      'hidden words',
      'word/document.xml',
      '</w:body>',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p></w:body>',
      ['text'],
    ],
    ['a picture', 'word/document.xml', '</w:body>', '<w:p><w:r><w:drawing/></w:r></w:p></w:body>', ['text']],
    ['the provenance', 'customXml/item1.xml', '"speaker": "Ana Ruiz"', '"speaker": "Ben Ode"', ['record', 'seal']],
  ])('is not verified with %s changed', async (_what, part, from, to, findings) => {
    const report = await edited(part, from, to)
    expect(failed(report)).toEqual(expect.arrayContaining(findings))
    expect(report.isVerified).toBe(false)
  })

  it('cannot be verified when its provenance is gone, or its text is another part', async () => {
    const { 'customXml/item1.xml': _item, ...others } = parts()
    await expect(verified('memo.docx', zipSync(others))).rejects.toMatchObject({ code: 'unreadable' })
    await expect(edited('_rels/.rels', /word\/document\.xml/u, 'word/footer1.xml')).rejects.toMatchObject({
      code: 'unreadable',
    })
    await expect(edited('word/document.xml', '</w:body>', '')).rejects.toMatchObject({ code: 'unreadable' })
  })
})

describe('any other file', () => {
  it.each([
    ['memo.md', '# Memo', 'unsupported', /Markdown and plain text have no place/u],
    ['memo.txt', 'Memo', 'unsupported', /Markdown and plain text have no place/u],
    ['memo.png', '\x89PNG', 'unsupported', /no PDF, Word document or web page/u],
    ['page.html', '<!doctype html><p>Words', 'unreadable', /carries no provenance/u],
    ['cut.pdf', '%PDF-1.7\nwords', 'unreadable', /damaged, or no PDF/u],
    ['empty.pdf', '', 'unsupported', /no PDF, Word document or web page/u],
  ])('%s is refused', async (name, content, code, message) => {
    await expect(verified(name, Buffer.from(content, 'latin1'))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
  })

  it('that is a trap is refused within its limits', async () => {
    const zeros = new Uint8Array(120 * 1024 * 1024)
    const bomb = zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'customXml/item1.xml': zeros }, { level: 1 })
    await expect(verified('bomb.docx', bomb)).rejects.toMatchObject({ code: 'unsupported' })
    const deep = strToU8(`<!doctype html>${'<div>'.repeat(200_000)}`)
    await expect(verified('deep.html', deep)).rejects.toMatchObject({ code: 'unreadable' })
  })
})
