import { join } from 'node:path'
import { app, session } from 'electron'
import { z } from 'zod'
import { explain } from '../failure.ts'
import { language } from '../language.ts'
import { readProfileFile, writeProfileFile } from '../profileFile.ts'
import { placeDictionaries } from './dictionaries.ts'
import { SpellingLanguage, spellingLanguages, usualLanguages } from './languages.ts'

/** What a person chose about spelling: the file `spelling.json` of the profile. It is of this computer, not of a vault. */
const Kept = z.strictObject({
  isOn: z.boolean(),
  /** `null` as long as nobody has chosen any. */
  languages: z.array(SpellingLanguage).nullable(),
})
type Kept = z.infer<typeof Kept>

/** How spelling is checked. */
export interface Spelling {
  isOn: boolean
  /** The languages with whether spelling is checked in them; none where the system finds out the language (macOS). */
  languages: { language: SpellingLanguage; isChecked: boolean }[]
}

const isOfSystem = process.platform === 'darwin'

/** How spelling is checked now. */
export function spelling(): Spelling {
  const { isOn, languages } = chosen()
  const all = isOfSystem ? [] : spellingLanguages
  return { isOn, languages: all.map((one) => ({ language: one, isChecked: languages.includes(one) })) }
}

/**
 * Has Chromium check spelling as it was chosen, by the dictionaries that came with the application. Where they are not in place it checks
 * none: it would ask a server for them.
 */
export async function checkSpelling(): Promise<void> {
  const { defaultSession } = session
  const { isOn, languages } = chosen()
  if (!isOfSystem && isOn) {
    try {
      const folder = join(app.getPath('sessionData'), 'Dictionaries')
      const isPlaced = await placeDictionaries(join(import.meta.dirname, 'dictionaries'), folder, languages)
      const isSame = String(defaultSession.getSpellCheckerLanguages()) === String(languages)
      // A dictionary that was looked for in vain is looked for once more when its language is chosen anew.
      if (isPlaced) defaultSession.setSpellCheckerLanguages([])
      if (isPlaced || !isSame) defaultSession.setSpellCheckerLanguages(languages)
    } catch (error) {
      console.error(`Spelling is not checked: ${explain(error).line}`)
      defaultSession.setSpellCheckerEnabled(false)
      return
    }
  }
  defaultSession.setSpellCheckerEnabled(isOn)
}

/** Switches the checking of spelling off, or on again. */
export async function switchSpelling(): Promise<void> {
  await choose({ ...kept(), isOn: !kept().isOn })
}

/** Checks spelling in a language too, or no longer in it; without any it is checked in none, and is off. */
export async function switchSpellingIn(which: SpellingLanguage): Promise<void> {
  const { languages } = chosen()
  const next = spellingLanguages.filter((one) => languages.includes(one) !== (one === which))
  await choose(next.length === 0 ? { ...kept(), isOn: false } : { isOn: true, languages: next })
}

async function choose(next: Kept): Promise<void> {
  try {
    writeProfileFile(file(), next)
  } catch (error) {
    console.error(`The choice about spelling was not kept: ${explain(error).line}`)
    return
  }
  await checkSpelling()
}

function chosen(): { isOn: boolean; languages: SpellingLanguage[] } {
  const { isOn, languages } = kept()
  return { isOn, languages: languages ?? usualLanguages(language(), app.getPreferredSystemLanguages()) }
}

function kept(): Kept {
  const found = readProfileFile(file(), Kept, 'What was chosen about spelling is not known')
  return found ?? { isOn: true, languages: null }
}

function file(): string {
  return join(app.getPath('userData'), 'spelling.json')
}
