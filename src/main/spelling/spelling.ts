import { join } from 'node:path'
import { app, session } from 'electron'
import { z } from 'zod'
import { explain } from '../failure.ts'
import { language } from '../language.ts'
import { readProfileFile, writeProfileFile } from '../profileFile.ts'
import { Turns } from '../vault/turns.ts'
import { checkIn } from './checker.ts'
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

const turns = new Turns()

/**
 * Has Chromium check spelling as it was chosen, by the dictionaries that came with the application. Where that cannot be, it says so. While
 * dictionaries are put in place more may be chosen: it is done after that, so that what was chosen last holds.
 */
export function checkSpelling(): Promise<void> {
  return turns.take(check)
}

async function check(): Promise<void> {
  const { defaultSession } = session
  const { isOn, languages } = chosen()
  if (isOfSystem || !isOn) {
    defaultSession.setSpellCheckerEnabled(isOn)
    return
  }
  const own = join(import.meta.dirname, 'dictionaries')
  const chromiums = join(app.getPath('sessionData'), 'Dictionaries')
  try {
    await checkIn(defaultSession, languages, () => placeDictionaries(own, chromiums, languages))
  } catch (error) {
    console.error(`Spelling is not checked: ${explain(error).line}`)
  }
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
