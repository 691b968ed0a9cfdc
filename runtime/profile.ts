import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes Chromium's profile, or one that is there, such that it never offers to keep a password: that would put the passphrase of an encrypted
 * vault on the disk. Electron has nothing of the kind.
 */
export function prepareProfile(profile: string): void {
  const folder = join(profile, 'Default')
  const path = join(folder, 'Preferences')
  mkdirSync(folder, { recursive: true })
  const before = preferencesIn(path)
  if (before.credentials_enable_service === false) return
  writeFileSync(path, JSON.stringify({ ...before, credentials_enable_service: false }))
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
