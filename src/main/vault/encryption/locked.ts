import { ReadoutError } from '../../../core/errors.ts'
import { say } from '../../../core/words/say.ts'
import type { VaultKey } from './vaultKey.ts'

/** An encrypted vault of which nothing can be read yet. */
export interface Locked {
  folder: string
  /** Of its key, see `VaultKey`. */
  id: string
  /** The vault's key by its passphrase. @throws ReadoutError `locked` where it is another one; it can be tried again */
  try: (passphrase: string) => Promise<VaultKey>
  /** Has it told how far the vault is with what was broken off when it was encrypted or decrypted: files done, and files in all. */
  tellProgress: (listener: (done: number, total: number) => void) => void
}

/** Gets the key of a locked vault. */
export type Unlock = (locked: Locked) => Promise<VaultKey>

/** For a program that has no passphrase to give. */
export const refuseLocked: Unlock = async ({ folder }) => {
  throw new ReadoutError('locked', say.encryption.locked.message(folder), {
    kept: say.encryption.locked.kept,
    advice: say.encryption.locked.advice,
  })
}
