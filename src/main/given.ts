import type { GivenNext } from '../shared/givenContract.ts'

type Entry = { id: number } & ({ type: 'link'; link: string } | { type: 'files'; files: string[] })

/**
 * What the system hands to Readout, `readout://` links and files, in the order in which it comes: by an argument, a second start, or an event.
 * It may come before there is a window or a vault, and while the page loads once more. So it waits here until a page that is filled asks
 * for it, and is forgotten when that page says that it is done with it. Only the system names files; the window never does.
 */
export class Given {
  #waiting: Entry[] = []
  #last = 0
  #announce: () => void = () => undefined

  follow(link: string | null): void {
    if (link !== null) this.#add({ id: ++this.#last, type: 'link', link })
  }

  open(files: readonly string[]): void {
    if (files.length > 0) this.#add({ id: ++this.#last, type: 'files', files: [...files] })
  }

  /** From now on `announce` is told whenever something comes. What came before is not announced: it is asked for. */
  onGiven(announce: () => void): void {
    this.#announce = announce
  }

  /**
   * What waits longest; `null` where nothing waits. Files that come one after the other, as file managers hand them over, are one thing.
   * @param done what was asked for before and is dealt with; it waits no more
   */
  next(done: number | null): GivenNext {
    if (done !== null && this.#waiting[0]?.id === done) this.#waiting.shift()
    const [first] = this.#waiting
    if (first === undefined) return null
    if (first.type === 'files') this.#gather(first)
    return { id: first.id, type: first.type }
  }

  /** The link that has this id; `null` where it no longer waits. */
  linkOf(id: number): string | null {
    const entry = this.#waiting.find((one) => one.id === id)
    return entry?.type === 'link' ? entry.link : null
  }

  /** The paths of the files that have this id; none where they no longer wait. */
  filesOf(id: number): string[] {
    const entry = this.#waiting.find((one) => one.id === id)
    return entry?.type === 'files' ? [...new Set(entry.files)] : []
  }

  #add(entry: Entry): void {
    this.#waiting.push(entry)
    this.#announce()
  }

  #gather(first: Entry & { type: 'files' }): void {
    const end = this.#waiting.findIndex(({ type }) => type !== 'files')
    const others = this.#waiting.splice(1, (end === -1 ? this.#waiting.length : end) - 1)
    for (const other of others) if (other.type === 'files') first.files.push(...other.files)
  }
}
