import type { Vault } from '../vault/vault.ts'
import type { Passphrases } from './passphrases.ts'
import type { CliPlace, CliStreams } from './place.ts'

/** What commands need of the program that they are added to. */
export interface Surroundings extends Pick<CliPlace, 'cwd' | 'startParser' | 'printer'> {
  streams: CliStreams
  passphrases: Passphrases
  /** The folder of the vault that is worked in, whether it is there or not. */
  vaultIn: () => string
  /**
   * Works in the vault, then tells what is wrong in it. The vault has to be there, unless `mustExist` is false: then it is made.
   * @throws ReadoutError where it cannot be opened
   */
  inVault: (work: (vault: Vault) => Promise<void>, options?: { mustExist: boolean }) => Promise<void>
  /** Tells what is wrong in a vault, a line a file. */
  complain: (vault: Vault | null) => void
  /** Prints the result: as JSON where that was asked for, otherwise as `render` says it. */
  result: <T>(value: T, render: (value: T) => string) => void
  /** Prints what was exported, which is data for another program: not a sign of it is changed. */
  exported: (value: { path: string | null; content: string }) => void
  /** Makes the exit status 1. */
  fail: () => void
}
