import { basename } from 'node:path'
import { type UpdateSummary, updateSource } from '../../core/edit/updating.ts'
import { ReadoutError } from '../../core/errors.ts'
import type { Note } from '../../core/model/note.ts'
import type { Source } from '../../core/model/source.ts'
import { say } from '../../core/words/say.ts'
import type { UpdateOffer } from '../../shared/importContract.ts'
import { Offered } from '../exchange/offered.ts'
import type { Histories } from '../vault/histories.ts'
import { keepOriginal } from '../vault/originals.ts'
import type { Vault } from '../vault/vault.ts'
import { type HashedFile, readHashed } from './hashedFile.ts'
import type { ParserPool } from './parserPool.ts'

interface Prepared {
  /** The note, and the one that the newer version was imported as. */
  note: string
  other: string | null
  source: Source
  /** The file, and its extension without the dot; `null` where the vault keeps it already. */
  original: { content: HashedFile; extension: string } | null
}

/** Puts a newer version of a document in the place of a note's source, after it has shown what that does. */
export class Updater {
  readonly #vault: Vault
  readonly #histories: Histories
  readonly #pool: ParserPool
  readonly #offered = new Offered<Prepared>()

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
    const { document, mediaType, extension } = await this.#pool
      .parse(content.bytes, name)
      .finally(() => this.#pool.rest())
    const { text, blocks, marks, meta } = document
    const { bytes, sha256 } = content
    const original = { sha256, name, mediaType, bytes: bytes.length }
    const source = { text, blocks, marks, meta: { ...meta, imported: new Date().toISOString() }, original }
    return this.#offer(note, source, { content, extension }, null)
  }

  /**
   * As {@link prepare}, with what another note was made from: a newer version that was imported as a document of its own.
   * @throws ReadoutError `usage` where a person has worked in that note already, or where both hold the same
   */
  async prepareFrom(id: string, other: string): Promise<UpdateOffer> {
    const [note, newer] = await Promise.all([this.#vault.notes.get(id), this.#vault.notes.get(other)])
    refuseWorkedIn(newer)
    return this.#offer(note, newer.source, null, other)
  }

  #offer(note: Note, source: Source, original: Prepared['original'], other: string | null): UpdateOffer {
    refuseSame(note, source)
    const summary: UpdateSummary = updateSource(note, source).summary
    const offer = this.#offered.hold({ note: note.id, other, source, original })
    return { offer, note: note.id, other, title: note.title, file: source.original.name, summary }
  }

  /**
   * Does what was told: keeps the file, then changes the note, as one step. The file that the note was made from before
   * stays in the vault; a note that the newer version was imported as goes to the trash. What was annotated in between is treated as
   * all the rest is.
   * @throws ReadoutError `not-found` where something else was prepared since
   */
  async apply(offer: string): Promise<Note> {
    const { note: id, other, source, original } = this.#offered.get(offer)
    if (original !== null) {
      const { content, extension } = original
      await keepOriginal(this.#vault, content.bytes, content.sha256, extension)
    }
    if (other !== null) refuseWorkedIn(await this.#vault.notes.get(other))
    const updated = await this.#histories.change(id, (note) => updateSource(note, source).edits, 'edit')
    this.#offered.forget()
    if (other !== null) await this.#vault.notes.remove(other)
    return updated
  }

  /** Lets go of what was prepared. */
  forget(): void {
    this.#offered.forget()
  }
}

/** What a person has marked in a note must not go to the trash with it. */
function refuseWorkedIn({ title, summary, annotations, actors, events, keyPoints, dismissed }: Note): void {
  if ([summary, annotations, actors, events, keyPoints, dismissed].every(({ length }) => length === 0)) return
  throw new ReadoutError('usage', say.editing.workedIn.message(title), {
    kept: say.editing.workedIn.kept,
    advice: say.editing.workedIn.advice,
  })
}

/** The same file may be read better by a newer Readout: only where nothing of it differs, there is nothing to do. */
function refuseSame({ source, title }: Note, other: Source): void {
  // What was read from the disk has its fields in another order than what was just made.
  const sorted = (parts: readonly object[]) =>
    parts.map((part) => Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  const shape = ({ text, blocks, marks }: Source) => JSON.stringify([text, sorted(blocks), sorted(marks)])
  if (source.original.sha256 !== other.original.sha256 || shape(source) !== shape(other)) return
  throw new ReadoutError('usage', say.editing.sameSource.message(other.original.name, title), {
    kept: say.editing.noteKept,
    advice: say.editing.sameSource.advice,
  })
}
