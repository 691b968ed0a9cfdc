import { basename, join, posix, resolve, win32 } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameFor } from './fileName.ts'

describe('the name of an exported file', () => {
  it('is its subject, as far as a name can be', () => {
    expect(fileNameFor('Memo: what the visit can / cannot do?')).toBe('Memo what the visit can cannot do')
    expect(fileNameFor('Östervik – 漢字 🚢')).toBe('Östervik – 漢字 🚢')
    expect(fileNameFor('')).toBe('Memo')
  })

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['..\\..\\x', 'x'],
    ['/etc/passwd', 'etc passwd'],
    ['C:\\x', 'C x'],
    ['..', 'Memo'],
    ['.htaccess', 'htaccess'],
    ['a\0.txt', 'a .txt'],
    ['CON', '_CON'],
    ['nul.tar', '_nul.tar'],
    ['console', 'console'],
    ['com1', '_com1'],
    ['report.', 'report'],
    ['annexe\u202Efdp.exe', 'annexefdp.exe'],
    ['a\u200Bb\uFEFF', 'ab'],
    ['a\uD800', 'a'],
  ])('%j is %j', (subject, name) => {
    expect(fileNameFor(subject)).toBe(name)
  })

  it('stays in its folder on every system, whatever the subject is', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      ':',
      '\0',
      'CON',
      'aux',
      '.pdf',
      '~',
      ' ',
      '\u202E',
      '🚢',
      '$DATA',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 8 }),
        (parts) => {
          const name = fileNameFor(parts.join(''))
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(80)
          expect(name.isWellFormed()).toBe(true)
          expect(resolve('/folder', `${name}.pdf`)).toBe(resolve('/folder', basename(`${name}.pdf`)))
          for (const path of [posix, win32]) expect(path.basename(name)).toBe(name)
          expect(join('folder', name)).toBe(join('folder', basename(name)))
          expect(name).not.toMatch(/^\.|[\s.]$|[<>:"/\\|?*\p{Cc}\p{Cf}]/u)
          expect(fileNameFor(name)).toBe(name)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
