import { basename } from 'node:path'
import { type UpdateSummary, updateSource } from '../../core/edit/updating.ts'
import { ReadoutError } from '../../core/errors.ts'
import { newId } from '../../core/model/id.ts'
import type { Note } from '../../core/model/note.ts'
import type { Source } from '../../core/model/source.ts'
import type { UpdateOffer } from '../../shared/contract.ts'
import type { Histories } from '../vault/histories.ts'
import { keepOriginal } from '../vault/originals.ts'
import type { Vault } from '../vault/vault.ts'
import { type HashedFile, readHashed } from './hashedFile.ts'
import type { ParserPool } from './parserPool.ts'

interface Prepared {
  offer: UpdateOffer
  source: Source
  content: HashedFile
  /** Of the original, without the dot. */
  extension: string
}

/** Puts a newer version of a document in the place of a note's source, after it has shown what that does. */
export class Updater {
  readonly #vault: Vault
  readonly #histories: Histories
  readonly #pool: ParserPool
  /** What was shown last, and may be carried out. */
  #prepared: Prepared | null = null

  constructor(vault: Vault, histories: Histories, pool: ParserPool) {
    this.#vault = vault
    this.#histories = histories
    this.#pool = pool
  }

  /**
   * Reads the file at `path` as an import does, and tells what it would make of the note. Nothing is written.
   * @throws ReadoutError what reading the file throws, and `usage` where the file is the one that the note was made from
   */
  async prepare(id: string, path: string): Promise<UpdateOffer> {
    const note = await this.#vault.notes.get(id)
    const name = basename(path)
    const content = await readHashed(path)
    const { document, mediaType, extension } = await this.#pool.parse(content.bytes, name)
    this.#pool.rest()
    const { text, blocks, marks, meta } = document
    const { bytes, sha256 } = content
    const original = { sha256, name, mediaType, bytes: bytes.length }
    const source = { text, blocks, marks, meta: { ...meta, imported: new Date().toISOString() }, original }
    refuseSame(note, source)
    const summary: UpdateSummary = updateSource(note, source).summary
    const offer = { offer: newId(), note: id, title: note.title, file: name, summary }
    this.#prepared = { offer, source, content, extension }
    return offer
  }

  /**
   * Does what {@link prepare} told: keeps the file, then changes the note, as one step. The file that the note was made from before
   * stays in the vault. What was annotated in between is treated as all the rest is.
   * @throws ReadoutError `not-found` where something else was prepared since
   */
  async apply(offer: string): Promise<Note> {
    const prepared = this.#prepared
    if (prepared === null || prepared.offer.offer !== offer) {
      throw new ReadoutError('not-found', 'This update is no longer at hand.', {
        kept: 'The note is as it was.',
        advice: 'Choose the file again.',
      })
    }
    const { source, content, extension } = prepared
    await keepOriginal(this.#vault.folder, content.bytes, content.sha256, extension)
    const updated = await this.#histories.change(
      prepared.offer.note,
      (note) => updateSource(note, source).edits,
      'edit',
    )
    this.#prepared = null
    return updated
  }

  /** Lets go of what was prepared. */
  forget(): void {
    this.#prepared = null
  }
}

/** The same file may be read better by a newer Readout: only where nothing of it differs, there is nothing to do. */
function refuseSame({ source, title }: Note, other: Source): void {
  // What was read from the disk has its fields in another order than what was just made.
  const sorted = (parts: readonly object[]) =>
    parts.map((part) => Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  const shape = ({ text, blocks, marks }: Source) => JSON.stringify([text, sorted(blocks), sorted(marks)])
  if (source.original.sha256 !== other.original.sha256 || shape(source) !== shape(other)) return
  throw new ReadoutError('usage', `${other.original.name} is what “${title}” holds already.`, {
    kept: 'The note is as it was.',
    advice: 'Choose the newer version of the document.',
  })
}
