import { describe, expect, it } from 'vitest'
import { commandFor } from './keys.ts'

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const pressed = (key: string, more: Partial<typeof none> = {}) => commandFor({ ...none, key, ...more })

describe('the keys of the window', () => {
  it('ask for the command that the menu shows beside them', () => {
    expect(pressed('z', { ctrlKey: true })).toBe('edit.undo')
    expect(pressed('Z', { ctrlKey: true, shiftKey: true })).toBe('edit.redo')
    expect(pressed('o', { ctrlKey: true })).toBe('note.import')
    expect(pressed('O', { ctrlKey: true, shiftKey: true })).toBe('note.importFolder')
  })

  it('ask for nothing without Ctrl, or with Alt or Shift too many', () => {
    expect(pressed('z')).toBeNull()
    expect(pressed('z', { ctrlKey: true, altKey: true })).toBeNull()
    expect(pressed('N', { ctrlKey: true, shiftKey: true })).toBeNull()
  })

  it('step through the annotations by a function key alone, and back with Shift', () => {
    expect(pressed('F7')).toBe('go.nextAnnotation')
    expect(pressed('F7', { shiftKey: true })).toBe('go.previousAnnotation')
    expect(pressed('F7', { ctrlKey: true })).toBeNull()
    expect(pressed('F6')).toBeNull()
  })

  it('find digits and signs on layouts that have them elsewhere', () => {
    expect(pressed('2', { ctrlKey: true, code: 'Digit2' })).toBe('go.reader')
    expect(pressed('é', { ctrlKey: true, code: 'Digit2' })).toBe('go.reader')
    expect(pressed('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' })).toBe('help.shortcuts')
  })
})
