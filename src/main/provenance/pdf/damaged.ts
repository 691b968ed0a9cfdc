import { ReadoutError } from '../../../core/errors.ts'

const advice = 'Get the file again from where it came.'

/** What cannot be read as the standard has it. A reader would guess here, and a guess proves nothing. @param what a clause */
export function damaged(what: string, cause?: unknown): ReadoutError {
  return new ReadoutError('unreadable', `The PDF is damaged, or no PDF: ${what}.`, { advice, cause })
}

/** What the standard allows and Readout does not read. @param what a sentence without its full stop */
export function notRead(what: string): ReadoutError {
  return new ReadoutError('unsupported', `${what}.`, {
    advice: 'Use the PDF as Readout exported it.',
  })
}
