import { describe, expect, it } from 'vitest'
import { placeIn } from './cli/place.fixture.ts'
import { makeProgram } from './cli/program.ts'
import { argumentsFor, commandIn, commandNames, namedVault, optionsWithValue, relaunchOf } from './commandLine.ts'
import { fileNameFor } from './export/fileName.ts'

describe('which vault', () => {
  it.each([
    ['named', ['.', '--vault', '/data/v'], '/data/v'],
    ['named with an equals sign', ['.', '--vault=/data/v'], '/data/v'],
    ['named as seen from the folder it was called in', ['.', '--vault', 'v'], '/home/a/work/v'],
    ['named before a link', ['--vault', '/data/v', 'readout://note/a'], '/data/v'],
    ['named by a link', ['readout://note/a', '--vault', '/data/theirs'], null],
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

  it('starts an AppImage by its own file, which is not gone when this program is', () => {
    const args = ['--vault', '/data/new']
    expect(relaunchOf(args, undefined)).toEqual({ args })
    const again = { execPath: '/home/a/Readout.AppImage', args: ['--appimage-extract-and-run', ...args] }
    expect(relaunchOf(args, '/home/a/Readout.AppImage')).toEqual(again)
    expect(relaunchOf(again.args, '/home/a/Readout.AppImage')).toEqual(again)
  })
})

describe('whether a command is meant', () => {
  it.each([
    ['a command', ['notes', '--json'], ['notes', '--json']],
    ['one after what holds for all', ['--vault', 'v', '--json', 'memo', 'a'], ['--vault', 'v', '--json', 'memo', 'a']],
    ['one after switches of the runtime', ['--no-sandbox', '--vault=v', 'notes'], ['--vault=v', 'notes']],
    ['one with a passphrase', ['--passphrase-file', 'p', 'notes'], ['--passphrase-file', 'p', 'notes']],
    ['help', ['--help'], ['--help']],
    ['help on a command', ['memo', '--help'], ['memo', '--help']],
    ['a vault of a command’s name', ['--vault', 'notes'], null],
    ['a link', ['readout://note/abc'], null],
    ['a file', ['/home/a/notes', 'notes'], null],
    ['nothing', [], null],
  ])('%s', (_name, args, command) => {
    expect(commandIn(args, true)).toEqual(command)
    expect(commandIn(['--inspect=0', '/work/readout', ...args], false)).toEqual(command)
  })

  it('is told by the names of all commands that there are, and the options before them', () => {
    const streams = { out: () => undefined, err: () => undefined }
    const { commands, options } = makeProgram(streams, placeIn('.'), () => undefined)
    expect(options.filter(({ required }) => required).map(({ long }) => long)).toEqual(optionsWithValue)
    expect([...commands.map((command) => command.name()), 'help'].sort()).toEqual([...commandNames].sort())
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
