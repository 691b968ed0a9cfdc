import { join } from 'node:path'
import { z } from 'zod'
import { BulkChange, NoteStep } from '../../core/edit/bulk.ts'
import { sayingOf } from '../vault/diskError.ts'
import { DurableFile } from '../vault/durableFile.ts'
import { Turns } from '../vault/turns.ts'
import type { Vault } from '../vault/vault.ts'

/** The last change to many notes as it is kept beside the vault, to be taken back. */
export const BulkRecord = z.strictObject({
  schema: z.literal(1),
  change: BulkChange,
  /** What was done, as a sentence without its full stop. */
  label: z.string().min(1),
  /** What it does to each note. It may not have been done to all of them: then a note is as it was before. */
  notes: z.array(NoteStep),
})
export type BulkRecord = z.infer<typeof BulkRecord>

/** The file `.readout/bulk.json` of a vault. */
export class Journal {
  readonly #file: DurableFile<BulkRecord>
  readonly #vault: Pick<Vault, 'disk' | 'setAside'>
  readonly #writing = new Turns()

  constructor(vault: Pick<Vault, 'folder' | 'disk' | 'setAside'>) {
    this.#file = new DurableFile(join(vault.folder, '.readout', 'bulk.json'), BulkRecord, vault.disk)
    this.#vault = vault
  }

  /** `null` where there is none, or where it cannot be read: then it is set aside and reported. */
  read(): Promise<BulkRecord | null> {
    return this.#vault.setAside.orAside(() => this.#file.read())
  }

  /** Resolved means that it is on disk. Of several, the last one stands. */
  write(record: BulkRecord): Promise<void> {
    return this.#writing.take(() => this.#file.write(record))
  }

  async remove(): Promise<void> {
    await sayingOf(this.#file.path, () => this.#vault.disk.remove(this.#file.path))
  }
}
