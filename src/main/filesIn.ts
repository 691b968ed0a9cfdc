import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The files in a command line, seen from the folder it was called in. Folders are none of them: the application itself may be one, and
 * the vault is. The order of the arguments says nothing: Chromium may have changed it (https://www.electronjs.org/docs/latest/api/app#event-second-instance).
 */
export function filesIn(args: readonly string[], cwd: string): string[] {
  return args
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => pathOf(argument, cwd))
    .filter((path): path is string => path !== null && isFile(path))
}

/** Linux desktops hand over addresses where the desktop's entry has `%U`: the one field that takes links as well as files. */
function pathOf(argument: string, cwd: string): string | null {
  if (!/^file:\/\//iu.test(argument)) return resolve(cwd, argument)
  try {
    return fileURLToPath(argument)
  } catch {
    // A file on another computer, or no address after all: as with anything else that is no path.
    return null
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    // A link, or anything else that is no path: what comes from outside is not complained of here.
    return false
  }
}
