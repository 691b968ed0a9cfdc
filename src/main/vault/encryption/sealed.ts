import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { isSealed, mark } from './sealedMark.ts'

/**
 * An encrypted file: its mark, the length of its place as two bytes (big-endian), its place in UTF-8, a nonce, what is encrypted,
 * and a tag. All that comes before what is encrypted is authenticated with it. The place is the path from the vault's folder that it was
 * written for, so that one file cannot stand in for another, and it is in the clear, as the file's name is.
 *
 * AES-256 in GCM is the one AEAD that Electron's library for cryptography has under Node's interface: it lacks ChaCha20-Poly1305
 * (https://github.com/electron/electron/issues/24024).
 */
const cipher = 'aes-256-gcm'
/** Of a nonce and of a tag, in bytes: https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf, 5.2.1. */
const [nonceLength, tagLength] = [12, 16]
const headLength = mark.length + 2

/**
 * Encrypts what is to be written at a place. The nonce is random and new each time; by SP 800-38D, 8.3, one key is good for 2^32 of them:
 * a save each second for a hundred years.
 * @param key 32 bytes
 * @param place from the vault's folder, with `/` between its parts
 */
export function seal(key: Uint8Array, place: string, content: string | Uint8Array): Buffer {
  const name = Buffer.from(place)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(name.length)
  const head = Buffer.concat([mark, length, name, randomBytes(nonceLength)])
  const sealing = createCipheriv(cipher, key, head.subarray(-nonceLength), { authTagLength: tagLength })
  sealing.setAAD(head)
  const body = typeof content === 'string' ? sealing.update(content, 'utf8') : sealing.update(content)
  return Buffer.concat([head, body, sealing.final(), sealing.getAuthTag()])
}

/** An encrypted file that was decrypted. */
export interface Unsealed {
  /** The place that it was written for. */
  place: string
  content: Buffer
}

/** Decrypts a file; `null` where it is none, or a byte of it is other than it was, or it is of another key. */
export function unseal(key: Uint8Array, bytes: Buffer): Unsealed | null {
  if (!isSealed(bytes) || bytes.length < headLength) return null
  const placeEnd = headLength + bytes.readUInt16BE(mark.length)
  const [bodyStart, bodyEnd] = [placeEnd + nonceLength, bytes.length - tagLength]
  if (bodyStart > bodyEnd) return null
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(placeEnd, bodyStart), { authTagLength: tagLength })
    opening.setAAD(bytes.subarray(0, bodyStart))
    opening.setAuthTag(bytes.subarray(bodyEnd))
    const content = Buffer.concat([opening.update(bytes.subarray(bodyStart, bodyEnd)), opening.final()])
    return { place: bytes.toString('utf8', headLength, placeEnd), content }
  } catch {
    // Node says of a tag that does not fit nothing but that it does not, which is the answer.
    return null
  }
}
