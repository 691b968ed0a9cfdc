import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

/** How Chromium is to check spelling. It reads its own settings when it starts, so that what the application says is kept for the next start. */
export interface SpellingSettings {
  isEnabled: boolean
  /** By Chromium's names for them. */
  languages: string[]
}

/** What was said last; at first no spelling is checked. @param profile the folder of Chromium's profile */
export function keptSpelling(profile: string): SpellingSettings {
  try {
    const found: Partial<SpellingSettings> = JSON.parse(readFileSync(fileIn(profile), 'utf8'))
    return { isEnabled: found.isEnabled === true, languages: Array.isArray(found.languages) ? found.languages : [] }
  } catch {
    // Nothing was said yet, or not all of it was written: the application says it again at every start.
    return { isEnabled: false, languages: [] }
  }
}

/** Keeps what is said; the rest stays as it was. */
export function keepSpelling(profile: string, said: Partial<SpellingSettings>): void {
  const before = keptSpelling(profile)
  const now = { ...before, ...said }
  if (isDeepStrictEqual(now, before)) return
  mkdirSync(profile, { recursive: true })
  writeFileSync(fileIn(profile), JSON.stringify(now))
}

function fileIn(profile: string): string {
  return join(profile, 'readout-spelling.json')
}
