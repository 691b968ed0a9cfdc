import { readdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { freeName } from '../exchange/freeName.ts'
import { whereMissing } from '../vault/diskError.ts'

/**
 * The path that a person named in a dialog, with an extension of its kind. The dialog has asked whether to replace what they named, and nothing
 * else: where an extension makes it the name of another file that is there, it gets a number too.
 * @param extensions without the dot, the usual one first
 */
export async function withExtension(path: string, extensions: readonly [string, ...string[]]): Promise<string> {
  const [usual] = extensions
  if (extensions.includes(extname(path).slice(1).toLowerCase())) return path
  const taken = await readdir(dirname(path)).catch(whereMissing<string[]>([]))
  return join(dirname(path), freeName(taken)(basename(path), usual))
}
