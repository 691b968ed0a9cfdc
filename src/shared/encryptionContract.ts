import { z } from 'zod'
import { longestPassphrase } from '../core/keeping/passphrase.ts'
import { nothing } from './requests.ts'

/** Of its own characters, which may be two UTF-16 code units each. It goes to the main process and never comes back from there. */
const Passphrase = z.string().max(2 * longestPassphrase)

/** What the window may ask of encryption: a part of the contract, see `contract.ts`. */
export const encryptionChannels = {
  /**
   * Encrypts the vault, with the notice `turning` on the way. The vault is closed meanwhile and opened again at the end, so that the window has
   * to begin anew then.
   */
  'vault.encrypt': { request: z.strictObject({ passphrase: Passphrase }), response: nothing },
  /** Takes the encryption off, likewise; `left` files could not be decrypted and were set aside. */
  'vault.decrypt': {
    request: z.strictObject({ passphrase: Passphrase }),
    response: z.strictObject({ left: z.int().nonnegative() }),
  },
  'vault.passphrase': { request: z.strictObject({ passphrase: Passphrase, next: Passphrase }), response: nothing },
} as const

/** Opens an encrypted vault. It is answered while nothing else is. */
export const unlockChannel = {
  'vault.unlock': { request: z.strictObject({ passphrase: Passphrase }), response: nothing },
} as const

/** What the main process tells the window of encryption unasked. */
export const encryptionNotices = {
  /** How far a vault is with being encrypted or decrypted: files done, and files in all. */
  turning: z.strictObject({ done: z.int(), total: z.int() }),
} as const
