import { join, relative } from 'node:path'
import { groundsOf } from '../../core/edit/grounds.ts'
import { History, noSteps, recordStep, type StepKind, type Steps } from '../../core/edit/history.ts'
import { applyEdits, type NoteEdit } from '../../core/edit/noteEdit.ts'
import { ReadoutError } from '../../core/errors.ts'
import { Id } from '../../core/model/id.ts'
import type { Note } from '../../core/model/note.ts'
import { say } from '../../core/words/say.ts'
import { reasonOf } from './diskError.ts'
import { DurableFile, writeDurably } from './durableFile.ts'
import { UnreadableFile } from './unreadableFile.ts'
import type { Vault } from './vault.ts'

/** The most bytes of JSON that a note's history takes; its next step to undo is kept whatever its length. */
export const mostBytes = 16 * 1024 * 1024

/** The most notes whose histories wait to be written. */
const mostUnwritten = 8

/** The steps that fit a note of that revision, saved at that time where it is known. */
interface Known {
  revision: number
  updated?: string | undefined
  steps: Steps
}

/**
 * The steps that can be undone in each note, kept in `.readout/history/<id>.json` so that they outlive the window. A history names the
 * revision of the note that it fits: where the note was changed without it, by another program or by a write that did not come
 * through, the history is dropped, and nothing else is lost.
 */
export class Histories {
  readonly #vault: Vault
  /** The steps of the note worked on last, of those that are worked on, and of those whose history is still to be written. */
  readonly #known = new Map<string, Known>()
  /** How often each note is worked on at present. */
  readonly #inUse = new Map<string, number>()
  readonly #loading = new Map<string, Promise<void>>()
  readonly #unwritten = new Map<string, History>()
  #writing: Promise<void> | null = null

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /**
   * Applies edits to a note as one step and saves it; resolved means that the note is on disk, and its history soon will be.
   * @param grounds what the edits rest on where they were made (`groundsOf`); without it, they are applied to whatever is there
   * @throws ReadoutError `conflict` when they rest on something else now; otherwise as `applyEdits` and `Collection.update`
   */
  async edit(id: string, edits: readonly NoteEdit[], kind: StepKind, grounds?: string): Promise<Note> {
    return this.change(id, () => edits, kind, grounds)
  }

