import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harbourNote, withAnnotation } from '../../core/model/note.fixture.ts'
import { openVault } from '../vault/vault.ts'
import { placeIn } from './place.fixture.ts'
import { makeProgram } from './program.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-cli-tags-'))
  const vault = await openVault(join(folder, 'vault'))
  for (const tags of [
    ['trade', 'ports'],
    ['ports', 'trade policy', 'trade'],
  ]) {
    const note = withAnnotation(harbourNote(), 'claim', 'The strike is over for now')
    const annotations = note.annotations.map((annotation) => ({ ...annotation, tags: ['trade'] }))
    await vault.notes.create({ ...note, tags, annotations })
  }
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function readout(...args: string[]) {
  const seen = { out: '', err: [] as string[], failed: false }
  const streams = {
    out: (text: string) => {
      seen.out += text
    },
    err: (line: string) => seen.err.push(line),
  }
  const program = makeProgram(streams, placeIn(folder), () => {
    seen.failed = true
  })
  await program.parseAsync(['--vault', 'vault', ...args], { from: 'user' })
  return seen
}

const listed = async () => JSON.parse((await readout('--json', 'tags')).out)

const before = [
  { tag: 'ports', notes: 2, annotations: 0 },
  { tag: 'trade', notes: 2, annotations: 2 },
  { tag: 'trade policy', notes: 1, annotations: 0 },
]

describe('tags on the command line', () => {
  it('are listed, renamed, merged and removed, and that is undone', async () => {
    expect(await listed()).toEqual(before)
    expect((await readout('tags')).out.split('\n')).toContain('    2            2  trade')
    const run = await readout('tags', 'rename', 'trade', 'trade policy')
    expect(run).toMatchObject({ out: 'Renamed the tag trade to trade policy in 2 notes.', err: [], failed: false })
    expect(await listed()).toEqual([before[0], { tag: 'trade policy', notes: 2, annotations: 2 }])
    expect((await readout('tags', 'undo')).out).toBe('Undone: Renamed the tag trade to trade policy in 2 notes.')
    expect(await listed()).toEqual(before)
    expect((await readout('tags', 'remove', 'ports')).out).toBe('Removed the tag ports from 2 notes.')
    expect(await listed()).toEqual(before.slice(1))
  })

  it('say what cannot be done', async () => {
    await expect(readout('tags', 'rename', 'tariffs', 'trade')).rejects.toMatchObject({ code: 'not-found' })
    await expect(readout('tags', 'rename', 'trade', 'a, b')).rejects.toMatchObject({ code: 'usage' })
    await expect(readout('tags', 'undo')).rejects.toMatchObject({ code: 'not-found' })
  })
})
