import { memosToSchema2 } from './schema2.ts'

/**
 * One step from a version of the vault to the next. It goes forward only, and it is done again where it was broken off: what is of the new
 * version already is left as it is.
 */
export interface Migration {
  /** The vault's version afterwards; the step is for vaults of the version before. */
  to: number
  /**
   * By the folder of the vault that they are in: what becomes of a document, given as the JSON value of its file. `null` where it stays as
   * it is, also where it is none that the step knows: then whoever reads it says so.
   */
  documents: Readonly<Record<string, (value: unknown) => object | null>>
}

/** Every step there has been, in order. A step that was released is never changed: a change is a step of its own. */
export const migrations: readonly Migration[] = [{ to: 2, documents: { memos: memosToSchema2 } }]

/** The version of a vault as this Readout makes it. */
export const vaultSchemaVersion = 2
