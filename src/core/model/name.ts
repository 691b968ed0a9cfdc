import { z } from 'zod'
import { beginningOf } from '../text/cut.ts'

/** The longest name that people give what they keep, in UTF-16 code units. */
export const longestName = 120

/** What people call something that they keep: a collection, a search. */
export const Name = z.string().trim().min(1).max(longestName)

/** A name without blanks around it, cut to what fits; empty where there is none. */
export function fittedName(name: string): string {
  return beginningOf(name.trim(), longestName).trim()
}

/** Orders names as a reader of English looks them up; numbers by their value. */
export const { compare: compareNames } = new Intl.Collator('en', { numeric: true })
