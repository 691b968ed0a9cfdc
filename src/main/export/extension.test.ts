import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withExtension } from './extension.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-extension-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const named = (name: string) => withExtension(join(folder, name), ['html', 'htm'])

it('leaves a name as it is that has an extension of its kind, also where there is such a file: that was asked about', async () => {
  await writeFile(join(folder, 'Memo.HTM'), '')
  expect(await named('Memo.HTM')).toBe(join(folder, 'Memo.HTM'))
})

it('adds the usual extension to any other', async () => {
  expect(await named('Memo of 28.11.2026')).toBe(join(folder, 'Memo of 28.11.2026.html'))
})

it('replaces no file that nobody was asked about', async () => {
  await writeFile(join(folder, 'memo.html'), '')
  expect(await named('Memo')).toBe(join(folder, 'Memo 2.html'))
})

it('leaves it to the writing to say that the folder is gone', async () => {
  expect(await named('gone/Memo')).toBe(join(folder, 'gone/Memo.html'))
})

it('finds out which names are taken in a folder that does not say what is in it', async () => {
  const refused = () => Promise.reject(Object.assign(new Error('permission denied'), { code: 'EACCES' }))
  const namedUnseen = (name: string) => withExtension(join(folder, name), ['zip'], refused)
  expect(await namedUnseen('Backup')).toBe(join(folder, 'Backup.zip'))
  for (const name of ['Backup.zip', 'Backup 2.zip']) await writeFile(join(folder, name), '')
  expect(await namedUnseen('Backup')).toBe(join(folder, 'Backup 3.zip'))
})

it('says what else is wrong with the folder', async () => {
  const broken = () => Promise.reject(Object.assign(new Error('i/o error'), { code: 'EIO' }))
  await expect(withExtension(join(folder, 'Memo'), ['pdf'], broken)).rejects.toThrow('i/o error')
})
