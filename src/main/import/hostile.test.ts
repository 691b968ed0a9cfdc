import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, unzipSync, zipSync } from 'fflate/browser'
import { afterAll, describe, expect, it } from 'vitest'
import { ReadoutError } from '../../core/errors.ts'
import { docx } from './fixtures/docx.ts'
import { archive, epub, message } from './fixtures/files.ts'
import { forkedParser } from './forkedParser.ts'
import { parseDocument } from './parseDocument.ts'
import { ParserPool } from './parserPool.ts'

const entry = resolve(import.meta.dirname, 'parserProcess.ts')
const pool = new ParserPool(forkedParser(entry), { time: 20_000, memory: 256, lanes: 1 })
afterAll(() => pool.rest())

/** What a file is refused with; a file that is taken fails the test. */
async function refusal(bytes: Uint8Array, name: string): Promise<ReadoutError> {
  const parsed = await pool.parse(bytes, name).catch((error: unknown) => error)
  if (parsed instanceof ReadoutError) return parsed
  throw new Error(`${name} was not refused: ${String(parsed)}`)
}

const html = (markup: string) => strToU8(`<!doctype html><html><body>${markup}</body></html>`)

describe('a hostile file', () => {
  it('that is a zip bomb is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(150 * 1024 * 1024)
    const bomb = zipSync({ 'word/document.xml': zeros, '[Content_Types].xml': strToU8('<Types/>') })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await refusal(bomb, 'bomb.docx')).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('100 MB'),
    })
  })

  it('of more parts than a document has is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, index) => [`word/${index}.xml`, new Uint8Array()]),
    )
    const stored = zipSync({ 'word/document.xml': strToU8('<a/>'), ...many }, { level: 0 })
    expect(await refusal(stored, 'many.docx')).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('20,000'),
    })
  })

  it('that lies about how long its parts are does not unpack into more', async () => {
    const honest = zipSync({
      'word/document.xml': new Uint8Array(40 * 1024 * 1024),
      '[Content_Types].xml': strToU8('<Types/>'),
    })
    // The sizes of the first entry, in its local header and in the central directory.
    const lying = honest.slice()
    const view = new DataView(lying.buffer)
    for (let at = 0; at < lying.length - 30; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    }
    expect((await refusal(lying, 'lying.docx')).code).toBe('unreadable')
  })

  it.each([
    ['page.html', html(`${'<div>'.repeat(5000)}deep`)],
    ['page.html', html(`${'<b>'.repeat(100_000)}deep`)],
    ['page.html', html(`${'<table><tr><td>'.repeat(3000)}deep`)],
  ])('that is nested without end is refused (%s)', async (name, bytes) => {
    expect(await refusal(bytes, name)).toMatchObject({ code: 'unsupported', message: expect.stringContaining('deep') })
  })

  it('that is nested without end in Markdown or Word is refused', async () => {
    expect((await refusal(strToU8(`${'> '.repeat(4000)}deep`), 'deep.md')).code).toMatch(/unreadable|unsupported/u)
    const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}</w:body></w:document>`
    expect((await refusal(zipSync({ 'word/document.xml': strToU8(deep) }), 'deep.docx')).code).toBe('unreadable')
  })

  it('whose entities multiply does not grow', async () => {
    const entities = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(20)}">`,
    ).join('')
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a0 "lol">${entities}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a20;</w:t></w:r></w:p></w:body></w:document>`
    const taken = await pool.parse(zipSync({ 'word/document.xml': strToU8(xml) }), 'lol.docx').then(
      ({ document }) => document.text.length,
      () => 0,
    )
    expect(taken).toBeLessThan(100)
  })

  it('takes no other file along: not by a path, not by a link, not by an entity', async () => {
    const outside = [
      '<img src="file:///etc/passwd">',
      '<iframe src="file:///etc/passwd"></iframe>',
      '<object data="/etc/passwd"></object>',
    ]
    const { document } = await parseDocument(html(`<p>words</p>${outside.join('')}`), 'a.html')
    expect(document.text).toBe('words')
    const xxe = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`
    const read = await pool
      .parse(zipSync({ 'word/document.xml': strToU8(xxe), '../../../tmp/out.txt': strToU8('out') }), 'xxe.docx')
      .then(
        (parsed) => parsed.document.text,
        () => '',
      )
    expect(read).not.toContain('root:')
  })

  it('reaches neither the network nor a file that is not the program’s own', async () => {
    const root = resolve(import.meta.dirname, '../../..')
    const flags = [
      '--permission',
      `--allow-fs-read=${root}/*`,
      `--import=${pathToFileURL(resolve(import.meta.dirname, 'fixtures/noNetwork.mjs')).href}`,
    ]
    const confined = new ParserPool(forkedParser(entry, flags), { time: 30_000, memory: 512, lanes: 1 })
    const remote = [
      '<img src="https://x.example/a.png">',
      '<link rel="stylesheet" href="https://x.example/a.css">',
      '<script src="https://x.example/a.js"></script>',
      '<base href="https://x.example/">',
    ]
    const linked = zipSync({
      ...unzipSync(await docx()),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      ),
    })
    const pdfs = resolve(import.meta.dirname, 'fixtures/pdf')
    const files: [string, Uint8Array][] = [
      ['page.html', html(`${remote.join('')}<p>words</p>`)],
      ['page.mhtml', archive()],
      ['mail.eml', message()],
      ['book.epub', epub()],
      ['linked.docx', linked],
      ...readdirSync(pdfs)
        .filter((name) => name.endsWith('.pdf'))
        .map((name): [string, Uint8Array] => [name, readFileSync(resolve(pdfs, name))]),
    ]
    for (const [name, bytes] of files) expect((await confined.parse(bytes, name)).document.text, name).not.toBe('')
    expect(confined.lost).toBe(0)
    confined.rest()
  })

  it('that carries scripts and handlers gives text alone', async () => {
    const { document } = await parseDocument(
      html(
        '<p onclick="x()">one</p><script>two()</script><svg><script>three()</script><text>four</text></svg><style>five</style><a href="javascript:six()">seven</a><template><p>eight</p></template><math><annotation>nine</annotation></math>',
      ),
      'a.html',
    )
    expect(document.text).toBe('one\n\nseven')
  })
})

