import { ReadoutError } from '../../core/errors.ts'
import { type Id, newId } from '../../core/model/id.ts'

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
    throw new ReadoutError('not-found', 'What was shown is no longer at hand.', {
      kept: 'The note is as it was.',
      advice: 'Choose the file again.',
    })
  }

  forget(): void {
    this.#held = null
  }
}
