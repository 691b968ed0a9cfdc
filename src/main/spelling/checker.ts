import type { Session } from 'electron'
import type { SpellingLanguage } from './languages.ts'

/** What of a session checks spelling. */
export type Checker = Pick<Session, 'getSpellCheckerLanguages' | 'setSpellCheckerLanguages' | 'setSpellCheckerEnabled'>

/**
 * Has spelling checked in languages, when their dictionaries are in place. Where they cannot be put there nothing is checked: Chromium would
 * ask a server for them.
 * @param place puts the dictionaries in place. @returns whether any was not there before
 * @throws Error as `place`
 */
export async function checkIn(
  checker: Checker,
  languages: readonly SpellingLanguage[],
  place: () => Promise<boolean>,
): Promise<void> {
  try {
    const isPlaced = await place()
    const isSame = String(checker.getSpellCheckerLanguages()) === String(languages)
    // A dictionary that was looked for in vain is looked for once more when its language is chosen anew.
    if (isPlaced) checker.setSpellCheckerLanguages([])
    if (isPlaced || !isSame) checker.setSpellCheckerLanguages([...languages])
  } catch (error) {
    checker.setSpellCheckerEnabled(false)
    throw error
  }
  checker.setSpellCheckerEnabled(true)
}
