import { resolve } from 'node:path'
import { forkedParser } from '../import/forkedParser.ts'
import type { CliPlace } from './place.ts'

/** The command line of a test, in a folder of its own. */
export function placeIn(cwd: string): CliPlace {
  return {
    cwd,
    startParser: forkedParser(resolve(import.meta.dirname, '../import/parserProcess.ts')),
    printer: () => Promise.reject(new Error('a unit test has nothing to print with')),
  }
}
