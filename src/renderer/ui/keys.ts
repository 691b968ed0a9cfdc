import { acceleratorOf, type CommandId, commandIds, labelOf } from '../../shared/commands.ts'
import { t } from '../strings.ts'

/** Whether the keys are those of macOS. */
export const isMac = navigator.userAgent.includes('Mac')

/** The names of keys in an accelerator that say their key otherwise than `KeyboardEvent.key` does, in lower case. */
const keyNames: Record<string, string> = {
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
  space: ' ',
  plus: '+',
}
/** How keys are written. */
const signs: Record<string, string> = { Left: '←', Right: '→', Up: '↑', Down: '↓', Plus: '+' }
const macModifiers: Record<string, string> = { CmdOrCtrl: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }

/** The keys of a command as the system writes them, empty when it has none. */
export function keysOf(id: CommandId, onMac = isMac): string {
  const accelerator = acceleratorOf(id, onMac)
  if (accelerator === null) return ''
  const parts = accelerator.split('+').map((part) => signs[part] ?? part)
  return onMac
    ? parts.map((part) => macModifiers[part] ?? part).join('')
    : keysNamed(parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join(' '))
}

/** Keys with the names that the language has for them: `Ctrl Shift P` is `Ctrl Maj P` in French. */
export function keysNamed(keys: string): string {
  const names: Readonly<Record<string, string>> = t.shortcuts.keyNames
  return keys.replace(/\p{L}+/gu, (name) => names[name] ?? name)
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The command that a pressed key asks for, `null` when it asks for none. The window answers its keys itself, before the menu,
 * which has the same ones to show them and for when the focus is elsewhere. A letter, a function key or an arrow asks with or without
 * Shift as its keys say; a sign is where the layout has it, so that its Shift does not count, and a digit is also the key it is printed on.
 */
export function commandFor(event: Key, onMac = isMac): CommandId | null {
  return commandIds.find((id) => isAskedBy(acceleratorOf(id, onMac), event, onMac)) ?? null
}

function isAskedBy(accelerator: string | null, event: Key, onMac: boolean): boolean {
  if (accelerator === null) return false
  const [name = '', ...modifiers] = accelerator.toLowerCase().split('+').reverse()
  const [primary, other] = onMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  if (other || primary !== modifiers.includes('cmdorctrl') || event.altKey !== modifiers.includes('alt')) return false
  const wanted = keyNames[name] ?? name
  const isPressed = event.key.toLowerCase() === wanted
  // Letters, and keys that type nothing.
  if (/\p{L}/u.test(wanted)) return isPressed && event.shiftKey === modifiers.includes('shift')
  return isPressed || (/^\d$/u.test(wanted) && event.code === `Digit${wanted}` && !event.shiftKey)
}

/** What to show when the pointer rests on a command's button. */
export function titleOf(id: CommandId): string {
  const keys = keysOf(id)
  const label = labelOf(id)
  return keys === '' ? label : `${label} (${keys})`
}
