import { app } from 'electron'
import { ReadoutError } from '../core/errors.ts'
import { linkStart, parseReadoutLink, type ReadoutLink } from '../core/interchange/link.ts'
import { say } from '../core/words/say.ts'

/**
 * The `readout://` link that was followed last, until the window asks for it: a link may come before there is a window, or while its
 * page is still loading. A link comes from outside, so that nothing but the ids of one that fits is handed on.
 */
export class Links {
  #followed: string | null = null
  #announce: (() => void) | null = null

  /** Takes the link in a command line, if it has one: the system starts the application with it, or a second time beside the first. */
  followIn(args: readonly string[]): void {
    const link = args.find((argument) => linkStart.test(argument))
    if (link !== undefined) this.follow(link)
  }

  follow(link: string): void {
    this.#followed = link
    this.#announce?.()
  }

  /** From now on `announce` is told of every link that waits to be taken. One that came before is not announced: it waits. */
  onFollowed(announce: () => void): void {
    this.#announce = announce
  }

  get isWaiting(): boolean {
    return this.#followed !== null
  }

  /**
   * The link that waits, which then waits no more; `null` when there is none.
   * @throws ReadoutError `usage` when it is no link to a note
   */
  take(): ReadoutLink | null {
    const followed = this.#followed
    this.#followed = null
    if (followed === null) return null
    const link = parseReadoutLink(followed)
    if (link !== null) return link
    throw new ReadoutError('usage', say.editing.badLink.message, {
      advice: say.editing.badLink.advice,
    })
  }
}

/**
 * Has the system open `readout://` links with this application, as Electron's documentation says: while developing, Electron is the
 * application and has to be told which one to run. Where the system refuses, links can still be given as an argument. One that
 * runs on a profile of its own, as tests do, is not the one that a person's links are for.
 */
export function registerLinks(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return
  if (app.isPackaged) app.setAsDefaultProtocolClient('readout')
  else app.setAsDefaultProtocolClient('readout', process.execPath, [app.getAppPath()])
}
