import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { placeDictionaries } from './dictionaries.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-dictionaries-'))
  await mkdir(join(folder, 'own'))
  for (const name of ['en-US', 'en-GB', 'fr-FR']) await writeFile(join(folder, 'own', `${name}.bdic`), `of ${name}`)
})
afterEach(() => rm(folder, { recursive: true }))

const place = (...languages: Parameters<typeof placeDictionaries>[2]) =>
  placeDictionaries(join(folder, 'own'), join(folder, 'profile/Dictionaries'), languages)
const placed = (name: string) => join(folder, 'profile/Dictionaries', name)

it('are put where Chromium looks for them, those of the languages in use alone', async () => {
  expect(await place('en-GB', 'fr')).toBe(true)
  const names = ['en-GB-10-1.bdic', 'en-GB-10-2.bdic', 'fr-FR-3-0.bdic']
  expect((await readdir(join(folder, 'profile/Dictionaries'))).sort()).toEqual(names)
  expect(await readFile(placed('en-GB-10-2.bdic'), 'utf8')).toBe('of en-GB')
})

it('are left alone where they are there, and put there anew where they are older or damaged', async () => {
  await place('fr', 'en-US')
  const before = await stat(placed('en-US-10-2.bdic'))
  await writeFile(placed('fr-FR-3-0.bdic'), 'of fr-FX')
  expect(await place('fr', 'en-US')).toBe(true)
  expect(await readFile(placed('fr-FR-3-0.bdic'), 'utf8')).toBe('of fr-FR')
  expect((await stat(placed('en-US-10-2.bdic'))).mtimeMs).toBe(before.mtimeMs)
  expect(await place('fr', 'en-US')).toBe(false)
})

it('are missed where the application has none', async () => {
  await rm(join(folder, 'own/fr-FR.bdic'))
  await expect(place('fr')).rejects.toThrow('ENOENT')
})
