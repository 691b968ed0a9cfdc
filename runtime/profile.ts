import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { keptSpelling } from './spelling.ts'

/**
 * Makes Chromium's profile, or one that is there, such that it never offers to keep a password: that would put the passphrase of an encrypted
 * vault on the disk. Electron has nothing of the kind. And such that it checks spelling as the application last said.
 */
export function prepareProfile(profile: string): void {
  const folder = join(profile, 'Default')
  const path = join(folder, 'Preferences')
  mkdirSync(folder, { recursive: true })
  const before = preferencesIn(path)
  const { isEnabled, languages } = keptSpelling(profile)
  const now = {
    ...before,
    credentials_enable_service: false,
    browser: { ...partOf(before, 'browser'), enable_spellchecking: isEnabled },
    spellcheck: { ...partOf(before, 'spellcheck'), dictionaries: languages },
  }
  if (!isDeepStrictEqual(now, before)) writeFileSync(path, JSON.stringify(now))
}

function partOf(preferences: Record<string, unknown>, name: string): object {
  const part = preferences[name]
  return typeof part === 'object' && part !== null ? part : {}
}

/** What Chromium has kept of its settings; nothing where there are none, or they cannot be read: then it makes them anew. */
function preferencesIn(path: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? { ...found } : {}
  } catch {
    return {}
  }
}
