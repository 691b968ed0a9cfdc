import { canonicalJson } from './canonical.ts'

/** SHA-256 of a text's UTF-8 bytes, 64 lower-case hexadecimal digits. Half a surrogate pair counts as U+FFFD. */
export async function textDigest(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The seal of a record: the SHA-256 of its canonical form, by which anybody can tell that not a letter of it was changed. */
export async function sealOf(record: unknown): Promise<string> {
  return textDigest(canonicalJson(record))
}
