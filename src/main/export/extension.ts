import { lstat, readdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { freeName } from '../exchange/freeName.ts'
import { isMissing, isReadOnly, whereMissing } from '../vault/diskError.ts'

/**
 * The path that a person named in a dialog, with an extension of its kind. The dialog has asked whether to replace what they named, and nothing
 * else: where an extension makes it the name of another file that is there, it gets a number too. Files may be put into a folder that does
 * not say what is in it: there each name is looked for by itself.
 * @param extensions without the dot, the usual one first
 * @throws what the disk says where it cannot be told whether there is a file
 */
export async function withExtension(
  path: string,
  extensions: readonly [string, ...string[]],
  namesIn: (folder: string) => Promise<string[]> = readdir,
): Promise<string> {
  const [usual] = extensions
  if (extensions.includes(extname(path).slice(1).toLowerCase())) return path
  const nextName = freeName(await namesIn(dirname(path)).catch(whereUnlisted))
  for (;;) {
    const named = join(dirname(path), nextName(basename(path), usual))
    if (await isFree(named)) return named
  }
}

function isFree(path: string): Promise<boolean> {
  return lstat(path).then(() => false, whereMissing(true))
}

function whereUnlisted(thrown: unknown): string[] {
  if (isMissing(thrown) || isReadOnly(thrown)) return []
  throw thrown
}
