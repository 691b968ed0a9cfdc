import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReadoutError } from '../../core/errors.ts'
import { decodeAnnotations } from '../../core/interchange/annotationFiles.ts'
import { forkedParser } from '../import/forkedParser.ts'
import { keepDocument } from '../import/keepDocument.ts'
import { ParserPool } from '../import/parserPool.ts'
import { sha256 } from '../vault/originals.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { type HostileFile, hostileFiles } from './documents.fixture.ts'
import { memoOf, noteOf } from './notes.fixture.ts'
import { everything } from './vectors.fixture.ts'
import { waysOut } from './ways.fixture.ts'

let folder: string
let vault: Vault
let files: HostileFile[]
const pool = new ParserPool(forkedParser(resolve(import.meta.dirname, '../import/parserProcess.ts')), {
  time: 20_000,
  memory: 256,
  lanes: 1,
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-hostile-'))
  vault = await openVault(join(folder, 'vault'))
  files = await hostileFiles()
}, 120_000)
afterAll(() => {
  pool.rest()
  rmSync(folder, { recursive: true, force: true })
})

describe('a hostile document', () => {
  it('is read as the words that it shows, or refused, whatever its format', { timeout: 600_000 }, async () => {
    const innocent = await vault.notes.create(noteOf(`words ${'long'.repeat(20)}`))
    const linked = {
      ...innocent,
      source: { ...innocent.source, meta: { ...innocent.source.meta, url: 'https://example.com/a' } },
    }
    const ways = await waysOut(vault, { note: linked, memo: memoOf([innocent], `words ${'long'.repeat(20)}`) })
    const notes = []
    for (const { name, bytes, hasWords } of files) {
      const parsed = await pool.parse(bytes, name).catch((error: unknown) => error)
      if (parsed instanceof ReadoutError) {
        expect(hasWords, `${name} was refused: ${parsed.message}`).toBe(false)
        continue
      }
      const read = parsed as Awaited<ReturnType<typeof pool.parse>>
      const { text, meta } = read.document
      if (hasWords) expect(text, name).toMatch(/Words that stay|strike in Östervik/u)
      expect(text, name).not.toMatch(/root:x?:0|MZ canary|DDEAUTO|INCLUDETEXT/u)
      expect(meta.url, name).toMatch(/^(?:https?:\/\/[^\s"<>]+)?$/u)
      notes.push(await keepDocument(vault, read, { bytes: new Uint8Array(bytes), sha256: sha256(bytes) }, name))
    }
    expect(pool.lost).toBe(0)
    expect(notes.length).toBeGreaterThan(100)
    // All of them in one memo: what one brought along would be in it.
    const found = []
    // One by one they take a minute, in the long form.
    const alone = process.env.READOUT_HOSTILE === undefined ? notes.filter((_, index) => index % 10 === 0) : notes
    for (const note of alone)
      for (const { name, inspect } of ways.filter((way) => !way.name.startsWith('memo')))
        for (const finding of await inspect(vault, note, memoOf([], 'x')))
          found.push(`${note.source.original.name}, ${name}: ${finding}`)
    const [first] = notes
    if (first === undefined) throw new Error('no file was read')
    const memo = memoOf([], notes.map(({ source }) => source.text).join('\n\n'))
    for (const { name, inspect } of ways.filter((way) => way.name.startsWith('memo')))
      for (const finding of await inspect(vault, first, memo)) found.push(`${name}: ${finding}`)
    expect(found).toEqual([])
    console.log(
      `hostile: ${files.length} files of ${new Set(files.map(({ name }) => name.split('.').at(-1))).size} formats, ${notes.length} read, ${found.length} findings`,
    )
  })

  it('that is given as an exported memo is refused', { timeout: 600_000 }, async () => {
    for (const { name, bytes } of files.filter((file) => /\.(?:pdf|docx|html)$/u.test(file.name)).slice(-60)) {
      const read = await pool.readMemo(bytes, name).catch((error: unknown) => error)
      // None of them has a record in it.
      expect(read, name).toBeInstanceOf(ReadoutError)
    }
    expect(pool.lost).toBe(0)
  })

  it('of annotations gives words alone, or is refused', () => {
    const entries = everything.flatMap((words) => [
      {
        type: 'Annotation',
        body: { type: 'TextualBody', format: 'text/html', value: words },
        target: { source: words, selector: { type: 'TextQuoteSelector', exact: 'x' } },
      },
      {
        type: 'Annotation',
        motivation: words,
        creator: { name: words },
        body: [{ type: 'TextualBody', purpose: 'tagging', value: words }],
        target: words,
      },
      {
        id: words,
        uri: words,
        text: words,
        tags: [words],
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: words }] }],
      },
    ])
    for (const file of [
      ...entries.map((entry) => JSON.stringify(entry)),
      ...everything.map((words) => `exact,comment,url\r\n"x","${words.replaceAll('"', '""')}",${words}`),
    ])
      try {
        for (const { comment } of decodeAnnotations(file).drafts) expect(typeof comment).toBe('string')
      } catch (error) {
        expect(error, file).toBeInstanceOf(ReadoutError)
      }
    const html = {
      type: 'Annotation',
      body: {
        type: 'TextualBody',
        format: 'text/html',
        value: '<p>kept</p><script>canary(1)</script><img src=x onerror=canary(1)>',
      },
      target: { selector: { type: 'TextQuoteSelector', exact: 'x' } },
    }
    expect(decodeAnnotations(JSON.stringify(html)).drafts).toMatchObject([{ comment: 'kept' }])
  })

  it('leaves nothing outside the vault, and originals under their hash alone', () => {
    expect(existsSync('/tmp/canary.txt')).toBe(false)
    expect(readdirSync(folder)).toEqual(['vault'])
    for (const name of readdirSync(join(folder, 'vault/originals'))) expect(name).toMatch(/^[0-9a-f]{64}\.[a-z]+$/u)
  })
})
