import { type ReadoutError, toReadoutError } from '../core/errors.ts'
import type { Failure } from '../shared/outcome.ts'
import { diskError } from './vault/diskError.ts'

/** Any thrown value as an error for a person; what the operating system refused is said in words. */
export function explain(thrown: unknown): ReadoutError {
  return diskError(thrown) ?? toReadoutError(thrown)
}

/** An error as it crosses to the window. */
export function toFailure(thrown: unknown): Failure {
  const { code, message, kept, advice } = explain(thrown)
  return { code, message, kept, advice }
}
