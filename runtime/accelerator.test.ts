import { describe, expect, it } from 'vitest'
import { parseAccelerator } from './accelerator.ts'

describe('menu keys', () => {
  it('are read in any order and by all their names', () => {
    expect(parseAccelerator('CmdOrCtrl+Shift+Z', 'linux')).toBe('ctrl+shift+z')
    expect(parseAccelerator('Shift+CommandOrControl+Z', 'darwin')).toBe('meta+shift+z')
    expect(parseAccelerator('Alt+Option+F12', 'linux')).toBe('alt+f12')
    expect(parseAccelerator('Ctrl+Plus', 'linux')).toBe('ctrl++')
    expect(parseAccelerator('Super+Up', 'linux')).toBe('meta+arrowup')
  })

  it('that are not known are an error', () => {
    expect(() => parseAccelerator('Hyper+A', 'linux')).toThrow('unknown modifier Hyper')
    expect(() => parseAccelerator('Ctrl+Banana', 'linux')).toThrow('unknown key Banana')
    expect(() => parseAccelerator('', 'linux')).toThrow('unknown key')
  })
})
