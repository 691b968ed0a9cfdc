import { describe, expect, it } from 'vitest'
import { argumentsFor, namedVault } from './commandLine.ts'
import { fileNameFor } from './export/fileName.ts'

describe('which vault', () => {
  it.each([
    ['named', ['.', '--vault', '/data/v'], '/data/v'],
    ['named with an equals sign', ['.', '--vault=/data/v'], '/data/v'],
    ['named as seen from the folder it was called in', ['.', '--vault', 'v'], '/home/a/work/v'],
    ['not named', ['.', '--no-sandbox', '--user-data-dir=/tmp/x'], null],
  ])('%s', (_name, args, folder) => {
    expect(namedVault(args, '/home/a/work')).toBe(folder)
  })
})

describe('starting again on another vault', () => {
  it('keeps the runtime’s switches, and neither the vault of before nor what was followed then', () => {
    const args = ['--user-data-dir=/tmp/x', '/app', '--vault', '/data/old', 'readout://note/a', '/home/a/read me.pdf']
    const next = ['--user-data-dir=/tmp/x', '/app', '--vault', '/data/new']
    expect(argumentsFor('/data/new', args, '/app')).toEqual(next)
    expect(argumentsFor('/data/new', ['--vault=/data/old', '--no-sandbox'], null)).toEqual([
      '--no-sandbox',
      '--vault',
      '/data/new',
    ])
    expect(namedVault(next, '/')).toBe('/data/new')
  })
})

describe('the name offered for an exported file', () => {
  it.each([
    ['Port strike: what next?', 'Port strike what next'],
    ['a/b\\c', 'a b c'],
    ['…', '…'],
    ['   ', 'Memo'],
    ['Ends with dots...', 'Ends with dots'],
  ])('%s', (subject, name) => {
    expect(fileNameFor(subject)).toBe(name)
  })
})
