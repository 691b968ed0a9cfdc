import { z } from 'zod'
import { errorCodes } from '../core/errors.ts'

/** How an error crosses from the main process to the window. */
export const Failure = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  kept: z.string(),
  advice: z.string(),
})
export type Failure = z.infer<typeof Failure>

/** Every answer: the response, or why there is none. Errors are values here because IPC would strip them to their message. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Failure }
