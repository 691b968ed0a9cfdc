import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'

const { told, profile, place } = vi.hoisted(() => {
  // On macOS the system has dictionaries of its own.
  Object.defineProperty(process, 'platform', { value: 'linux' })
  const told: string[] = []
  return { told, profile: { folder: '' }, place: vi.fn(() => Promise.resolve(false)) }
})
vi.mock('electron', () => ({
  app: { getPath: () => profile.folder, getPreferredSystemLanguages: () => ['en-GB'] },
  session: {
    defaultSession: {
      getSpellCheckerLanguages: () => [],
      setSpellCheckerLanguages: (languages: string[]) => void told.push(`in ${languages.join(' and ')}`),
      setSpellCheckerEnabled: (isOn: boolean) => void told.push(isOn ? 'on' : 'off'),
    },
  },
}))
vi.mock('./dictionaries.ts', () => ({ placeDictionaries: place }))

const { checkSpelling, spelling, switchSpelling } = await import('./spelling.ts')

profile.folder = mkdtempSync(join(tmpdir(), 'readout-spelling-'))
afterAll(() => rmSync(profile.folder, { recursive: true }))

it('spelling that is switched off while dictionaries are put in place stays off', async () => {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  place.mockReturnValueOnce(promise)
  const checking = checkSpelling()
  await vi.waitFor(() => expect(place).toHaveBeenCalled())
  const switching = switchSpelling()
  resolve(false)
  await Promise.all([checking, switching])
  expect(spelling().isOn).toBe(false)
  expect(told).toEqual(['in en-GB', 'on', 'off'])
})
