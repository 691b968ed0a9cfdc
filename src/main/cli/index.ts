import { join } from 'node:path'
import { styleText } from 'node:util'
import { CommanderError } from 'commander'
import type { ReadoutError } from '../../core/errors.ts'
import { explain } from '../failure.ts'
import { passphrasesOf } from './passphrases.ts'
import { type CliStreams, makeProgram } from './program.ts'

/**
 * The command line. Exit status: 0 done, 1 the job failed, 2 wrong usage. Errors go to stderr, one line each, with what to do;
 * stdout has the result alone.
 */
const streams: CliStreams = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  ...(process.stdout.isTTY ? { bold: (text: string) => styleText('bold', text) } : {}),
  // To a person at a terminal only; the line is written over, and cleared at the end.
  ...(process.stderr.isTTY ? { progress: (line: string) => process.stderr.write(`\r\x1b[K${line}\r`) } : {}),
}
const place = {
  cwd: process.cwd(),
  parser: join(import.meta.dirname, 'parser.js'),
  passphrases: passphrasesOf(process.env),
}

process.exitCode = await run(process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  try {
    let failed = false
    await makeProgram(streams, place, () => {
      failed = true
    }).parseAsync(args, { from: 'user' })
    return failed ? 1 : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usage(error.message)
    const explained: ReadoutError = explain(error)
    streams.err(`readout: ${explained.line.replace(/\s*\n\s*/gu, ' ')}`)
    return explained.code === 'usage' ? 2 : 1
  }
}

function usage(message: string): number {
  streams.err(
    `readout: ${message.replace(/^error: /u, '').replace(/\s*\n\s*/gu, ' ')}. See: npm run -s readout -- --help`,
  )
  return 2
}
