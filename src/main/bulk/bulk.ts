import { type BulkChange, editsOf, type NoteStep, stepFor } from '../../core/edit/bulk.ts'
import { brokenOffLabel, bulkLabel, leftLine } from '../../core/edit/bulkLabel.ts'
import { takeBack } from '../../core/edit/bulkUndo.ts'
import { ReadoutError } from '../../core/errors.ts'
import type { Note } from '../../core/model/note.ts'
import { say } from '../../core/words/say.ts'
import type { BulkDone } from '../../shared/taggingContract.ts'
import { explain } from '../failure.ts'
import type { Histories } from '../vault/histories.ts'
import { Turns } from '../vault/turns.ts'
import type { Vault } from '../vault/vault.ts'
import { inParallel } from './inParallel.ts'
import { Journal } from './journal.ts'
import { Progress, type Tell } from './progress.ts'

type Failed = BulkDone['failed']
/** Has the state of a note kept that its next change replaces; resolves when there is time for that. */
export type KeepNext = (id: string) => Promise<void>

/** Notes that are changed at a time: a slow disk writes what waits for it together. */
const atOnce = 16

/**
 * Changes to many notes at once, one after the other, of which the last can be taken back. Each is a step in the history of every note
 * that it changes. What it does is on disk before the first note is changed, so that it can be taken back where it was broken off.
 */
export class Bulk {
  readonly #vault: Vault
  readonly #histories: Histories
  readonly #journal: Journal
  readonly #tell: Tell
  readonly #keepNext: KeepNext
  readonly #turns = new Turns()

  /**
   * @param tell is told how far a change is
   * @param keepNext is asked to keep the state of a note that is about to be changed
   */
  constructor(vault: Vault, histories: Histories, tell: Tell, keepNext: KeepNext = async () => undefined) {
    this.#keepNext = keepNext
    this.#vault = vault
    this.#histories = histories
    this.#journal = new Journal(vault)
    this.#tell = tell
  }

  /** Makes the change in those of the notes in which it changes something. A note that fails is told; the others are changed. */
  change(change: BulkChange, ids: readonly string[]): Promise<BulkDone> {
    return this.#alone(() => this.#change(change, ids))
  }

  /** What {@link undo} would take back, as a sentence without its full stop; `null` where there is nothing. */
  last(): Promise<string | null> {
    return this.#turns.take(async () => (await this.#journal.read())?.label ?? null)
  }

  /**
   * Takes the last change back, as far as it still stands. What was changed since is left and told. A note that cannot be read or
   * written is told too, and can be tried again.
   * @throws ReadoutError `not-found` when there is none
   */
  undo(): Promise<BulkDone> {
    return this.#alone(() => this.#undo())
  }

  /** One after the other, and not while another window changes many notes: there is one journal. */
  #alone<R>(work: () => Promise<R>): Promise<R> {
    return this.#turns.take(() => this.#vault.disk.alone(this.#vault.folder, 'bulk', work))
  }

  async #change(change: BulkChange, ids: readonly string[]): Promise<BulkDone> {
    const { steps, failed } = await this.#plan(change, ids)
    if (steps.size === 0) return { changed: 0, failed, label: null }
    const record = () => [...steps.values()]
    const write = (label: string) => this.#journal.write({ schema: 1, change, label, notes: record() })
    await write(brokenOffLabel(change, steps.size))
    const progress = new Progress(this.#tell, steps.size)
    await inParallel(record(), atOnce, async (planned) => {
      try {
        const isDone = await this.#apply(change, planned, async (step) => {
          steps.set(step.id, step)
          await write(brokenOffLabel(change, steps.size))
        })
        if (!isDone) steps.delete(planned.id)
      } catch (error) {
        steps.delete(planned.id)
        failed.push({ id: planned.id, reason: explain(error).message })
      }
      progress.advance()
    })
    await this.#histories.flush()
    if (steps.size === 0) {
      await this.#journal.remove()
      return { changed: 0, failed, label: null }
    }
    const label = bulkLabel(change, steps.size)
    await write(label)
    return { changed: steps.size, failed, label }
  }

  /** What the change does to each note that it changes, in their order. */
  async #plan(change: BulkChange, ids: readonly string[]): Promise<{ steps: Map<string, NoteStep>; failed: Failed }> {
    const steps = new Map<string, NoteStep>()
    const failed: Failed = []
    for (const id of new Set(ids)) {
      try {
        const step = stepFor(await this.#vault.notes.get(id), change)
        if (step !== null) steps.set(id, step)
      } catch (error) {
        failed.push({ id, reason: explain(error).message })
      }
    }
    return { steps, failed }
  }

  /**
   * Does what was planned for a note. Where the note was changed since it was planned, `replan` is awaited with what is to be done now.
   * @returns whether the note was changed
   */
  async #apply(change: BulkChange, planned: NoteStep, replan: (step: NoteStep) => Promise<void>): Promise<boolean> {
    let expected = planned
    await this.#keepNext(planned.id)
    for (;;) {
      try {
        await this.#histories.change(planned.id, (note) => editsOf(asPlanned(note, change, expected)), 'edit')
        return true
      } catch (error) {
        if (!(error instanceof OtherThanPlanned)) throw error
        if (error.step === null) return false
        expected = error.step
        await replan(expected)
      }
    }
  }

  async #undo(): Promise<BulkDone> {
    const record = await this.#journal.read()
    if (record === null) throw nothingToUndo()
    const { change, notes, label } = record
    const progress = new Progress(this.#tell, notes.length)
    const failed: Failed = []
    /** Of notes that may be there another time. */
    const untried: NoteStep[] = []
    let changed = 0
    await inParallel(notes, atOnce, async (step) => {
      try {
        const { isChanged, left } = await this.#takeBack(change, step)
        if (isChanged) changed++
        if (left !== '') failed.push({ id: step.id, reason: left })
      } catch (error) {
        const { code, message } = explain(error)
        failed.push({ id: step.id, reason: message })
        if (code !== 'not-found') untried.push(step)
      }
      progress.advance()
    })
    await this.#histories.flush()
    if (untried.length === 0) await this.#journal.remove()
    else await this.#journal.write({ ...record, notes: untried })
    return { changed, failed, label }
  }

  async #takeBack(change: BulkChange, step: NoteStep): Promise<{ isChanged: boolean; left: string }> {
    let left = ''
    try {
      const editsFor = (note: Note) => {
        const taken = takeBack(note, change, step)
        left = leftLine(taken)
        if (taken.edits.length === 0) throw new OtherThanPlanned(null)
        return taken.edits
      }
      await this.#histories.change(step.id, editsFor, 'edit')
      return { isChanged: true, left }
    } catch (error) {
      if (error instanceof OtherThanPlanned) return { isChanged: false, left }
      throw error
    }
  }
}

/** Raised in a note's turn, where nothing has been written yet: there is something else to be done than was planned, or nothing. */
class OtherThanPlanned extends Error {
  override readonly name = 'OtherThanPlanned'
  readonly step: NoteStep | null

  constructor(step: NoteStep | null) {
    super('the note was changed meanwhile')
    this.step = step
  }
}

function asPlanned(note: Note, change: BulkChange, planned: NoteStep): NoteStep {
  const step = stepFor(note, change)
  if (step === null || JSON.stringify(step) !== JSON.stringify(planned)) throw new OtherThanPlanned(step)
  return step
}

function nothingToUndo(): ReadoutError {
  return new ReadoutError('not-found', say.editing.noBulk.message, {
    kept: say.editing.nothingChanged,
    advice: say.editing.noBulk.advice,
  })
}
