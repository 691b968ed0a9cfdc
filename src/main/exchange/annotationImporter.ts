import { basename } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { decodeText } from '../../core/import/decode.ts'
import { decodeAnnotations } from '../../core/interchange/annotationFiles.ts'
import { importAnnotations } from '../../core/interchange/importAnnotations.ts'
import type { Reading } from '../../core/interchange/reading.ts'
import type { Note } from '../../core/model/note.ts'
import { say } from '../../core/words/say.ts'
import type { AnnotationOffer } from '../../shared/importContract.ts'
import { readHashed } from '../import/hashedFile.ts'
import type { Histories } from '../vault/histories.ts'
import type { Vault } from '../vault/vault.ts'
import { Offered } from './offered.ts'

/** Puts the annotations of a file into a note, after it has shown what would come of them. */
export class AnnotationImporter {
  readonly #vault: Vault
  readonly #histories: Histories
  readonly #offered = new Offered<{ note: string; reading: Reading }>()

  constructor(vault: Vault, histories: Histories) {
    this.#vault = vault
    this.#histories = histories
  }

  /**
   * Reads the file at `path` and tells what it would add to the note. Nothing is written.
   * @throws ReadoutError `unreadable` or `unsupported` where there is nothing to be read in the file
   */
  async prepare(id: string, path: string): Promise<AnnotationOffer> {
    const note = await this.#vault.notes.get(id)
    const { bytes } = await readHashed(path)
    const reading = decodeAnnotations(decodeText(bytes))
    const { summary, report } = importAnnotations(note, reading, new Date().toISOString())
    const offer = this.#offered.hold({ note: id, reading })
    return { offer, note: id, title: note.title, file: basename(path), summary, report: [...reading.report, ...report] }
  }

  /**
   * Does what {@link prepare} told, as one step that can be undone. What was annotated in between counts as there already.
   * @throws ReadoutError `not-found` where something else was prepared since, `usage` where there is nothing new by now
   */
  async apply(offer: string): Promise<Note> {
    const { note: id, reading } = this.#offered.get(offer)
    const editsFor = (note: Note) => {
      const { edits } = importAnnotations(note, reading, new Date().toISOString())
      if (edits.length > 0) return edits
      throw new ReadoutError('usage', say.editing.allThere.message(note.title), {
        kept: say.editing.noteKept,
        advice: say.editing.allThere.advice,
      })
    }
    const note = await this.#histories.change(id, editsFor, 'edit')
    this.#offered.forget()
    return note
  }

  /** Lets go of what was prepared. */
  forget(): void {
    this.#offered.forget()
  }
}
