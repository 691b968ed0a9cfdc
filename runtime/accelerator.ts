/**
 * An Electron accelerator (`CmdOrCtrl+Shift+Z`) as the chord that a page reports: lower case, in the order ctrl, meta, alt, shift, then
 * the key.
 * @throws Error when a part of it is not known, or it is empty
 */
export function parseAccelerator(accelerator: string, platform: NodeJS.Platform = process.platform): string {
  // A plus sign as the key itself is written `Plus`.
  const parts = accelerator.split('+')
  const key = parts.pop() ?? ''
  const modifiers = new Set(parts.map((part) => modifierOf(part, platform)))
  const ordered = ['ctrl', 'meta', 'alt', 'shift'].filter((modifier) => modifiers.has(modifier))
  return [...ordered, keyOf(key)].join('+')
}

function modifierOf(name: string, platform: NodeJS.Platform): string {
  const isMac = platform === 'darwin'
  switch (name.toLowerCase()) {
    case 'cmdorctrl':
    case 'commandorcontrol':
      return isMac ? 'meta' : 'ctrl'
    case 'cmd':
    case 'command':
    case 'super':
    case 'meta':
      return 'meta'
    case 'ctrl':
    case 'control':
      return 'ctrl'
    case 'alt':
    case 'option':
      return 'alt'
    case 'shift':
      return 'shift'
    default:
      throw new Error(`unknown modifier ${name} in an accelerator`)
  }
}

const named: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}
const sameName = new Set([
  'tab',
  'enter',
  'escape',
  'backspace',
  'delete',
  'insert',
  'home',
  'end',
  'pageup',
  'pagedown',
])

function keyOf(name: string): string {
  const lower = name.toLowerCase()
  if (lower.length === 1 || sameName.has(lower) || /^f([1-9]|1\d|2[0-4])$/u.test(lower)) return lower
  const key = named[lower]
  if (key === undefined) throw new Error(`unknown key ${name} in an accelerator`)
  return key
}
