import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bdictOf } from './bdict.ts'

/** Each language that has a dictionary, by Chromium's name for it, with the package that has its words. */
const packages = { 'en-US': 'dictionary-en', 'en-GB': 'dictionary-en-gb', 'fr-FR': 'dictionary-fr' }

/**
 * Converts the dictionaries of the languages in which Readout checks spelling, each to a file such as `en-GB.bdic`.
 * @param folder is made where it is not there
 */
export function writeDictionaries(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [language, name] of Object.entries(packages)) {
    const [aff = '', dic = ''] = ['index.aff', 'index.dic'].map((file) =>
      readFileSync(join('node_modules', name, file), 'utf8'),
    )
    writeFileSync(join(folder, `${language}.bdic`), bdictOf(aff, dic))
  }
}
