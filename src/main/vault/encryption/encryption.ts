import { z } from 'zod'

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes)

/**
 * What an encrypted vault says of its encryption, in the clear: how a key is made from the passphrase, and the vault's own key, encrypted
 * with that one and followed by its tag. A vault that somebody has tampered with cannot make Readout take much memory or time.
 */
export const Encryption = z.strictObject({
  version: z.literal(1),
  /** Tells the vault's key from others, and tells nothing of it. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    salt: base64(16),
    N: z
      .int()
      .min(2)
      .max(2 ** 20)
      .refine((N) => Number.isInteger(Math.log2(N))),
    r: z.literal(8),
    p: z.int().min(1).max(4),
  }),
  cipher: z.literal('aes-256-gcm'),
  nonce: base64(12),
  key: base64(48),
})
export type Encryption = z.infer<typeof Encryption>
/** What a guess at the passphrase costs. */
export type Cost = Pick<Encryption['kdf'], 'N' | 'r' | 'p'>
