import { join, relative } from 'node:path'
import { History, noSteps, recordStep, type StepKind, type Steps } from '../../core/edit/history.ts'
import { applyEdits, type NoteEdit } from '../../core/edit/noteEdit.ts'
import { Id } from '../../core/model/id.ts'
import type { Note } from '../../core/model/note.ts'
import { DurableFile, writeDurably } from './durableFile.ts'
import { UnreadableFile } from './unreadableFile.ts'
import type { Vault } from './vault.ts'

/** The most bytes of JSON that a note's history takes; its next step to undo is kept whatever its length. */
export const mostBytes = 16 * 1024 * 1024

/**
 * The steps that can be undone in each note, kept in `.readout/history/<id>.json` so that they outlive the window. A history names the
 * revision of the note that it fits: where the note was changed without it, by another program or by a write that did not come
 * through, the history is dropped, and nothing else is lost.
 */
export class Histories {
  readonly #vault: Vault
  /** The note worked on last, with its steps. */
  #current: { id: string; revision: number; steps: Steps } | null = null
  #unwritten: History | null = null
  #writing: Promise<void> | null = null

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** Applies edits to a note as one step and saves it; resolved means that the note is on disk, and its history soon will be. */
  async edit(id: string, edits: readonly NoteEdit[], kind: StepKind): Promise<Note> {
    return this.change(id, () => edits, kind)
  }

  /** As {@link edit}, with the edits made from the note as it stands when its turn comes. */
  async change(id: string, editsFor: (note: Note) => readonly NoteEdit[], kind: StepKind): Promise<Note> {
    const now = new Date().toISOString()
    // Read before the note's turn, and looked at in it: where it does not fit the note by then, it is not used.
    await this.#load(id)
    let inverse: NoteEdit[] = []
    let before = 0
    const note = await this.#vault.notes.update(id, (stored) => {
      const step = applyEdits(stored, editsFor(stored), now)
      inverse = step.undo
      before = stored.revision
      return step.note
    })
    const known = this.#current?.id === id && this.#current.revision === before ? this.#current.steps : noSteps
    const steps = recordStep(known, kind, inverse)
    this.#current = { id, revision: note.revision, steps }
    if (this.#unwritten !== null && this.#unwritten.id !== id) await this.flush()
    this.#unwritten = { schema: 1, id, revision: note.revision, ...steps }
    // The answer does not wait: a note is saved when the note is.
    void this.#write()
    return note
  }

  /** The steps that fit a note of this revision; none where there are none, or where they cannot be read. */
  async stepsOf(id: string, revision: number): Promise<Steps> {
    await this.#load(id)
    return this.#current?.id === id && this.#current.revision === revision ? this.#current.steps : noSteps
  }

  /** Resolves when everything is on disk. */
  async flush(): Promise<void> {
    await this.#write()
  }

  async #load(id: string): Promise<void> {
    if (this.#current?.id === id) return
    await this.flush()
    const file = new DurableFile(this.#path(id), History)
    try {
      const history = await file.read()
      if (history !== null && history.id !== id)
        throw new UnreadableFile(file.path, `it holds the history of the note ${history.id}`)
      if (history !== null) {
        const { revision, undo, redo } = history
        this.#current = { id, revision, steps: { undo, redo } }
      } else this.#current = { id, revision: -1, steps: noSteps }
    } catch (error) {
      if (error instanceof UnreadableFile) await this.#vault.setAside.report(error)
      else this.#report(id, error)
      this.#current = { id, revision: -1, steps: noSteps }
    }
  }

  /** Writes the newest history there is; while one is written, those that come meanwhile are one. */
  #write(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null
    })
    return this.#writing
  }

  async #writeAll(): Promise<void> {
    for (let next = this.#unwritten; next !== null; next = this.#unwritten) {
      this.#unwritten = null
      try {
        await writeDurably(this.#path(next.id), written(next))
      } catch (error) {
        this.#report(next.id, error)
      }
    }
  }

  /** A history that cannot be had stops no note from being saved: there is nothing to do but to say so, once. */
  #report(id: string, error: unknown): void {
    const file = relative(this.#vault.folder, this.#path(id))
    const { problems } = this.#vault.setAside
    if (problems.some((problem) => problem.file === file)) return
    const why = error instanceof Error ? error.message : String(error)
    problems.push({ file, reason: `The steps to undo could not be kept: ${why}.`, setAside: null })
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
