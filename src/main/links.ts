import { app } from 'electron'
import { ReadoutError } from '../core/errors.ts'
import { linkStart, parseReadoutLink, type ReadoutLink } from '../core/interchange/link.ts'
import { say } from '../core/words/say.ts'

/** The link in a command line, if it has one: the system starts the application with it, or a second time beside the first. */
export function linkIn(args: readonly string[]): string | null {
  return args.find((argument) => linkStart.test(argument)) ?? null
}

/**
 * Where a link leads. It comes from outside, so that nothing but the ids of one that fits is handed on.
 * @throws ReadoutError `usage` when it is no link to a note
 */
export function followed(link: string): ReadoutLink {
  const parsed = parseReadoutLink(link)
  if (parsed !== null) return parsed
  throw new ReadoutError('usage', say.editing.badLink.message, { advice: say.editing.badLink.advice })
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
