import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { explain } from './failure.ts'
import { isMissing } from './vault/diskError.ts'

/**
 * What a small file of the profile says, which is of this computer and not of a vault; `null` where there is none yet, or none that can be used. Read at
 * once, because a start needs it.
 * @param unknown the complaint in the second case, as a sentence without its end
 */
export function readProfileFile<T>(path: string, schema: z.ZodType<T>, unknown: string): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (!isMissing(error)) console.error(`${unknown}: ${explain(error).line}`)
    return null
  }
}

/**
 * Writes such a file, whole or not at all; at once, because the application may be about to end.
 * @throws Error where it cannot be written: what was there before stays
 */
export function writeProfileFile(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.tmp`, `${JSON.stringify(content)}\n`)
  renameSync(`${path}.tmp`, path)
}
