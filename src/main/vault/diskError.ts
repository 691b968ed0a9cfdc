import { ReadoutError } from '../../core/errors.ts'
import { say } from '../../core/words/say.ts'

/** The operating system's code in an error, such as `ENOSPC`; empty where it has none. Also where the error has been said in words. */
export function diskCode(thrown: unknown): string {
  if (thrown instanceof ReadoutError) return diskCode(thrown.cause)
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
}

export function isMissing(thrown: unknown): boolean {
  return diskCode(thrown) === 'ENOENT'
}

/** For `catch`: gives `none` where there is no such file or folder; whatever else went wrong is thrown on. */
export function whereMissing<T>(none: T): (thrown: unknown) => T {
  return where(['ENOENT'], none)
}

/** For `catch`: gives `none` where the operating system refused with one of these codes; whatever else went wrong is thrown on. */
export function where<T>(codes: readonly string[], none: T): (thrown: unknown) => T {
  return (thrown) => {
    if (codes.includes(diskCode(thrown))) return none
    throw thrown
  }
}

/** Whether nothing may be written there at all, now or a moment later. */
export function isReadOnly(thrown: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(diskCode(thrown))
}

/**
 * What the operating system refused, in words; `null` where `thrown` is nothing of the kind.
 * @param path the file that a person knows; where it is not given, the one that the error names
 */
export function diskError(thrown: unknown, path?: string): ReadoutError | null {
  if (thrown instanceof ReadoutError) return null
  const known = saidOf(thrown)
  if (known === null) return null
  const named =
    thrown instanceof Error && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : say.vault.aFile
  const [what, advice] = known
  return new ReadoutError('disk', say.vault.refused(path ?? named, what), {
    kept: say.vault.kept,
    advice,
    cause: thrown,
  })
}

/** What the operating system's code means and what to do; one that is not known is named. `null` where the error is not the system's. */
function saidOf(thrown: unknown): readonly [what: string, advice: string] | null {
  const codes: Readonly<Record<string, readonly [what: string, advice: string]>> = say.vault.codes
  const code = diskCode(thrown)
  const isOfSystem = thrown instanceof Error && 'syscall' in thrown && /^[A-Z][A-Z0-9]+$/u.test(code)
  return codes[code] ?? (isOfSystem ? [say.vault.otherCode(code), say.vault.otherCodeAdvice] : null)
}

/** Runs `work`; what the operating system refuses in it is said of `path`. */
export async function sayingOf<R>(path: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    throw diskError(error, path) ?? error
  }
}

/** Why, in words, as the end of a sentence without its full stop. @param path as for {@link diskError} */
export function reasonOf(thrown: unknown, path?: string): string {
  const error = diskError(thrown, path) ?? thrown
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '')
}
