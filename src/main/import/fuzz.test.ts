import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ReadoutError } from '../../core/errors.ts'
import { Source } from '../../core/model/source.ts'
import { articleWords } from './fixtures/article.ts'
import { docx } from './fixtures/docx.ts'
import { archive, epub, message, newsPage } from './fixtures/files.ts'
import { mutate, mutateInside, randomFrom } from './fixtures/mutate.ts'
import { forkedParser } from './forkedParser.ts'
import type { Parsed } from './parseDocument.ts'
import { ParserPool } from './parserPool.ts'

/** How many mutants are made; the nightly run makes thousands. */
const mutants = Number(process.env.READOUT_MUTANTS ?? 400)
const seed = Number(process.env.READOUT_SEED ?? 20240301)

async function fixtures(): Promise<[name: string, bytes: Uint8Array][]> {
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const pdfs = join(import.meta.dirname, 'fixtures/pdf')
  const names = (await readdir(pdfs)).filter((name) => name.endsWith('.pdf'))
  const printed = await Promise.all(
    names.map(async (name): Promise<[string, Uint8Array]> => [name, new Uint8Array(await readFile(join(pdfs, name)))]),
  )
  return [
    ['page.html', utf8(newsPage())],
    ['page.mhtml', archive()],
    ['report.docx', await docx()],
    ['other.docx', new Uint8Array(await readFile(join(import.meta.dirname, 'fixtures/libreoffice.docx')))],
    ['book.epub', epub()],
    ['mail.eml', message()],
    ['notes.md', utf8('# One\n\n> *two*\n\n| a | b |\n|---|---|\n| c | d |\n\n- [ ] x[^1]\n\n[^1]: y\n')],
    ['text.txt', utf8(articleWords().join(' '))],
    ...printed,
  ]
}

describe('damaged files', () => {
  it(`are read or refused, ${mutants} of them: no crash, no hang, nothing invented`, {
    timeout: 3_600_000,
  }, async () => {
    const files = await fixtures()
    const random = randomFrom(seed)
    const pool = new ParserPool(forkedParser(resolve(import.meta.dirname, 'parserProcess.ts')), {
      time: 30_000,
      memory: 512,
      lanes: 2,
    })
    const pick = () => files[Math.floor(random() * files.length)] ?? ['', new Uint8Array()]
    let read = 0
    const one = async (index: number) => {
      const [name, bytes] = files[index % files.length] ?? ['', new Uint8Array()]
      const isZip = /\.(?:docx|epub)$/u.test(name) && random() < 0.7
      const mutant = (isZip ? mutateInside : mutate)(bytes, pick()[1], random)
      const answer = await pool.parse(mutant, name).catch((error: unknown) => error)
      const where = `mutant ${index} of ${name}, seed ${seed}`
      if (answer instanceof ReadoutError) {
        expect(['unsupported', 'unreadable'], where).toContain(answer.code)
        expect(answer.line.length, where).toBeLessThan(1000)
      } else {
        check(answer as Parsed, name, where)
        read++
      }
      expect(pool.lost, `${where} ended its process`).toBe(0)
    }
    for (let index = 0; index < mutants; index += 2) await Promise.all([one(index), one(index + 1)])
    pool.rest()
    // The mutants are near enough to the files that most can still be read.
    expect(read).toBeGreaterThan(mutants / 4)
  })
})

/** A document that was read fits its schema, and every block of it has words. */
function check({ document, mediaType }: Parsed, name: string, where: string): void {
  const { text, blocks, marks, meta } = document
  const original = { sha256: '0'.repeat(64), name, mediaType, bytes: 0 }
  const source = { text, blocks, marks, meta: { ...meta, imported: '2024-01-01T00:00:00.000Z' }, original }
  const parsed = Source.safeParse(source)
  expect(parsed.error?.issues, where).toBeUndefined()
  expect(meta.title, where).not.toBe('')
  for (const { start, end } of blocks) expect(text.slice(start, end).trim(), where).not.toBe('')
}
