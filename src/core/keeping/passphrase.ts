/** The shortest passphrase, in characters: the least of NIST SP 800-63B, 3.1.1.2, for a secret that a person chooses. */
export const leastPassphrase = 8
/** From so many characters on it is long: what the same asks for where nothing else protects. */
const longPassphrase = 15
/** The longest, in characters. */
export const longestPassphrase = 1024

export type PassphraseLength = 'none' | 'tooShort' | 'short' | 'long'

/** What can be said of a passphrase by its length, which is no more than a hint. */
export function lengthOf(passphrase: string): PassphraseLength {
  const length = [...passphrase].length
  if (length === 0) return 'none'
  if (length < leastPassphrase) return 'tooShort'
  return length < longPassphrase ? 'short' : 'long'
}
