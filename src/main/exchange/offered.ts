import { ReadoutError } from '../../core/errors.ts'
import { type Id, newId } from '../../core/model/id.ts'
import { say } from '../../core/words/say.ts'

/** What was shown to a person last, and may be carried out. There is one at a time: what is shown next takes its place. */
export class Offered<T> {
  #held: { id: Id; value: T } | null = null

  /** @returns the id by which it can be had again */
  hold(value: T): Id {
    const id = newId()
    this.#held = { id, value }
    return id
  }

  /** @throws ReadoutError `not-found` where something else was offered since, or it was let go of */
  get(id: Id): T {
    if (this.#held?.id === id) return this.#held.value
    throw new ReadoutError('not-found', say.editing.offerGone.message, {
      kept: say.editing.noteKept,
      advice: say.editing.offerGone.advice,
    })
  }

  forget(): void {
    this.#held = null
  }
}
