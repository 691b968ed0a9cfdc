import { z } from 'zod'

let spoken = 'en'

/**
 * Has the schemas of this process say in a language, given as its tag, what does not fit them. English, which they speak by themselves,
 * is loaded only where another language was spoken before.
 */
export async function speakSchemas(language: string): Promise<void> {
  if (language === spoken) return
  const { default: locale } = await (language === 'fr'
    ? import('zod/v4/locales/fr.js')
    : import('zod/v4/locales/en.js'))
  z.config(locale())
  spoken = language
}

/** What an issue says; empty for those of schemas' own rules, which are written for whoever reads the code. */
export function saidBy(issue: z.core.$ZodIssue | undefined): string {
  return issue === undefined || issue.code === 'custom' ? '' : issue.message
}
