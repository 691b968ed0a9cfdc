import { join } from 'node:path'
import { app } from 'electron'
import { printPdf } from '../export/printPdf.ts'
import { utilityParser } from '../import/utilityParser.ts'
import { serve } from '../protocol.ts'
import { lockDown } from '../security.ts'
import { passphrasesOf } from './passphrases.ts'
import { runCommandLine } from './run.ts'

/**
 * The command line inside the application, without a window: the packaged one is not to be had as Node (its `runAsNode` fuse is off).
 * Ends the application with the command's exit status.
 */
export async function runInApplication(args: readonly string[]): Promise<void> {
  // The hidden window of a printed page closes before the command is done.
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  lockDown(undefined)
  serve(join(import.meta.dirname, '..'))
  const status = await runCommandLine(args, {
    cwd: process.cwd(),
    startParser: utilityParser(join(import.meta.dirname, 'parser.js')),
    printer: printPdf,
    passphrases: passphrasesOf(process.env),
  })
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))))
  app.exit(status)
}