  /** As {@link edit}, with the edits made from the note as it stands when its turn comes. */
  async change(
    id: string,
    editsFor: (note: Note) => readonly NoteEdit[],
    kind: StepKind,
    grounds?: string,
  ): Promise<Note> {
    return this.#using(id, async () => {
      // Read before the note's turn, and looked at in it: where it does not fit the note by then, it is not used.
      await this.#load(id)
      let inverse: NoteEdit[] = []
      let before: Pick<Note, 'revision' | 'updated'> = { revision: 0, updated: '' }
      const note = await this.#vault.notes.update(id, (stored) => {
        const edits = editsFor(stored)
        const step = applyEdits(stored, edits, new Date().toISOString())
        if (grounds !== undefined && groundsOf(stored, edits, step.undo) !== grounds) throw conflict()
        inverse = step.undo
        before = stored
        return step.note
      })
      const steps = recordStep(this.#fitting(id, before), kind, inverse)
      this.#known.set(id, { revision: note.revision, updated: note.updated, steps })
      const { revision, updated } = note
      this.#unwritten.set(id, { schema: 1, id, revision, updated, ...steps })
      // The answer does not wait: a note is saved when the note is. But what waits to be written has its bound.
      const written = this.#write()
      if (this.#unwritten.size >= mostUnwritten) await written
      return note
    })
  }

  /**
   * The steps that fit a note of this revision; none where there are none, or where they cannot be read.
   * @param updated when the note was saved: where it is given, steps of another note of that revision do not fit
   */
  async stepsOf(id: string, revision: number, updated?: string): Promise<Steps> {
    return this.#using(id, async () => {
      await this.#load(id)
      return this.#fitting(id, { revision, updated })
    })
  }

  /** Deletes the steps of a note that is deleted for ever. */
  async forget(id: string): Promise<void> {
    await this.#write()
    this.#known.delete(id)
    await this.#vault.disk.remove(this.#path(id))
  }

  /** Resolves when everything is on disk. */
  async flush(): Promise<void> {
    await this.#write()
  }

  #fitting(id: string, { revision, updated }: { revision: number; updated: string | undefined }): Steps {
    const known = this.#known.get(id)
    if (known?.revision !== revision) return noSteps
    const isOther = known.updated !== undefined && updated !== undefined && known.updated !== updated
    return isOther ? noSteps : known.steps
  }

  /** Keeps the steps of a note at hand while `work` goes on, and of the note that was worked on last. */
  async #using<R>(id: string, work: () => Promise<R>): Promise<R> {
    this.#inUse.set(id, (this.#inUse.get(id) ?? 0) + 1)
    try {
      return await work()
    } finally {
      const others = (this.#inUse.get(id) ?? 1) - 1
      if (others > 0) this.#inUse.set(id, others)
      else this.#inUse.delete(id)
      for (const known of this.#known.keys())
        if (known !== id && !this.#inUse.has(known) && !this.#unwritten.has(known)) this.#known.delete(known)
    }
  }

  /** Whoever asks for the same note meanwhile waits for the same reading, so that all go on in the order in which they asked. */
  #load(id: string): Promise<void> {
    if (this.#known.has(id)) return Promise.resolve()
    const loading =
      this.#loading.get(id) ??
      this.#read(id)
        .then((known) => {
          this.#known.set(id, known)
        })
        .finally(() => this.#loading.delete(id))
    this.#loading.set(id, loading)
    return loading
  }

  async #read(id: string): Promise<Known> {
    const file = new DurableFile(this.#path(id), History, this.#vault.disk)
    try {
      const history = await this.#vault.setAside.orAside(async () => {
        const found = await file.read()
        if (found !== null && found.id !== id)
          throw new UnreadableFile(file.path, say.vault.reasons.otherHistory(found.id))
        return found
      })
      if (history !== null) {
        const { revision, updated, undo, redo } = history
        return { revision, updated, steps: { undo, redo } }
      }
    } catch (error) {
      this.#report(id, error)
    }
    return { revision: -1, steps: noSteps }
  }

  /** Writes the newest history there is; while one is written, those that come meanwhile are one. */
  #write(): Promise<void> {
    if (this.#unwritten.size > 0) this.#writing ??= this.#writeAll()
    return this.#writing ?? Promise.resolve()
  }

  async #writeAll(): Promise<void> {
    while (this.#unwritten.size > 0)
      await Promise.all([...this.#unwritten.values()].map((next) => this.#writeOne(next)))
    // In the same moment in which nothing waits any more: what comes after it begins anew.
    this.#writing = null
  }

  async #writeOne(history: History): Promise<void> {
    try {
      await writeDurably(this.#path(history.id), written(history), this.#vault.disk)
    } catch (error) {
      this.#report(history.id, error)
    }
    // Until then its steps are at hand; the note may have got newer ones meanwhile.
    if (this.#unwritten.get(history.id) === history) this.#unwritten.delete(history.id)
  }

  /** A history that cannot be had stops no note from being saved: there is nothing to do but to say so, once. */
  #report(id: string, error: unknown): void {
    this.#vault.setAside.tell(relative(this.#vault.folder, this.#path(id)), say.vault.stepsNotKept(reasonOf(error)))
  }

  #path(id: string): string {
    return join(this.#vault.folder, '.readout', 'history', `${Id.parse(id)}.json`)
  }
}

/** A history as JSON. Of one that is too long, the steps that are furthest away are left out. */
function written({ undo, redo, ...rest }: History): string {
  const sizes = new Map([...undo, ...redo].map((step) => [step, JSON.stringify(step).length]))
  let room = mostBytes
  const nearest = (steps: NoteEdit[][], least: number) => {
    let kept = 0
    for (const step of steps.toReversed()) {
      room -= sizes.get(step) ?? 0
      if (room < 0 && kept >= least) break
      kept++
    }
    return kept === 0 ? [] : steps.slice(-kept)
  }
  const kept = { ...rest, undo: nearest(undo, 1), redo: nearest(redo, 0) }
  return `${JSON.stringify(kept)}\n`
}

function conflict(): ReadoutError {
  return new ReadoutError('conflict', say.editing.noteConflict.message, {
    kept: say.editing.noteConflict.kept,
    advice: say.editing.noteConflict.advice,
  })
}
