import { describe, expect, it } from 'vitest'
import { commandFor, keysOf } from './keys.ts'

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

  it('go back and forward by what the system has for it', () => {
    const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    expect(commandFor({ ...none, key: 'ArrowLeft', altKey: true }, false)).toBe('go.back')
    expect(commandFor({ ...none, key: 'ArrowRight', altKey: true }, false)).toBe('go.forward')
    // In a memo's table this deletes a column, in a text it widens by a letter.
    expect(commandFor({ ...none, key: 'ArrowLeft', altKey: true, shiftKey: true }, false)).toBeNull()
    expect(commandFor({ ...none, key: '[', metaKey: true }, true)).toBe('go.back')
    // There it goes back by a word.
    expect(commandFor({ ...none, key: 'ArrowLeft', altKey: true }, true)).toBeNull()
    expect(commandFor({ ...none, key: '[', ctrlKey: true }, false)).toBeNull()
  })

  it('are written as the system writes them', () => {
    expect(keysOf('palette.open', false)).toBe('Ctrl Shift P')
    expect(keysOf('palette.open', true)).toBe('⌘⇧P')
    expect(keysOf('go.back', false)).toBe('Alt ←')
    expect(keysOf('go.back', true)).toBe('⌘[')
  })

  it('find digits and signs on layouts that have them elsewhere', () => {
    expect(pressed('2', { ctrlKey: true, code: 'Digit2' })).toBe('go.reader')
    expect(pressed('é', { ctrlKey: true, code: 'Digit2' })).toBe('go.reader')
    expect(pressed('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' })).toBe('help.shortcuts')
  })
})
