import { describe, expect, it } from 'vitest'
import { vaultFolder } from './commandLine.ts'
import { fileNameFor } from './export/fileName.ts'

describe('which vault', () => {
  it.each([
    ['named', ['.', '--vault', '/data/v'], '/data/v'],
    ['named with an equals sign', ['.', '--vault=/data/v'], '/data/v'],
    ['named as seen from the folder it was called in', ['.', '--vault', 'v'], '/home/a/work/v'],
    ['not named', ['.', '--no-sandbox', '--user-data-dir=/tmp/x'], '/home/a/Documents/Readout'],
  ])('%s', (_name, args, folder) => {
    expect(vaultFolder(args, '/home/a/Documents', '/home/a/work')).toBe(folder)
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
