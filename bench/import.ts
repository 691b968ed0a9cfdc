import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { forkedParser } from '../src/main/import/forkedParser.ts'
import { Importer } from '../src/main/import/importer.ts'
import { listFiles } from '../src/main/import/listFiles.ts'
import { ParserPool } from '../src/main/import/parserPool.ts'
import { openVault } from '../src/main/vault/vault.ts'
import { writeArticles, writeLongText, writePdf } from './articles.ts'
import { report, timed } from './report.ts'

/** Throughput of the import, from files to notes on the disk, beside the floor: reading and hashing the same bytes. */
const parser = resolve(import.meta.dirname, '../out/main/parser.js')
const megabyte = 1024 * 1024

const folder = await mkdtemp(join(tmpdir(), 'readout-bench-'))
try {
  const bytes = await writeArticles(join(folder, 'articles'), 1000)
  await measure('1,000 articles', await listFiles(join(folder, 'articles')), bytes)
  const text = join(folder, 'long.txt')
  await writeLongText(text, 10 * megabyte)
  await measure('a text of 10 MB', [text], (await stat(text)).size)
  const pdf = join(folder, 'report.pdf')
  await writePdf(pdf, 300)
  await measure('a PDF of 300 pages', [pdf], (await stat(pdf)).size)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(what: string, files: string[], bytes: number): Promise<void> {
  const floor = await timed(async () => {
    for (const file of files)
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
  })
  const vault = await openVault(await mkdtemp(join(folder, 'vault-')))
  const importer = new Importer(vault, new ParserPool(forkedParser(parser)))
  const { took, result } = await timed(() => importer.importPaths(files))
  const failed = result.filter(({ status }) => status !== 'imported')
  if (failed.length > 0) throw new Error(`not imported: ${JSON.stringify(failed[0])}`)
  const against = 'reading and hashing'
  const ratio = took / floor.took
  report({ name: `import of ${what}`, value: took, unit: 'ms', against, ratio })
  report({
    name: `import of ${what}, files`,
    value: (files.length / took) * 1000,
    unit: 'files/s',
    against,
    ratio: 1 / ratio,
  })
  report({
    name: `import of ${what}, bytes`,
    value: (bytes / megabyte / took) * 1000,
    unit: 'MB/s',
    against,
    ratio: 1 / ratio,
  })
}
