import { z } from 'zod'
import type { Language } from '../../shared/language.ts'

/** The languages in which spelling is checked, by the names that Electron has for them. */
export const spellingLanguages = ['en-US', 'en-GB', 'fr'] as const
export const SpellingLanguage = z.enum(spellingLanguages)
export type SpellingLanguage = z.infer<typeof SpellingLanguage>

/** Where English is spelled as in the United States; elsewhere it is spelled as in Britain, or nearly so. */
const american = ['', 'US', 'PH', 'PR', 'LR']

/**
 * The languages in which spelling is checked as long as nobody has chosen any: English, in which documents are written, and French for who
 * reads it.
 * @param spoken of the interface
 * @param preferred the system's languages as BCP 47 tags, the favourite first: the first English one says which English
 */
export function usualLanguages(spoken: Language, preferred: readonly string[]): SpellingLanguage[] {
  const locales = preferred.flatMap((tag) => {
    const locale = localeOf(tag)
    return locale === null ? [] : [locale]
  })
  const english = locales.find(({ language }) => language === 'en')
  const variant = american.includes(english?.region ?? '') ? 'en-US' : 'en-GB'
  const readsFrench = spoken === 'fr' || locales.some(({ language }) => language === 'fr')
  return readsFrench ? [variant, 'fr'] : [variant]
}

/** `null` for what is no language tag, such as `C`. */
function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'))
  } catch {
    // A system may name what is none.
    return null
  }
}
