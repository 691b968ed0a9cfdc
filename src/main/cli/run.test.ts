import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inspectText } from '../hostile/inspect.fixture.ts'
import { placeIn } from './place.fixture.ts'
import { runCommandLine } from './run.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-run-'))
})

afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command line. @returns its status, and what it wrote to each stream */
async function run(...args: string[]) {
  const written = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += text
    return true
  })
  const status = await runCommandLine(['--vault', 'vault', ...args], placeIn(folder))
  return { status, ...written }
}

it('sends the terminal nothing that a document or a file’s name would have it do, in errors either', async () => {
  const title = 'Port \x1b]52;c;eA==\x07strike'
  await writeFile(join(folder, 'a.md'), `# ${title}\n\nWords.`)
  await writeFile(join(folder, '\x1b[2Jb.xyz'), 'Words.')
  const { status, err } = await run('import', 'a.md', '\x1b[2Jb.xyz')
  expect(status).toBe(1)
  expect(err).toContain('␛[2Jb.xyz')
  expect(inspectText(err)).toEqual([])
  const missing = await run('annotate', title, '--exact', 'Not there')
  expect(missing.status).toBe(1)
  expect(missing.err).toContain('␛]52;c;eA==␇')
  expect(inspectText(missing.err)).toEqual([])
})

it('says what was wrong with the words of a command, and how it ended', async () => {
  expect(await run('nothing')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('--help') })
  expect(await run('notes')).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringMatching(/^readout: [^\n]*vault[^\n]*\n$/u),
  })
})

it('ends quietly where nobody reads the rest of what it says, and hides no other trouble with that', async () => {
  await run('--help')
  const failing = (code: string) => () => process.stdout.emit('error', Object.assign(new Error(code), { code }))
  expect(failing('EPIPE')).not.toThrow()
  expect(failing('EIO')).toThrow('EIO')
})
