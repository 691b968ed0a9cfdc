import { type CommandId, commands } from '../../shared/commands.ts'

const isMac = navigator.userAgent.includes('Mac')

/** The keys of a command as the system writes them, empty when it has none. */
export function keysOf(id: CommandId): string {
  const command = commands[id]
  if (!('keys' in command)) return ''
  return isMac
    ? command.keys.replace('CmdOrCtrl+', '⌘').replace('Shift+', '⇧')
    : command.keys.replace('CmdOrCtrl', 'Ctrl').replaceAll('+', ' ')
}

/** What to show when the pointer rests on a command's button. */
export function titleOf(id: CommandId): string {
  const keys = keysOf(id)
  const { label } = commands[id]
  return keys === '' ? label : `${label} (${keys})`
}
