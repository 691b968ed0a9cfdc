import { say } from './words/say.ts'

/**
 * What can go wrong, as a word a program can test. The command line and the window both decide by it.
 * - `usage`: the request itself is malformed or contradicts itself
 * - `not-found`: the note, memo, file or words asked for are not there
 * - `ambiguous`: the words asked for stand in more than one place
 * - `unsupported`: a file of a kind that cannot be read
 * - `unreadable`: a file that should be readable and is not
 * - `conflict`: the document was changed elsewhere since it was read
 * - `locked`: the vault is encrypted, and the passphrase was not given, or another one
 * - `cancelled`: the person stopped it
 * - `disk`: the operating system refused to read or write
 * - `print`: the PDF could not be made
 * - `internal`: a defect in Readout
 */
export const errorCodes = [
  'usage',
  'not-found',
  'ambiguous',
  'unsupported',
  'unreadable',
  'conflict',
  'locked',
  'cancelled',
  'disk',
  'print',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/**
 * An error meant for a person: `message` says what happened, `kept` what is safe, `advice` what to do next. All three are
 * plain sentences without markup, and any may be shown on its own. Whoever raises one has to think of an advice; `null` is for where
 * there is nothing to be done, and where `message` ends in an error that has its own.
 */
export class ReadoutError extends Error {
  override readonly name = 'ReadoutError'
  readonly code: ErrorCode
  readonly kept: string
  readonly advice: string

  constructor(code: ErrorCode, message: string, more: { kept?: string; advice: string | null; cause?: unknown }) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.code = code
    this.kept = more.kept ?? ''
    this.advice = more.advice ?? ''
  }

  /** The whole error as one line: what happened, what was kept, what to do. */
  get line(): string {
    return [this.message, this.kept, this.advice].filter(Boolean).join(' ')
  }
}

/** Any thrown value as a {@link ReadoutError}; one that Readout did not raise itself becomes `internal`, its message kept. */
export function toReadoutError(thrown: unknown): ReadoutError {
  if (thrown instanceof ReadoutError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new ReadoutError('internal', say.editing.internal.message(message), {
    advice: say.editing.internal.advice,
    cause: thrown,
  })
}
