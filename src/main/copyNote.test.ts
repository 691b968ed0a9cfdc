import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { harbourNote } from '../core/model/note.fixture.ts'
import { copyNote } from './copyNote.ts'
import { openVault, type Vault } from './vault/vault.ts'

let folder: string
let vault: Vault

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-copy-'))
  vault = await openVault(folder)
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('keeps what a window has beside the note that is in the vault, with a title that says so', async () => {
  const note = await vault.notes.create({ ...harbourNote(), id: 'one', summary: 'theirs' })
  const copy = await copyNote(vault, { ...note, revision: 7, summary: 'mine' })
  expect(copy.title).toMatch(/^Port strike ends \(copy of \d+ \w+ \d{4}\)$/u)
  expect(await vault.notes.get(copy.id)).toMatchObject({ summary: 'mine', revision: 0 })
  expect(await vault.notes.get('one')).toEqual(note)
})

it('puts a note that is gone back in its place, so that what cites it finds it', async () => {
  const copy = await copyNote(vault, { ...harbourNote(), id: 'one', revision: 7 })
  expect(copy).toMatchObject({ id: 'one', title: 'Port strike ends', revision: 7 })
  expect((await vault.notes.get('one')).id).toBe('one')
})
