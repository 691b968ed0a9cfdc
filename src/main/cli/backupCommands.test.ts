import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harbourNote } from '../../core/model/note.fixture.ts'
import { openVault } from '../vault/vault.ts'
import { placeIn } from './place.fixture.ts'
import { makeProgram } from './program.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-cli-backup-'))
  await (await openVault(join(folder, 'vault'))).notes.create(harbourNote())
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function readout(...args: string[]) {
  const seen = { out: '', err: [] as string[] }
  const streams = {
    out: (text: string) => {
      seen.out += text
    },
    err: (line: string) => seen.err.push(line),
  }
  const program = makeProgram(streams, placeIn(folder), () => undefined)
  await program.parseAsync(['--vault', 'vault', ...args], { from: 'user' })
  return seen
}

describe('backups on the command line', () => {
  it('are made, checked and restored as a vault that has the same notes', async () => {
    const made = await readout('backup', '--out', 'safe.zip')
    expect(made.out).toContain(`Backed up and read back: ${join(folder, 'safe.zip')}`)
    expect(made.out).toContain('1 note, 0 memos, 2 files')
    expect((await readout('check', 'safe.zip')).out).toContain('Whole: ')
    const restored = JSON.parse((await readout('--json', 'restore', 'safe.zip', '--into', 'again')).out)
    expect(restored).toMatchObject({ folder: join(folder, 'again'), counts: { notes: 1 } })
    expect(await readdir(join(folder, 'again', 'notes'))).toEqual(await readdir(join(folder, 'vault', 'notes')))
  })

  it('are named after the vault and the moment, and name what in the vault cannot be read', async () => {
    await writeFile(join(folder, 'vault', 'notes', 'broken.json'), '{')
    expect((await readout('backup')).err).toEqual([expect.stringContaining('notes/broken.json')])
    expect((await readdir(folder)).filter((name) => /^vault backup \d{4}-\d\d-\d\d .*\.zip$/u.test(name))).toHaveLength(
      1,
    )
  })

  it('are refused where they are damaged, and where something is in the folder already', async () => {
    await readout('backup', '--out', 'safe.zip')
    await expect(readout('restore', 'safe.zip', '--into', 'vault')).rejects.toMatchObject({ code: 'usage' })
    const bytes = await readFile(join(folder, 'safe.zip'))
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(join(folder, 'broken.zip'), bytes)
    await expect(readout('check', 'broken.zip')).rejects.toMatchObject({ code: 'unreadable' })
    await expect(readout('restore', 'broken.zip', '--into', 'new')).rejects.toMatchObject({ code: 'unreadable' })
    expect(await readdir(folder)).not.toContain('new')
  })
})
