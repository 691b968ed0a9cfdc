import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownFile } from './ownFile.ts'

let outside: string
let folder: string

beforeAll(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'readout-own-')))
  folder = join(outside, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  // A folder whose name begins as the application's does, and a file that stands beside it.
  mkdirSync(join(outside, 'renderer-other'))
  for (const name of ['renderer/index.html', 'renderer/assets/index-a_b-1.js', 'renderer-other/x.js', 'secret.js'])
    writeFileSync(join(outside, name), name)
  symlinkSync(join(outside, 'secret.js'), join(folder, 'link.js'))
  symlinkSync(outside, join(folder, 'up'))
  symlinkSync(join(folder, 'circle'), join(folder, 'circle'))
})
afterAll(() => rmSync(outside, { recursive: true, force: true }))

describe('an address of the application', () => {
  it('leads to a file of the application', async () => {
    expect(await ownFile(folder, '/')).toBe(join(folder, 'index.html'))
    expect(await ownFile(folder, '/assets/index-a_b-1.js')).toBe(join(folder, 'assets', 'index-a_b-1.js'))
  })

  it.each([
    '',
    '/..',
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/%2E%2E%2Fsecret.js',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.js',
    '/%252e%252e/secret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets\\..\\..\\secret.js',
    '/..%2frenderer-other/x.js',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/C:%5cWindows%5cwin.ini',
    '/%5c%5chost%5cshare%5cx.js',
    '/index.html%00.js',
    '/index.html\0',
    '/index.html::$DATA',
    '/index.html%20',
    '/index.html/x.js',
    '/.git/config',
    '/assets/.hidden.js',
    '/%',
    '/%ff%fe',
    '/%c0%ae%c0%ae/secret.js',
    `/${'a'.repeat(5000)}.js`,
    '/link.js',
    '/up/secret.js',
    '/circle',
  ])('that tries to leave its folder leads nowhere: %j', async (path) => {
    expect(await ownFile(folder, path)).toBeNull()
  })

  it('never leads out of its folder, whatever it is made of', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%',
      'assets',
      'up',
      'link.js',
      ':',
      '~',
    )
    const path = fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(path, async (pieces) => {
        const file = await ownFile(folder, `/${pieces.join('')}`)
        expect(file === null || file.startsWith(folder + sep)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
