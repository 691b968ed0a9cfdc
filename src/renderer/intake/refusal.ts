import { t } from '../strings.ts'

/**
 * Why the system does not let a dropped file or folder be read, in words, as the end of a sentence.
 * @param error a `DOMException` as the File API has them: https://www.w3.org/TR/FileAPI/#dfn-error-codes
 */
export function refusal(error: unknown): string {
  const { gone, refused, other } = t.importing.refusals
  if (!(error instanceof DOMException)) return other
  if (error.name === 'NotFoundError') return gone
  return error.name === 'NotReadableError' || error.name === 'SecurityError' ? refused : other
}