describe('a file whose reading has to be ended', () => {
  it('because it takes too long is refused, and the next one is read', async () => {
    const impatient = new ParserPool(forkedParser(entry), { time: 300, memory: 512, lanes: 1 })
    const slow = html(`<p>${'<i>words <b>and</b> more</i> '.repeat(300_000)}</p>`)
    const error = await impatient.parse(slow, 'slow.html').catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'unreadable', message: expect.stringContaining('0.3 seconds') })
    impatient.rest()
    const patient = new ParserPool(forkedParser(entry), { time: 20_000, memory: 512, lanes: 1 })
    expect((await patient.parse(html('<p>fine</p>'), 'b.html')).document.text).toBe('fine')
    patient.rest()
  })

  it('because it takes too much memory is refused, and the program goes on', async () => {
    const small = new ParserPool(forkedParser(entry), { time: 60_000, memory: 48, lanes: 1 })
    const greedy = html('<i>x</i>'.repeat(900_000))
    const error = await small.parse(greedy, 'greedy.html').catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'unreadable', message: expect.stringContaining('memory') })
    expect((await small.parse(await docx(), 'b.docx')).document.text).toContain('harbour')
    small.rest()
  })

  it('because the person stopped it is cancelled, and the next one is read', async () => {
    const stopped = new ParserPool(forkedParser(entry), { time: 60_000, memory: 512, lanes: 1 })
    const reading = stopped.parse(html('<i>x</i>'.repeat(500_000)), 'long.html').catch((caught: unknown) => caught)
    setTimeout(() => stopped.cancel(), 50)
    expect(await reading).toMatchObject({ code: 'cancelled' })
    expect((await stopped.parse(html('<p>fine</p>'), 'b.html')).document.text).toBe('fine')
    stopped.rest()
  })
})
