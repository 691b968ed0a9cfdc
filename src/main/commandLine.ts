import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * The vault that the window was started with: `--vault DIR`, seen from the folder it was called in, otherwise `Readout` in the
 * user's documents. Switches meant for the runtime itself are passed over.
 */
export function vaultFolder(args: readonly string[], documents: string, cwd: string): string {
  const { values } = parseArgs({
    args: [...args],
    options: { vault: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.vault === 'string' && values.vault !== ''
    ? resolve(cwd, values.vault)
    : join(documents, 'Readout')
}
