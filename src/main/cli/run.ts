import { styleText } from 'node:util'
import { CommanderError } from 'commander'
import type { ReadoutError } from '../../core/errors.ts'
import { explain } from '../failure.ts'
import { diskCode } from '../vault/diskError.ts'
import type { CliPlace, CliStreams } from './place.ts'
import { makeProgram } from './program.ts'
import { forTerminal } from './terminal.ts'

/**
 * Runs a command line, without the program's own name, to its end. Errors go to stderr, one line each, with what to do; stdout has the
 * result alone.
 * @returns the exit status: 0 done, 1 the job failed, 2 wrong usage
 */
export async function runCommandLine(args: readonly string[], place: CliPlace): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.off('error', passOver).on('error', passOver)
  try {
    let failed = false
    await makeProgram(streams, place, () => {
      failed = true
    }).parseAsync(args, { from: 'user' })
    return failed ? 1 : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usage(error.message)
    const explained: ReadoutError = explain(error)
    streams.err(`readout: ${onOneLine(explained.line)}`)
    return explained.code === 'usage' ? 2 : 1
  }
}

const streams: CliStreams = {
  out: (text) => process.stdout.write(`${text}\n`),
  // It may have a file's name in it, or words of a document.
  err: (line) => process.stderr.write(`${forTerminal(line)}\n`),
  ...(process.stdout.isTTY ? { bold: (text: string) => styleText('bold', text) } : {}),
  // To a person at a terminal only; the line is written over, and cleared at the end.
  ...(process.stderr.isTTY ? { progress: (line: string) => process.stderr.write(`\r\x1b[K${line}\r`) } : {}),
}

/** Whoever reads the result may have read enough of it, as `head` has: then the rest is nobody's, and nothing is wrong. */
function passOver(error: Error): void {
  if (diskCode(error) !== 'EPIPE') throw error
}

function usage(message: string): number {
  streams.err(`readout: ${onOneLine(message.replace(/^error: /u, ''))}. Add --help to see what there is.`)
  return 2
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ')
}
