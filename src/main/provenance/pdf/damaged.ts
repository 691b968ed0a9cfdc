import { ReadoutError } from '../../../core/errors.ts'
import { say } from '../../../core/words/say.ts'

/**
 * What cannot be read as the standard has it. A reader would guess here, and a guess proves nothing.
 * @param part what of the PDF is damaged, as far as it is worth telling a person
 * @param what exactly it is, a clause for whoever follows it up; it stands in the error's cause
 */
export function damaged(
  part: keyof typeof say.verifying.pdf.parts,
  what: string,
  cause: unknown = new Error(what),
): ReadoutError {
  return new ReadoutError('unreadable', say.verifying.pdf.damaged(say.verifying.pdf.parts[part]), {
    advice: say.verifying.pdf.again,
    cause,
  })
}

/** What the standard allows and Readout does not read. */
export function notRead(what: keyof typeof say.verifying.pdf.notRead): ReadoutError {
  return new ReadoutError('unsupported', say.verifying.pdf.notRead[what], { advice: say.verifying.pdf.asExported })
}
