import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * The vault that the window was started with: `--vault DIR`, seen from the folder it was called in, otherwise `Readout` in the
 * user's documents. Switches meant for the runtime itself are passed over.
 */
export function vaultFolder(args: readonly string[], documents: string, cwd: string): string {
  const { values } = parseArgs({
    args: [...args],
    options: { vault: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.vault === 'string' && values.vault !== ''
    ? resolve(cwd, values.vault)
    : join(documents, 'Readout')
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
  'check',
  'tags',
  'memo',
  'memos',
  'export',
  'verify',
  'help',
]

/** The options that hold for every command and take the next word as their value. */
export const optionsWithValue = ['--vault']

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
