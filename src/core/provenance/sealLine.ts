/** What is printed before the seal. */
export const sealName = 'Provenance: SHA-256'

/** The seal as it stands at the end of a memo. */
export function sealLine(seal: string): string {
  return `${sealName} ${seal}`
}
