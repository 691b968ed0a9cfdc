import type { z } from 'zod'

/** What a text says by a schema; `null` where it is no JSON, because it is damaged or being written, or is something else. */
export function parsedOrNull<T>(schema: z.ZodType<T>, text: string): T | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : null
}
