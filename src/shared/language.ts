import { z } from 'zod'

/** The languages of the interface. The first is spoken where a person reads none of them. */
export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** What a person chose: one of the languages, or the one that the system is in. */
export const LanguageChoice = z.enum(['system', ...languages])
export type LanguageChoice = z.infer<typeof LanguageChoice>

/**
 * The language of the interface for a choice.
 * @param preferred the system's languages as BCP 47 tags, the favourite first: the first that Readout speaks counts, in whatever region
 */
export function languageOf(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice
  const [spoken = languages[0]] = preferred.flatMap((tag) => languages.filter((one) => one === primary(tag)))
  return spoken
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u, 1)[0] ?? ''
}

/** What the address of the window's page says of the language, to be put after its path; nothing for the first of them. */
export function queryFor(language: Language): string {
  return language === languages[0] ? '' : `?language=${language}`
}

/** The language that {@link queryFor} put into an address, or into what of it follows the path. */
export function languageIn(query: string): Language {
  const asked = new URLSearchParams(query).get('language')
  return languages.find((language) => language === asked) ?? languages[0]
}
