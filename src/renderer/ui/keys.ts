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

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The command that a pressed key asks for, `null` when it asks for none. The window answers its keys itself, before the menu,
 * which has the same ones to show them and for when the focus is elsewhere. A letter asks with or without Shift as its keys say;
 * a sign is where the layout has it, so that its Shift does not count, and a digit is also the key it is printed on.
 */
export function commandFor(event: Key): CommandId | null {
  // A function key types nothing, so that it asks alone.
  const isFunction = /^F\d+$/u.test(event.key)
  const isModified = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  const isAsked = isFunction ? !event.ctrlKey && !event.metaKey : isModified
  if (!isAsked || event.altKey) return null
  const key = event.key.toLowerCase()
  const found = (Object.keys(commands) as CommandId[]).find((id) => {
    const command = commands[id]
    if (!('keys' in command)) return false
    const [wanted = '', ...modifiers] = command.keys.toLowerCase().split('+').reverse()
    if (isFunction || /\p{L}/u.test(wanted)) return key === wanted && event.shiftKey === modifiers.includes('shift')
    return key === wanted || (/\d/u.test(wanted) && event.code === `Digit${wanted}` && !event.shiftKey)
  })
  return found ?? null
}

/** What to show when the pointer rests on a command's button. */
export function titleOf(id: CommandId): string {
  const keys = keysOf(id)
  const { label } = commands[id]
  return keys === '' ? label : `${label} (${keys})`
}
