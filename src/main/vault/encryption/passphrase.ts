import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { ReadoutError } from '../../../core/errors.ts'
import { leastPassphrase, longestPassphrase } from '../../../core/keeping/passphrase.ts'
import { say } from '../../../core/words/say.ts'
import type { Cost, Encryption } from './encryption.ts'
import { VaultKey } from './vaultKey.ts'

/**
 * The cost of a guess: 128 MiB of memory and some 0.4 s here. The least that OWASP recommends for scrypt
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt). Argon2id, which it prefers, is not in Electron's
 * library for cryptography.
 */
const usualCost: Cost = { N: 2 ** 17, r: 8, p: 1 }

/** Twice what the most costly parameters need that a vault may name (128 N r), in bytes: without it Node refuses more than 32 MiB. */
const mostMemory = 2 ** 31

const [saltLength, nonceLength, tagLength] = [16, 12, 16]

/**
 * Wraps a vault's key by a key that is made from a passphrase, with a new salt: what the vault says of its encryption from then on.
 * @param vault its id, which is authenticated, so that what one vault says fits no other
 * @throws ReadoutError `usage` where the passphrase is too short or too long
 */
export async function wrapKey(
  key: VaultKey,
  passphrase: string,
  vault: string,
  cost: Cost = usualCost,
): Promise<Encryption> {
  refuseUnfit(passphrase)
  const kdf = { name: 'scrypt' as const, salt: randomBytes(saltLength).toString('base64'), ...cost }
  const nonce = randomBytes(nonceLength)
  const sealing = createCipheriv('aes-256-gcm', await keyFrom(passphrase, kdf), nonce, { authTagLength: tagLength })
  sealing.setAAD(boundTo(vault, key.id, kdf))
  const wrapped = Buffer.concat([sealing.update(key.bytes()), sealing.final(), sealing.getAuthTag()])
  return {
    version: 1,
    id: key.id,
    kdf,
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    key: wrapped.toString('base64'),
  }
}

/** @throws ReadoutError `locked` where the passphrase is another one, or what the vault says of its encryption was changed */
export async function unwrapKey(encryption: Encryption, passphrase: string, vault: string): Promise<VaultKey> {
  const { kdf } = encryption
  const nonce = Buffer.from(encryption.nonce, 'base64')
  const wrapped = Buffer.from(encryption.key, 'base64')
  const own = await keyFrom(passphrase, kdf)
  try {
    const opening = createDecipheriv('aes-256-gcm', own, nonce, { authTagLength: tagLength })
    opening.setAAD(boundTo(vault, encryption.id, kdf))
    opening.setAuthTag(wrapped.subarray(-tagLength))
    return new VaultKey(Buffer.concat([opening.update(wrapped.subarray(0, -tagLength)), opening.final()]))
  } catch (cause) {
    throw new ReadoutError('locked', say.encryption.wrong.message, {
      kept: say.encryption.kept,
      advice: say.encryption.wrong.advice,
      cause,
    })
  }
}

/**
 * @param passphrase in any of Unicode's forms of the same characters: keyboards differ in them, so NFC is taken, as RFC 8265 (4.2.2) says for
 * passwords
 */
function keyFrom(passphrase: string, { salt, N, r, p }: Encryption['kdf']): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: mostMemory }
    // In a thread of Node's pool: the window does not wait.
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

function boundTo(vault: string, id: string, { name, salt, N, r, p }: Encryption['kdf']): Buffer {
  return Buffer.from(JSON.stringify(['readout vault key 1', vault, id, name, salt, N, r, p]))
}

function refuseUnfit(passphrase: string): void {
  const length = [...passphrase].length
  if (length >= leastPassphrase && length <= longestPassphrase) return
  throw new ReadoutError('usage', say.encryption.unfit.message(leastPassphrase, longestPassphrase), {
    kept: say.encryption.nothing,
    advice: say.encryption.unfit.advice,
  })
}
