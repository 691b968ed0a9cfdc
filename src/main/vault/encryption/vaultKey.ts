import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { seal, type Unsealed, unseal } from './sealed.ts'

/** Of a key, in bytes. */
const keyLength = 32

/**
 * The key of an encrypted vault: 32 random bytes, of which one key for files and one for names are derived (HKDF with SHA-256, RFC 5869). It
 * stays in the memory of this process; it is never printed, and what is made of it as JSON has its id alone.
 */
export class VaultKey {
  /** Tells it from other keys: 16 hexadecimal digits, which anybody may see. */
  readonly id: string
  readonly #bytes: Uint8Array
  readonly #files: Uint8Array
  readonly #names: Uint8Array

  constructor(bytes: Uint8Array) {
    if (bytes.length !== keyLength) throw new Error(`a key has ${keyLength} bytes`)
    this.#bytes = Uint8Array.from(bytes)
    this.#files = derived(this.#bytes, 'readout files 1')
    this.#names = derived(this.#bytes, 'readout names 1')
    this.id = Buffer.from(derived(this.#bytes, 'readout id 1').subarray(0, 8)).toString('hex')
  }

  static random(): VaultKey {
    return new VaultKey(randomBytes(keyLength))
  }

  /** A copy of its bytes: to be wrapped, or for a thread of this process. */
  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }

  /** As `seal` of `sealed.ts`. */
  seal(place: string, content: string | Uint8Array): Buffer {
    return seal(this.#files, place, content)
  }

  /** As `unseal` of `sealed.ts`. */
  unseal(bytes: Buffer): Unsealed | null {
    return unseal(this.#files, bytes)
  }

  /**
   * What is called by its content's SHA-256 in other vaults has this name: who has the content cannot tell that it is here.
   * @param hash 64 lower-case hexadecimal digits @returns as many
   */
  nameFor(hash: string): string {
    return createHmac('sha256', this.#names).update(hash).digest('hex')
  }
}

function derived(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), purpose, keyLength))
}
