import { join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import { en as englishCore } from '../core/words/en.ts'
import { speakCore } from '../core/words/say.ts'
import { speakSchemas } from '../core/words/speakSchemas.ts'
import { speakLabels } from '../shared/commands.ts'
import { type Language, LanguageChoice, languageOf } from '../shared/language.ts'
import { readProfileFile, writeProfileFile } from './profileFile.ts'
import { en as english } from './words/en.ts'
import { speakNative } from './words/native.ts'

/** Which language a person wants to be spoken to: the file `language.json` of the profile. It is of this computer, not of a vault. */
const Kept = z.strictObject({ language: LanguageChoice })

let spoken: Language = 'en'
let changed: () => void = () => undefined

/** The language of the interface; known when {@link speakAsChosen} is done. */
export function language(): Language {
  return spoken
}

/** Has this process speak the language that was chosen, or the system's; to be called when `app` is ready. */
export async function speakAsChosen(): Promise<void> {
  await speakIn(languageOf(kept(), app.getPreferredSystemLanguages()))
}

/**
 * Keeps a choice, and speaks the language that comes of it. What the window shows changes when it loads that language's page.
 * @throws Error where the choice cannot be kept: the language is the one before then
 */
export async function chooseLanguage(choice: LanguageChoice): Promise<Language> {
  writeProfileFile(file(), { language: choice })
  await speakAsChosen()
  changed()
  return spoken
}

/** Calls `listener` whenever another language is chosen. */
export function onLanguageChosen(listener: () => void): void {
  changed = listener
}

/** Another language than English is loaded when it is spoken. */
async function speakIn(language: Language): Promise<void> {
  spoken = language
  const french = language === 'fr' ? (await import('./words/french.ts')).french : null
  speakLabels(french?.commands ?? null)
  speakNative(french?.native ?? english)
  speakCore(french?.core ?? englishCore)
  speakSchemas(language)
}

function file(): string {
  return join(app.getPath('userData'), 'language.json')
}

/** The system's language where nothing was chosen yet, or what was chosen cannot be read. */
function kept(): LanguageChoice {
  return readProfileFile(file(), Kept, 'The language that was chosen is not known')?.language ?? 'system'
}
