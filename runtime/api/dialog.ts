import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { missing, refuseUnknown, strict } from '../missing.ts'
import { focusedContents } from './focused.ts'
import { wantsHeadless } from './host.ts'
import type { WebContents } from './webContents.ts'

interface Filter {
  name: string
  extensions: string[]
}

interface OpenOptions {
  title?: string
  buttonLabel?: string
  defaultPath?: string
  filters?: Filter[]
  properties?: string[]
}

type SaveOptions = Omit<OpenOptions, 'properties'>

interface MessageOptions {
  message: string
  detail?: string
  title?: string
  buttons?: string[]
  defaultId?: number
  cancelId?: number
}

const fileOptions = ['title', 'buttonLabel', 'defaultPath', 'filters']

/** What a question belongs to, and is asked in where there is no zenity. */
type Owner = { webContents: WebContents } | undefined

/** The window that comes before the options. */
function ownerIn(args: unknown[]): Owner {
  return args.length > 1 ? (args[0] as Owner) : undefined
}

/** A window may come before the options, as in Electron. */
function lastArgument<T extends object>(args: unknown[]): T {
  return (args.at(-1) ?? {}) as T
}

/** Electron's `dialog`: zenity's dialogs where there is a screen and zenity, otherwise a question in the window. */
export const dialog = strict('dialog', {
  async showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    const options = lastArgument<OpenOptions>(args)
    refuseUnknown('showOpenDialog', options, [...fileOptions, 'properties'])
    const { properties = [] } = options
    const flags = [
      properties.includes('multiSelections') ? '--multiple' : '',
      properties.includes('openDirectory') ? '--directory' : '',
    ]
    const chosen = await chooseFile(options, ['--separator=\n', ...flags.filter(Boolean)])
    const filePaths = chosen.split('\n').filter(Boolean)
    return { canceled: filePaths.length === 0, filePaths }
  },

  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const options = lastArgument<SaveOptions>(args)
    refuseUnknown('showSaveDialog', options, fileOptions)
    const filePath = await chooseFile(options, ['--save', '--confirm-overwrite'])
    return { canceled: filePath === '', filePath }
  },

  /** One or two buttons. Closing the question counts as `cancelId`. */
  async showMessageBox(...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    const options = lastArgument<MessageOptions>(args)
    refuseUnknown('showMessageBox', options, ['type', 'message', 'detail', 'title', 'buttons', 'defaultId', 'cancelId'])
    const { buttons = ['OK'], cancelId = 0 } = options
    if (buttons.length > 2) throw missing('showMessageBox with more than two buttons')
    const other = buttons.length - 1 - cancelId
    return {
      response: (await isConfirmed(ownerIn(args), options, buttons, other)) ? other : cancelId,
      checkboxChecked: false,
    }
  },

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`)
    const zenity = findZenity()
    if (zenity !== null) execFile(zenity, ['--error', '--no-markup', `--title=${title}`, `--text=${content}`])
  },
})

async function chooseFile(options: SaveOptions, flags: string[]): Promise<string> {
  const { title = '', defaultPath = '', filters = [] } = options
  const zenity = findZenity()
  if (zenity === null) return askInWindow(title, defaultPath)
  const patterns = filters.map(
    ({ name, extensions }) =>
      `--file-filter=${name} | ${extensions.map((extension) => `*.${extension}`.replace('*.*', '*')).join(' ')}`,
  )
  return run(zenity, ['--file-selection', `--title=${title}`, `--filename=${defaultPath}`, ...flags, ...patterns])
}

async function isConfirmed(
  owner: Owner,
  options: MessageOptions,
  buttons: string[],
  confirm: number,
): Promise<boolean> {
  const text = [options.message, options.detail].filter(Boolean).join('\n\n')
  const zenity = findZenity()
  if (zenity === null) {
    const contents = owner?.webContents ?? focusedContents()
    return (await contents?.executeJavaScript(`confirm(${JSON.stringify(text)})`, true)) === true
  }
  const labels = [`--ok-label=${buttons[confirm]}`, `--cancel-label=${buttons[options.cancelId ?? 0]}`]
  const kind = buttons.length === 1 ? ['--info'] : ['--question', ...labels]
  return new Promise((resolve) => {
    const flags = [...kind, '--no-markup', `--title=${options.title ?? ''}`, `--text=${text}`]
    execFile(zenity, flags, (refused) => resolve(refused === null))
  })
}

async function askInWindow(title: string, suggestion: string): Promise<string> {
  const answer = await focusedContents()?.executeJavaScript(
    `prompt(${JSON.stringify(`${title}\n\nPath:`)}, ${JSON.stringify(suggestion)})`,
    true,
  )
  return typeof answer === 'string' ? answer.trim() : ''
}

/** What the program printed; nothing when it was cancelled, which zenity says with its exit status. */
function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, (_cancelled, stdout) => resolve(stdout.trimEnd()))
  })
}

function findZenity(): string | null {
  if (wantsHeadless() || process.platform !== 'linux') return null
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'zenity'))
  return places.find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not there: the next place is tried.
    return false
  }
}
