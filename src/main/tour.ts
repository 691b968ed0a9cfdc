import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from './failure.ts'
import { writeProfileFile } from './profileFile.ts'

/** The file of the profile that says that this person has had the tour. It is of this computer, not of a vault. */
export const tourFile = 'tour.json'

/** Whether the tour is offered: at the first start of somebody new, until it was taken or declined. */
export class Tour {
  readonly #file: string
  #isOffered = false

  /** @param profile the folder of what this computer keeps */
  constructor(profile: string) {
    this.#file = join(profile, tourFile)
  }

  get isOffered(): boolean {
    return this.#isOffered
  }

  /** Offers it for as long as this process lives, unless this person has had it. @returns whether it is offered */
  offer(): boolean {
    this.#isOffered = !existsSync(this.#file)
    return this.#isOffered
  }

  /** It was taken or declined: it is not offered again. */
  async end(): Promise<void> {
    this.#isOffered = false
    try {
      writeProfileFile(this.#file, { schema: 1, ended: new Date().toISOString() })
    } catch (error) {
      // Nothing that anybody wrote is lost; a new vault offers it once more.
      console.error(`That the tour was taken was not kept: ${explain(error).line}`)
    }
  }
}
