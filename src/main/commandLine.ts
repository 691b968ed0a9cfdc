import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { linkStart } from '../core/interchange/link.ts'

/**
 * The vault that the window was started with: `--vault DIR`, seen from the folder it was called in; `null` where none is named.
 * Switches meant for the runtime itself are passed over. So is all that follows a link: the system puts a link last, and what comes after it is
 * of whoever made it, where quotation marks in it were not escaped on the way.
 */
export function namedVault(args: readonly string[], cwd: string): string | null {
  const link = args.findIndex((argument) => linkStart.test(argument))
  const { values } = parseArgs({
    args: args.slice(0, link === -1 ? undefined : link),
    options: { vault: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.vault === 'string' && values.vault !== '' ? resolve(cwd, values.vault) : null
}

/**
 * The arguments to start again with, on another vault: the runtime's switches stay, links and files that were followed do not.
 * @param application what comes before all others where the runtime has to be told what to run; `null` in a package
 */
export function argumentsFor(vault: string, args: readonly string[], application: string | null): string[] {
  const switches = args.filter((argument) => /^--?\w/u.test(argument) && !/^--vault(?:=|$)/u.test(argument))
  return [...switches, ...(application === null ? [] : [application]), '--vault', vault]
}

/**
 * What to start again: this program; of an AppImage, the file that it came in, because the folder that this program is in goes away with it
 * (https://github.com/electron-userland/electron-builder/issues/1727). It unpacks itself then: to be mounted again has been seen to fail.
 * @param appImage that file, as its runtime says it in APPIMAGE
 */
export function relaunchOf(args: string[], appImage: string | undefined): { args: string[]; execPath?: string } {
  if (appImage === undefined) return { args }
  const own = args.filter((argument) => !argument.startsWith('--appimage-'))
  return { execPath: appImage, args: ['--appimage-extract-and-run', ...own] }
}

/** The commands of the command line, by which the application knows that it was not started for its window. */
export const commandNames = [
  'notes',
  'search',
  'import',
  'show',
  'update',
  'annotate',
  'annotations',
  'import-annotations',
  'sources',
  'backup',
  'restore',
  'encrypt',
  'decrypt',
  'passphrase',
  'check',
  'tags',
  'memo',
  'memos',
  'export',
  'verify',
  'help',
]

/** The options that hold for every command and take the next word as their value. */
export const optionsWithValue = ['--vault', '--passphrase-file']

/**
 * The part of the application's arguments that is for the command line, from the first word on that is neither a switch nor the value of one:
 * where that names a command, or where there is none and help is asked for. `null` when the window is meant. Switches before it that
 * the command line does not know are the runtime's own. What is not packaged has the application's folder as its first word.
 */
export function commandIn(args: readonly string[], isPackaged: boolean): string[] | null {
  const known: string[] = []
  let isPastFolder = isPackaged
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    if (optionsWithValue.includes(argument)) known.push(argument, args[++index] ?? '')
    else if (argument === '--json' || optionsWithValue.some((option) => argument.startsWith(`${option}=`)))
      known.push(argument)
    else if (argument === '--help' || argument === '-h') return ['--help']
    else if (argument.startsWith('-')) continue
    else if (!isPastFolder) isPastFolder = true
    else return commandNames.includes(argument) ? [...known, ...args.slice(index)] : null
  }
  return null
}
