import { z } from 'zod'

/** Has the schemas of this process say in a language, given as its tag, what does not fit them. */
export function speakSchemas(language: string): void {
  z.config(language === 'fr' ? z.locales.fr() : z.locales.en())
}

/** What an issue says; empty for those of schemas' own rules, which are written for whoever reads the code. */
export function saidBy(issue: z.core.$ZodIssue | undefined): string {
  return issue === undefined || issue.code === 'custom' ? '' : issue.message
}
