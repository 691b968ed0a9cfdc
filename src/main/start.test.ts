import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, vi } from 'vitest'
import { harbourNote } from '../core/model/note.fixture.ts'
import { DeskFile } from './desk.ts'
import { Library } from './library.ts'
import { find } from './start.ts'
import { Histories } from './vault/histories.ts'
import { openVault } from './vault/vault.ts'

vi.mock('electron', () => ({ app: {}, dialog: {}, BrowserWindow: {}, screen: {} }))

it('a page that is loaded once more shows a note that is there, where that of the first start is not any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readout-start-'))
  const vault = await openVault(folder)
  const library = new Library(vault, () => undefined, resolve(import.meta.dirname, 'search/worker.ts'))
  try {
    const opened = { vault, library, desk: new DeskFile(vault), histories: new Histories(vault) }
    await vault.notes.create({ ...harbourNote(), id: 'sample' })
    await vault.notes.create({ ...harbourNote(), id: 'other' })
    expect((await find({ ...opened, welcome: 'sample' })).first?.note.id).toBe('sample')
    await vault.notes.remove('sample')
    await library.refresh()
    expect((await find({ ...opened, welcome: 'sample' })).first?.note.id).toBe('other')
  } finally {
    await library.close()
    await rm(folder, { recursive: true, force: true })
  }
})
