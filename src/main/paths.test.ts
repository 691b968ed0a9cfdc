import { sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { parseReadoutLink } from '../core/interchange/link.ts'
import { Id, newId } from '../core/model/id.ts'
import { names } from './hostile/vectors.fixture.ts'
import { followed } from './links.ts'
import { originalPath } from './vault/originals.ts'

vi.mock('electron', () => ({ app: {} }))

/** What a path could be made of that leads somewhere else. */
const piece = fc.constantFrom(
  '..',
  '.',
  '/',
  '\\',
  '%2e',
  '%2f',
  ':',
  '\0',
  '\n',
  '#',
  '?',
  '@',
  '~',
  'a',
  '-',
  'CON',
  '__proto__',
  'é',
)
const anything = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 8 })
  .map((parts) => parts.join(''))

describe('a path that something from outside names', () => {
  it('is no id, and so no file of the vault', () => {
    for (const name of names.filter((one) => !/^(?:constructor|prototype)$/u.test(one)))
      expect(Id.safeParse(name).success, name).toBe(false)
    fc.assert(
      fc.property(anything, (text) => {
        if (Id.safeParse(text).success) expect(text).toMatch(/^[a-z0-9-]{1,64}$/u)
      }),
      { numRuns: 3000 },
    )
  })

  it('is not followed from a link: ids alone are handed on', () => {
    const id = newId()
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const tried = [
          `readout://note/${before}`,
          `readout://note/${id}#${after}`,
          `readout://${before}/${id}`,
          `readout:${before}`,
        ]
        for (const link of tried) {
          const parsed = parseReadoutLink(link)
          if (parsed === null) continue
          expect(Id.safeParse(parsed.note).success).toBe(true)
          expect(parsed.annotation === null || Id.safeParse(parsed.annotation).success).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
    expect(() => followed('readout://note/..%2f..%2fetc%2fpasswd')).toThrow('does not lead to a note')
  })

  it('is not where an original is kept, whatever its extension says', () => {
    const hash = 'a'.repeat(64)
    fc.assert(
      fc.property(anything, (extension) => {
        const path = originalPath('/vault', hash, extension)
        expect(path.slice(0, path.lastIndexOf(sep))).toBe(['', 'vault', 'originals'].join(sep))
        expect(path).toMatch(/[a-f0-9]{64}\.[a-z0-9]{1,10}$/u)
      }),
      { numRuns: 2000 },
    )
  })
})
