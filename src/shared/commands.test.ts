import { expect, it } from 'vitest'
import { commandIds, isCommandId } from './commands.ts'

it('ids of commands are told from anything else', () => {
  expect(commandIds.every(isCommandId)).toBe(true)
  for (const other of ['', 'nothing', 'constructor', 'toString', '__proto__', null, 3])
    expect(isCommandId(other)).toBe(false)
})
