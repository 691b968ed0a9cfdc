import { join } from 'node:path'
import { forkedParser } from '../import/forkedParser.ts'
import { passphrasesOf } from './passphrases.ts'
import { printElsewhere } from './printElsewhere.ts'
import { runCommandLine } from './run.ts'

/** The command line as a program of its own, run as Node: it starts no Chromium unless something is printed. */
process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  startParser: forkedParser(join(import.meta.dirname, 'parser.js')),
  printer: printElsewhere,
  passphrases: passphrasesOf(process.env),
})
