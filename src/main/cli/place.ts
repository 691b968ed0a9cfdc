import type { Printer } from '../export/memoFile.ts'
import type { StartParser } from '../import/parserStart.ts'
import type { PassphraseSources } from './passphrases.ts'

/** Where the program writes to. */
export interface CliStreams {
  /** The result; called once. */
  out: (text: string) => void
  /** One line for a person. */
  err: (line: string) => void
  /** How far a long job is; the next one takes its place. */
  progress?: (line: string) => void
  /** Makes a piece of the result stand out, where it goes to a person at a terminal. */
  bold?: (text: string) => string
}

/** What the program needs of where it runs. */
export interface CliPlace {
  /** The folder that paths are seen from. */
  cwd: string
  /** Starts the processes that read files. */
  startParser: StartParser
  /** Makes a PDF of a page. */
  printer: Printer
  /** Where passphrases come from besides files. */
  passphrases?: PassphraseSources
}
