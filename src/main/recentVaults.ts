import { z } from 'zod'
import { explain } from './failure.ts'
import { readProfileFile, writeProfileFile } from './profileFile.ts'

/** So many vaults are remembered. */
const most = 8

const Kept = z.strictObject({
  /** The one that a start opens which names none; `null` for the usual one. */
  current: z.string().min(1).nullable(),
  /** The latest first. */
  recent: z.array(z.string().min(1)),
})
type Kept = z.infer<typeof Kept>

/** Which vaults were open on this computer, by their folders: the file `vaults.json` of the profile. Without it, none were. */
export class RecentVaults {
  readonly #file: string
  #kept: Kept

  constructor(file: string) {
    this.#file = file
    this.#kept = readProfileFile(file, Kept, 'Which vaults were open is not known') ?? { current: null, recent: [] }
  }

  get current(): string | null {
    return this.#kept.current
  }

  /** The vaults that were open, the latest first. */
  get recent(): readonly string[] {
    return this.#kept.recent
  }

  /** A vault is open: it comes first. */
  opened(folder: string): void {
    const recent = [folder, ...this.recent.filter((one) => one !== folder)].slice(0, most)
    if (recent.some((one, index) => one !== this.recent[index])) this.#keep({ ...this.#kept, recent })
  }

  /** A person chose a vault to work in from now on. */
  choose(folder: string): void {
    this.#keep({ ...this.#kept, current: folder })
  }

  /** Forgets all but the one that is open. */
  forgetOthers(folder: string): void {
    this.#keep({ ...this.#kept, recent: [folder] })
  }

  #keep(kept: Kept): void {
    this.#kept = kept
    try {
      writeProfileFile(this.#file, kept)
    } catch (error) {
      // Nothing that anybody wrote is lost: a vault can always be opened by its folder.
      console.error(`Which vaults were open was not kept: ${explain(error).line}`)
    }
  }
}
