import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { whereMissing } from '../vault/diskError.ts'
import { writeDurably } from '../vault/durableFile.ts'
import type { SpellingLanguage } from './languages.ts'

/**
 * The file of each language, as the build names it, with the names under which Chromium looks for it (`GetVersionedFileName` of Chromium's
 * spellcheck_common.cc). They have a version of Chromium's own dictionaries in them: the English ones became 10-2 between Chromium 152 and
 * 154. A test of the window finds it out when Chromium asks for another.
 */
const files: Record<SpellingLanguage, { file: string; names: readonly string[] }> = {
  'en-US': { file: 'en-US.bdic', names: ['en-US-10-2.bdic', 'en-US-10-1.bdic'] },
  'en-GB': { file: 'en-GB.bdic', names: ['en-GB-10-2.bdic', 'en-GB-10-1.bdic'] },
  fr: { file: 'fr-FR.bdic', names: ['fr-FR-3-0.bdic'] },
}

/**
 * Puts the dictionaries of languages where Chromium looks for them before it would ask a server; what is there already, byte for byte,
 * stays untouched.
 * @param own the folder of the dictionaries that came with the application
 * @param chromiums Chromium's folder, which is made where it is not there
 * @returns whether any was put there
 * @throws Error where they cannot be read or written
 */
export async function placeDictionaries(
  own: string,
  chromiums: string,
  languages: readonly SpellingLanguage[],
): Promise<boolean> {
  let isPlaced = false
  await mkdir(chromiums, { recursive: true })
  for (const { file, names } of languages.map((language) => files[language])) {
    const content = await readFile(join(own, file))
    for (const path of names.map((name) => join(chromiums, name))) {
      const before = await readFile(path).catch(whereMissing(null))
      if (before?.equals(content) === true) continue
      await writeDurably(path, content)
      isPlaced = true
    }
  }
  return isPlaced
}
