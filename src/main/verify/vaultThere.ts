import { ReadoutError } from '../../core/errors.ts'
import { openVault, type Vault } from '../vault/vault.ts'

/** The vault in `folder`; `null` where there is none, and none is made. */
export async function vaultThere(folder: string): Promise<Vault | null> {
  try {
    return await openVault(folder, { mustExist: true })
  } catch (error) {
    if (error instanceof ReadoutError && error.code === 'not-found') return null
    throw error
  }
}
