import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * The vault that the window was started with: `--vault DIR`, seen from the folder it was called in; `null` where none is named.
 * Switches meant for the runtime itself are passed over.
 */
export function namedVault(args: readonly string[], cwd: string): string | null {
  const { values } = parseArgs({
    args: [...args],
    options: { vault: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.vault === 'string' && values.vault !== '' ? resolve(cwd, values.vault) : null
}

/**
 * The arguments to start again with, on another vault: the runtime's switches stay, links and files that were followed do not.
 * @param application what comes before all others where the runtime has to be told what to run; `null` in a package
 */
export function argumentsFor(vault: string, args: readonly string[], application: string | null): string[] {
  const switches = args.filter((argument) => /^--?\w/u.test(argument) && !/^--vault(?:=|$)/u.test(argument))
  return [...switches, ...(application === null ? [] : [application]), '--vault', vault]
}
