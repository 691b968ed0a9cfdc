import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepareProfile } from './profile.ts'
import { keepSpelling } from './spelling.ts'

const noSpelling = { browser: { enable_spellchecking: false }, spellcheck: { dictionaries: [] } }

it('has the browser offer to keep no password, in a new profile and in one that is there', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'readout-profile-'))
  const path = join(profile, 'Default', 'Preferences')
  const now = async () => JSON.parse(await readFile(path, 'utf8'))
  try {
    prepareProfile(profile)
    expect(await now()).toEqual({ credentials_enable_service: false, ...noSpelling })
    await writeFile(path, JSON.stringify({ kept: 1, credentials_enable_service: true }))
    prepareProfile(profile)
    expect(await now()).toEqual({ kept: 1, credentials_enable_service: false, ...noSpelling })
    await writeFile(path, 'damaged')
    prepareProfile(profile)
    expect(await now()).toEqual({ credentials_enable_service: false, ...noSpelling })
  } finally {
    await rm(profile, { recursive: true })
  }
})

it('has it check spelling as was said last, and keeps what else it has set', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'readout-profile-'))
  const path = join(profile, 'Default', 'Preferences')
  try {
    prepareProfile(profile)
    await writeFile(path, JSON.stringify({ browser: { kept: 1 }, spellcheck: 'damaged' }))
    keepSpelling(profile, { languages: ['en-GB', 'fr'] })
    keepSpelling(profile, { isEnabled: true })
    prepareProfile(profile)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      credentials_enable_service: false,
      browser: { kept: 1, enable_spellchecking: true },
      spellcheck: { dictionaries: ['en-GB', 'fr'] },
    })
  } finally {
    await rm(profile, { recursive: true })
  }
})
