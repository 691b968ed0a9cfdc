import { ReadoutError } from '../../../core/errors.ts'
import { say } from '../../../core/words/say.ts'

/** What cannot be read as the standard has it. A reader would guess here, and a guess proves nothing. @param what a clause */
export function damaged(what: string, cause?: unknown): ReadoutError {
  return new ReadoutError('unreadable', say.verifying.pdfDamaged(what), { advice: say.verifying.pdfAgain, cause })
}

/** What the standard allows and Readout does not read. @param what a sentence without its full stop */
export function notRead(what: string): ReadoutError {
  return new ReadoutError('unsupported', say.verifying.pdfNotRead(what), {
    advice: say.verifying.pdfAsExported,
  })
}
