import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Programs that know nothing of Readout, with which tests read exported files back. `npm test` installs them. */

const execute = promisify(execFile)

/** What a program says on stdout. It fails when the program does, with what that said. */
async function output(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, args, { maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

/** The text of a PDF as Poppler reads it, in the order in which it was written; white space runs are one blank. */
export async function pdfText(path: string): Promise<string> {
  const text = await output('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'])
  return text.replace(/\s+/gu, ' ').trim()
}

/** What Poppler says of a PDF: `Title`, `Tagged`, `Pages`, `Page size` and so on, each by its name. */
export async function pdfInfo(path: string): Promise<Record<string, string>> {
  const lines = (await output('pdfinfo', ['-enc', 'UTF-8', path])).trim().split('\n')
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at), line.slice(at + 1).trim()]
    }),
  )
}

/** Fails where QPDF finds fault with the syntax of a PDF: its cross-reference table, streams or objects. */
export async function qpdfCheck(path: string): Promise<void> {
  await output('qpdf', ['--check', path])
}

/** Writes a PDF once more with all its streams written out, so that what it is made of can be read. */
export async function qpdfWriteOut(path: string, to: string): Promise<void> {
  await output('qpdf', ['--qdf', '--object-streams=disable', path, to])
}

/** A document as Pandoc reads it, as HTML. */
export async function pandocHtml(path: string, from: 'docx' | 'gfm'): Promise<string> {
  return output('pandoc', ['--from', from, '--to', 'html', path])
}

/** A document as Pandoc reads it, as plain text: notes at the end, white space runs are one blank. */
export async function pandocText(path: string, from: 'docx' | 'gfm' | 'html'): Promise<string> {
  const text = await output('pandoc', ['--from', from, '--to', 'plain', '--wrap=none', path])
  return text.replace(/\s+/gu, ' ').trim()
}

/** Fails where Info-ZIP finds fault with a zip file: a checksum, a length, its directory. */
export async function zipIsWhole(path: string): Promise<void> {
  await output('unzip', ['-tq', path])
}
