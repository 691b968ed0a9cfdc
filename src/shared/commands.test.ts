import { expect, it } from 'vitest'
import { commandIds, isCommandId } from './commands.ts'

it('knows its commands from everything else', () => {
  for (const id of commandIds) expect(isCommandId(id)).toBe(true)
  for (const other of ['', 'note', 'toString', 'constructor', '__proto__', 1, null, undefined])
    expect(isCommandId(other)).toBe(false)
})
