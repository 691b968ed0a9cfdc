import { describe, expect, it } from 'vitest'
import { allowed, isAllowed, ownDependencies, problemsOf } from './licences.mjs'

const sum = `sha512-${'a'.repeat(86)}==`

/** Dependencies with nothing wrong. */
function good() {
  return {
    lock: {
      packages: {
        '': {},
        'node_modules/one': { version: '1.0.0', license: 'MIT', integrity: sum },
        'node_modules/one/node_modules/two': { version: '2.0.0', license: '(MIT AND Zlib)', integrity: sum },
        'node_modules/tool': { version: '3.0.0', license: 'MPL-2.0', integrity: sum, dev: true },
      },
    },
    manifest: { dependencies: { one: '^1.0.0' }, allowScripts: {} },
    written: {
      direct: { one: { range: '^1.0.0', licence: 'MIT', why: 'does what this test needs' } },
      brought: { two: '(MIT AND Zlib)' },
    },
    installed: (/** @type {string} */ path) =>
      path.endsWith('two') ? { version: '2.0.0', license: '(MIT AND Zlib)' } : { version: '1.0.0', license: 'MIT' },
  }
}

describe('the dependencies', () => {
  it('of this project are written down, pinned by their hash, and under licences that are allowed', () => {
    expect(problemsOf(ownDependencies())).toEqual([])
  })

  it('have nothing wrong where nothing is', () => {
    expect(problemsOf(good())).toEqual([])
  })

  /** @type {[string, (of: any) => void, RegExp][]} */
  const bad = [
    [
      'a licence that is not allowed',
      (of) => {
        of.lock.packages['node_modules/one'].license = 'GPL-3.0'
      },
      /one is under GPL-3\.0/u,
    ],
    [
      'no licence',
      (of) => {
        delete of.lock.packages['node_modules/one'].license
      },
      /one is under no licence/u,
    ],
    [
      'a tool’s licence in what a person gets',
      (of) => {
        of.lock.packages['node_modules/tool'].dev = false
      },
      /tool is under MPL-2\.0/u,
    ],
    [
      'no hash',
      (of) => {
        delete of.lock.packages['node_modules/tool'].integrity
      },
      /tool has no SHA-512/u,
    ],
    [
      'a weak hash',
      (of) => {
        of.lock.packages['node_modules/one'].integrity = 'sha1-abc='
      },
      /one has no SHA-512/u,
    ],
    [
      'a script that runs when it is installed',
      (of) => {
        of.lock.packages['node_modules/tool'].hasInstallScript = true
      },
      /tool would run a script/u,
    ],
    [
      'another place than the registry',
      (of) => {
        of.lock.packages['node_modules/one'].resolved = 'git+ssh://git@example.com/one.git'
      },
      /one does not come from the registry/u,
    ],
    [
      'a new dependency',
      (of) => {
        of.manifest.dependencies.three = '^1.0.0'
      },
      /three is a new dependency/u,
    ],
    [
      'a new package that one brings along',
      (of) => {
        of.lock.packages['node_modules/four'] = { version: '1.0.0', license: 'MIT', integrity: sum }
      },
      /four is brought along/u,
    ],
    [
      'another version than is locked',
      (of) => {
        of.installed = () => ({ version: '9.9.9', license: 'MIT' })
      },
      /one is installed as 9\.9\.9/u,
    ],
    [
      'another licence than is locked',
      (of) => {
        of.installed = () => ({ version: '1.0.0', license: 'AGPL-3.0' })
      },
      /one says that it is under AGPL-3\.0/u,
    ],
    [
      'no reason',
      (of) => {
        of.written.direct.one.why = ''
      },
      /without why/u,
    ],
    [
      'a record of what is gone',
      (of) => {
        of.written.brought.gone = 'MIT'
      },
      /gone is written down and no longer/u,
    ],
  ]

  it.each(bad)('are found to have %s', (_what, spoil, complaint) => {
    const of = good()
    spoil(of)
    expect(problemsOf(of).join('\n')).toMatch(complaint)
  })

  it('may be data under a licence that code may not be under, where it is that licence', () => {
    const of = good()
    const data = { version: '1.0.0', license: 'MPL-2.0', integrity: sum }
    const problems = (/** @type {string} */ name, /** @type {string} */ license) =>
      problemsOf({
        ...of,
        lock: { packages: { ...of.lock.packages, [`node_modules/${name}`]: { ...data, license } } },
        written: { ...of.written, brought: { ...of.written.brought, [name]: license } },
        installed: (path) => (path.endsWith(name) ? { version: '1.0.0', license } : of.installed(path)),
      })
    expect(problems('dictionary-fr', 'MPL-2.0')).toEqual([])
    expect(problems('dictionary-fr', 'GPL-3.0')).toEqual(['dictionary-fr is under GPL-3.0, which is not allowed.'])
    expect(problems('dictionary-de', 'MPL-2.0')).toEqual(['dictionary-de is under MPL-2.0, which is not allowed.'])
  })

  it('may be under one of several licences, and have to be under all that are joined', () => {
    expect(isAllowed('(MIT OR GPL-3.0-or-later)', allowed)).toBe(true)
    expect(isAllowed('(MIT AND GPL-3.0-or-later)', allowed)).toBe(false)
    expect(isAllowed('(MIT OR Apache-2.0) AND GPL-3.0-or-later', allowed)).toBe(false)
    expect(isAllowed('constructor', allowed)).toBe(false)
  })
})
