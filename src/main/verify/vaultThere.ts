import { ReadoutError } from '../../core/errors.ts'
import type { Unlock } from '../vault/encryption/locked.ts'
import { openVault, type Vault } from '../vault/vault.ts'

/** The vault in `folder`; `null` where there is none, and none is made. */
export async function vaultThere(folder: string, unlock?: Unlock): Promise<Vault | null> {
  try {
    return await openVault(folder, { mustExist: true, ...(unlock && { unlock }) })
  } catch (error) {
    if (error instanceof ReadoutError && error.code === 'not-found') return null
    throw error
  }
}
