import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepareProfile } from './profile.ts'

it('has the browser offer to keep no password, in a new profile and in one that is there', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'readout-profile-'))
  const path = join(profile, 'Default', 'Preferences')
  const now = async () => JSON.parse(await readFile(path, 'utf8'))
  try {
    prepareProfile(profile)
    expect(await now()).toEqual({ credentials_enable_service: false })
    await writeFile(path, JSON.stringify({ kept: 1, credentials_enable_service: true }))
    prepareProfile(profile)
    expect(await now()).toEqual({ kept: 1, credentials_enable_service: false })
    await writeFile(path, 'damaged')
    prepareProfile(profile)
    expect(await now()).toEqual({ credentials_enable_service: false })
  } finally {
    await rm(profile, { recursive: true })
  }
})
