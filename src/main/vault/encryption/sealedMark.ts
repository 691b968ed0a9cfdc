/** The first bytes of an encrypted file; see `sealed.ts`, which a vault that is not encrypted does not load. */
export const mark = Buffer.from('RDOSEAL1')

/** Whether bytes begin as an encrypted file does. */
export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length >= mark.length && mark.equals(bytes.subarray(0, mark.length))
}
