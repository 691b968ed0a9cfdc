import { readFile, writeFile } from 'node:fs/promises'
import { app } from 'electron'
import { z } from 'zod'
import { printPdf } from './export/printPdf.ts'
import { explain } from './failure.ts'
import { registerScheme, serve } from './protocol.ts'
import { lockDown } from './security.ts'

/**
 * Entry for printing without a window, used by the command line: `electron print.js PAGE.json OUT.pdf`. Reads a print page, writes
 * its PDF, exits 0; on failure exits 1 with one line on stderr.
 */
const Page = z.strictObject({ html: z.string(), policy: z.string() })

registerScheme()
// The hidden window's closing is not the end: the file is still to be written.
app.on('window-all-closed', () => undefined)
void run(process.argv.slice(-2))

async function run([from = '', to = '']: string[]): Promise<void> {
  try {
    await app.whenReady()
    lockDown(undefined)
    serve(import.meta.dirname)
    const page = Page.parse(JSON.parse(await readFile(from, 'utf8')))
    await writeFile(to, await printPdf(page))
    app.exit(0)
  } catch (error) {
    process.stderr.write(`${explain(error).message}\n`)
    app.exit(1)
  }
}
